package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GridNumberingTest {

    private static final String COMMUNITY = "370102013006";

    @Test
    void numbersInRowsFromNorthToSouthAndWestToEastInARow() {
        var areas = areas(Map.of(
                "northEast", new Envelope(100, 200, 100, 200),
                "northWest", new Envelope(0, 100, 90, 205),
                "south", new Envelope(0, 200, 0, 95)));

        assertThat(GridNumbering.codes(COMMUNITY, areas, List.of()))
                .isEqualTo(Map.of(
                        "northWest", COMMUNITY + "001",
                        "northEast", COMMUNITY + "002",
                        "south", COMMUNITY + "003"));
    }

    @Test
    void neverUsesARetiredNumberAgain() {
        var areas = areas(Map.of("new", new Envelope(0, 1, 0, 1)));

        assertThat(GridNumbering.codes(COMMUNITY, areas, List.of(COMMUNITY + "001", COMMUNITY + "008")))
                .containsValue(COMMUNITY + "009");
    }

    @Test
    void refusesMoreThan999Numbers() {
        var areas = areas(Map.of("new", new Envelope(0, 1, 0, 1)));

        assertThatThrownBy(() -> GridNumbering.codes(COMMUNITY, areas, List.of(COMMUNITY + "999")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(COMMUNITY);
    }

    private static Map<String, Geometry> areas(Map<String, Envelope> envelopes) {
        var areas = new HashMap<String, Geometry>();
        envelopes.forEach((key, envelope) -> areas.put(key, new GeometryFactory().toGeometry(envelope)));
        return areas;
    }
}
