package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LabelPointsTest {

    @Test
    void standsInTheMiddleOfARectangle() {
        assertThat(place("POLYGON ((0 0, 10 0, 10 4, 0 4, 0 0))")).hasToString("POINT (5 2)");
    }

    @Test
    void standsWellInsideAnAreaThatIsBent() {
        var bent = "POLYGON ((0 0, 10 0, 10 2, 2 2, 2 10, 0 10, 0 0))";
        var label = place(bent);
        assertThat(read(bent).contains(label)).isTrue();
        assertThat(read(bent).getBoundary().distance(label)).isGreaterThan(0.9);
    }

    @Test
    void standsOnTheLargestPart() {
        assertThat(place("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((10 0, 14 0, 14 4, 10 4, 10 0)))"))
                .hasToString("POINT (12 2)");
    }

    @Test
    void standsInsideASmallSurfaceThatIsBentToo() {
        var bent = "POLYGON ((0 0, 10 0, 10 2, 2 2, 2 10, 0 10, 0 0))";
        assertThat(read(bent).contains(LabelPoints.inside(read(bent)))).isTrue();
        assertThat(LabelPoints.inside(read("POLYGON ((0 0, 10 0, 10 4, 0 4, 0 0))")))
                .hasToString("POINT (5 2)");
    }

    private static Geometry place(String wkt) {
        return LabelPoints.widest(read(wkt));
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
