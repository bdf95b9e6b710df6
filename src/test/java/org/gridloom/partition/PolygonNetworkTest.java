package org.gridloom.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.partition.PolygonNetwork.BarrierLine;
import org.gridloom.partition.PolygonNetwork.Barriers;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PolygonNetworkTest {

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static PolygonNetwork network(Barriers barriers, String... polygons) {
        var units = new ArrayList<PolygonNetwork.Unit>();
        for (var each : polygons) {
            units.add(new PolygonNetwork.Unit(wkt(each), 10, -1, 0));
        }
        return PolygonNetwork.of(units, barriers, 1);
    }

    private static double border(UnitNetwork network, int one, int other) {
        double length = 0;
        for (int arc = network.first(one); arc < network.end(one); arc++) {
            length += network.neighbour(arc) == other ? network.length(arc) : 0;
        }
        return length;
    }

    @Test
    void neighboursHaveALineInCommonEvenWhereOneHasMoreVertices() {
        var network = network(
                        Barriers.NONE,
                        "POLYGON((0 0,100 0,100 100,0 100,0 0))",
                        "POLYGON((100 0,200 0,200 50,100 50,100 0))",
                        "POLYGON((100 50,200 50,200 100,100 100,100 50))",
                        "POLYGON((200 100,300 100,300 200,200 200,200 100))")
                .network();
        assertThat(border(network, 0, 1)).isEqualTo(50);
        assertThat(border(network, 0, 2)).isEqualTo(50);
        assertThat(border(network, 1, 2)).isEqualTo(100);
        assertThat(network.end(3)).as("touching in a point").isEqualTo(network.first(3));
        assertThat(network.perimeter(0)).isEqualTo(400);
    }

    @Test
    void seesNeighboursAcrossASeamAndMeasuresIt() {
        var found = network(
                Barriers.NONE,
                "POLYGON((0 0,100 0,100 100,0 100,0 0))",
                "POLYGON((100.6 0,200 0,200 100,100.6 100,100.6 0))",
                "POLYGON((203 0,300 0,300 100,203 100,203 0))");
        assertThat(border(found.network(), 0, 1)).isCloseTo(100, within(1.0));
        assertThat(border(found.network(), 1, 2)).as("3 m apart").isZero();
        assertThat(found.faults().seam()).isCloseTo(100, within(1.0));
        assertThat(found.network().perimeter(0)).isCloseTo(400, within(1.0));
    }

    @Test
    void seesNeighboursThatOverlapALittleAndMeasuresIt() {
        var found = network(
                Barriers.NONE,
                "POLYGON((0 0,100 0,100 100,0 100,0 0))",
                "POLYGON((99.5 0,200 0,200 100,99.5 100,99.5 0))");
        assertThat(border(found.network(), 0, 1)).isGreaterThan(90);
        assertThat(found.faults().overlap()).isCloseTo(50, within(0.1));
    }

    @Test
    void countsWhatLiesWithinAsAGap() {
        var found = network(Barriers.NONE, "POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,20 10,20 20,10 20,10 10))");
        assertThat(found.faults().gaps()).isEqualTo(1);
        assertThat(found.faults().gapArea()).isEqualTo(100);
    }

    @Test
    void joinsAcrossARiverOnlyWhereThereIsABridge() {
        var river = new BarrierLine((LineString) wkt("LINESTRING(100 -10,100 110)"), BarrierClass.RIVER);
        String[] banks = {
            "POLYGON((0 0,100 0,100 50,0 50,0 0))",
            "POLYGON((100 0,200 0,200 50,100 50,100 0))",
            "POLYGON((0 50,100 50,100 100,0 100,0 50))",
            "POLYGON((100 50,200 50,200 100,100 100,100 50))"
        };
        var closed = new Barriers(List.of(river), Set.of(BarrierClass.RIVER), List.of());
        assertThat(new Components(network(closed, banks).network()).count()).isEqualTo(2);
        var bridge = (LineString) wkt("LINESTRING(80 20,120 20)");
        var bridged = network(new Barriers(List.of(river), Set.of(BarrierClass.RIVER), List.of(bridge)), banks)
                .network();
        assertThat(new Components(bridged).count()).isEqualTo(1);
        for (int arc = 0; arc < bridged.arcs(); arc++) {
            boolean across = (bridged.origin(arc) % 2) != (bridged.neighbour(arc) % 2);
            boolean lower = bridged.origin(arc) < 2 && bridged.neighbour(arc) < 2;
            assertThat(bridged.joins(arc)).isEqualTo(!across || lower);
        }
    }
}
