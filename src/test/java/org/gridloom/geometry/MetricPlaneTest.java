package org.gridloom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MetricPlaneTest {

    private final MetricPlane plane = MetricPlane.of(4549);

    @ParameterizedTest
    @ValueSource(ints = {4534, 4541, 4549, 4554})
    void agreesWithEpsg(int code) throws Exception {
        var epsg = CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode("EPSG:" + code, true), true);
        var meridian = 75 + 3 * (code - 4534);
        for (var offset : new double[] {-1.5, -0.3, 0, 1.47}) {
            var expected = new double[2];
            epsg.transform(new double[] {meridian + offset, 31.2}, 0, expected, 0, 1);
            var metric = MetricPlane.of(code).toMetric(new Coordinate(meridian + offset, 31.2));
            assertThat(metric.x).isCloseTo(expected[0], within(0.006));
            assertThat(metric.y).isCloseTo(expected[1], within(0.006));
        }
        assertThat(((ProjectedCRS) CRS.decode("EPSG:" + code, true)).getName().getCode())
                .contains("CM " + meridian + "E");
    }

    @Test
    void putsEastingFirst() {
        // Length of the meridian from the equator to 30°N on the GRS80 ellipsoid: 3,320,113.398 m (same to the
        // millimetre on CGCS2000).
        assertThat(plane.toMetric(new Coordinate(120, 30))).isEqualTo(new Coordinate(500_000, 3_320_113.40));
        assertThat(plane.toMetric(new Coordinate(121, 30)).x).isGreaterThan(596_000);
    }

    @ParameterizedTest
    @CsvSource({
        "121.47, 4549",
        "121.5, 4549",
        "121.5005, 4549",
        "121.7, 4550",
        "116.4, 4548",
        "75.0, 4534",
        "87.6, 4538",
        "126.6, 4551",
        "135.1, 4554",
        "113.26, 4547"
    })
    void choosesTheZoneByTheLongitude(double longitude, int srid) {
        assertThat(MetricPlane.forLongitude(longitude).srid()).isEqualTo(srid);
    }

    @Test
    void refusesOtherZonesAndForeignCoordinates() {
        assertThatThrownBy(() -> MetricPlane.of(4490)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MetricPlane.of(4513)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MetricPlane.forLongitude(15.6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plane.toMetric(new GeometryFactory().createPoint(new Coordinate(121, 31))))
                .hasMessageContaining("SRID 0");
        assertThatThrownBy(() -> plane.toMetric(plane.factory().createPoint(new Coordinate(121, 31))))
                .hasMessageContaining("SRID 4549");
    }

    @Test
    void comesBackToTheVerySameCentimetre() {
        var random = new Random(4549);
        var metric = plane.factory()
                .createLineString(IntStream.range(0, 200_000)
                        .mapToObj(i -> new Coordinate(
                                Geometries.centimetres(350_000 + random.nextDouble() * 300_000),
                                Geometries.centimetres(2_000_000 + random.nextDouble() * 3_500_000)))
                        .toArray(Coordinate[]::new));

        assertThat(plane.toMetric(plane.toStored(metric)).equalsExact(metric)).isTrue();
    }

    @Test
    void keepsTypesHolesAndParts() {
        for (var wkt : new String[] {
            "POINT (121.5 31.24)",
            "MULTIPOINT ((121.5 31.24), (121.51 31.24))",
            "LINESTRING (121.5 31.24, 121.51 31.25)",
            "MULTILINESTRING ((121.5 31.24, 121.51 31.25), (121.4 31.2, 121.41 31.2))",
            "POLYGON ((121.5 31.2, 121.6 31.2, 121.6 31.3, 121.5 31.2), (121.57 31.21, 121.58 31.21, 121.58 31.22, 121.57 31.21))",
            "MULTIPOLYGON (((121.5 31.2, 121.6 31.2, 121.6 31.3, 121.5 31.2)), ((121.7 31.2, 121.8 31.2, 121.8 31.3, 121.7 31.2)))",
            "GEOMETRYCOLLECTION (POINT (121.5 31.24), LINESTRING (121.5 31.24, 121.51 31.25))",
            "POLYGON EMPTY"
        }) {
            var stored = stored(wkt);
            var metric = plane.toMetric(stored);
            assertThat(metric.getGeometryType()).isEqualTo(stored.getGeometryType());
            assertThat(metric.getSRID()).isEqualTo(4549);
            assertThat(metric.getNumPoints()).isEqualTo(stored.getNumPoints());
            var back = plane.toStored(metric);
            assertThat(back.getSRID()).isEqualTo(4490);
            assertThat(back.equalsExact(stored, 1e-7)).isTrue();
        }
    }

    @Test
    void keepsValidWhatRoundingWouldBreak() {
        // A spike 2 mm wide, and a notch whose tip comes within 2 mm of the far side.
        var spike = plane.toStored(metric("POLYGON ((600000 3450000, 600010 3450000, 600010 3450004.999, "
                + "600030 3450005.0012, 600010 3450005.0009, 600010 3450010, 600000 3450010, 600000 3450000))"));
        var notch =
                plane.toStored(metric("POLYGON ((600000 3450000, 600010 3450000.003, 600020 3450000, 600020 3450010, "
                        + "600010.003 3450000.0041, 600000 3450010, 600000 3450000))"));
        assertThat(spike.isValid()).isTrue();
        assertThat(notch.isValid()).isTrue();

        for (var stored : new Geometry[] {spike, notch}) {
            var metric = plane.toMetric(stored);
            assertThat(metric.isValid()).isTrue();
            assertThat(metric.getSRID()).isEqualTo(4549);
            for (var c : metric.getCoordinates()) {
                assertThat(c).isEqualTo(new Coordinate(Geometries.centimetres(c.x), Geometries.centimetres(c.y)));
            }
            assertThat(metric.getArea()).isCloseTo(100, within(0.3));
        }
    }

    @Test
    void losesOnlyWhatTheGridCannotHold() {
        var speck = plane.toStored(
                metric(
                        "POLYGON ((600000.001 3450000.001, 600000.003 3450000.001, 600000.003 3450000.003, 600000.001 3450000.001))"));
        assertThat(plane.toMetric(speck).isEmpty()).isTrue();
    }

    private static Geometry stored(String wkt) {
        return read(wkt, Geometries.stored());
    }

    private Geometry metric(String wkt) {
        return read(wkt, plane.factory());
    }

    private static Geometry read(String wkt, GeometryFactory factory) {
        try {
            return new WKTReader(factory).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
