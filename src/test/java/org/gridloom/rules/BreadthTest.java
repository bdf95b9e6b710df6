package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class BreadthTest {

    @Test
    void isTheShorterSideOfARectangle() {
        assertThat(breadth("POLYGON ((0 0, 100 0, 100 4, 0 4, 0 0))")).isCloseTo(4, within(1e-9));
        assertThat(breadth("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")).isCloseTo(10, within(1e-9));
    }

    @Test
    void isThatOfABentStrip() {
        assertThat(breadth("POLYGON ((0 0, 100 0, 100 100, 96 100, 96 4, 0 4, 0 0))"))
                .isCloseTo(4, within(0.1));
    }

    @Test
    void isThatOfARingRoad() {
        assertThat(breadth("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (4 4, 96 4, 96 96, 4 96, 4 4))"))
                .isCloseTo(4, within(0.2));
    }

    @Test
    void isNotWidenedByOneWideSpot() {
        assertThat(breadth("POLYGON ((0 0, 200 0, 200 4, 105 4, 105 12, 95 12, 95 4, 0 4, 0 0))"))
                .isLessThan(5);
    }

    @Test
    void isAboutThatOfADisc() {
        assertThat(Breadth.of((Polygon) Wkt.read("POINT (0 0)").buffer(10, 32))).isBetween(15.0, 20.0);
    }

    private static double breadth(String wkt) {
        return Breadth.of((Polygon) Wkt.read(wkt));
    }
}
