package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridloom.exchange.Texts.Reading.english;
import static org.gridloom.exchange.Texts.collection;
import static org.gridloom.exchange.Texts.feature;
import static org.gridloom.exchange.Texts.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridloom.exchange.Texts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class GeoJsonReaderTest {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[121,31],[121.01,31],[121.01,31.01],[121,31.01],[121,31]]]}";

    private static Reading read(String text) {
        return Reading.of(file("test.geojson", text));
    }

    private static Reading geometry(String geometry) {
        return read(collection(feature("{\"id\":7}", geometry)));
    }

    private static Reading shape(String type, String coordinates) {
        return geometry("{\"coordinates\":" + coordinates + ",\"type\":\"" + type + "\"}");
    }

    @Test
    void readsAFeatureWithItsPropertiesAndWhereItComesFrom() {
        var reading = read(collection(feature(
                "{\"id\":7,\"name\":\"东方明珠\",\"height\":\"468 m\",\"is_tunnel\":true,\"tags\":{\"a\":[1,2]},\"none\":null}",
                SQUARE)));
        var feature = reading.features.getFirst();
        assertThat(feature.id()).isEqualTo("7");
        assertThat(feature.text("name")).contains("东方明珠");
        assertThat(feature.number("height")).hasValue(468);
        assertThat(feature.flag("is_tunnel")).isTrue();
        assertThat(feature.properties()).containsOnlyKeys("id", "name", "height", "is_tunnel");
        assertThat(feature.origin()).isEqualTo(new Origin("test.geojson", 1));
        assertThat(feature.geometry().getSRID()).isEqualTo(4490);
        assertThat(reading.repairs).isEmpty();
    }

    @Test
    void readsASingleFeatureAndMembersInAnyOrder() {
        assertThat(read(feature("{}", SQUARE)).features).hasSize(1);
        var backwards = read("{\"features\":[{\"geometry\":" + SQUARE
                + ",\"id\":\"a\",\"type\":\"Feature\"}],\"name\":\"roads\"," + "\"type\":\"FeatureCollection\"}");
        assertThat(backwards.features).extracting(Feature::id).containsExactly("a");
        assertThat(backwards.end).isEqualTo(new ReadingEnd.Complete("roads", java.util.List.of()));
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(read("\uFEFF" + collection(feature("{}", SQUARE))).features).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon | [[[121,31],[121.01,31],[121,31]]] | TOO_FEW_POINTS",
                "Polygon | [[[121,31],[121.01,31.01],[121.02,31.02],[121,31]]] | NO_AREA",
                "Polygon | [[]] | TOO_FEW_POINTS",
                "Polygon | [] | NO_GEOMETRY",
                "LineString | [[[121,31],[121.01,31]]] | COORDINATES_DO_NOT_FIT_TYPE",
                "Polygon | [[121,31],[121.01,31],[121,31]] | COORDINATES_DO_NOT_FIT_TYPE",
                "Point | 5 | COORDINATES_DO_NOT_FIT_TYPE",
                "Point | [121] | COORDINATES_DO_NOT_FIT_TYPE",
                "Point | {\"x\":1} | COORDINATES_DO_NOT_FIT_TYPE",
                "Point | [\"121\",\"31\"] | COORDINATES_DO_NOT_FIT_TYPE",
                "Point | [NaN,31] | NOT_A_NUMBER",
                "Point | [121,null] | NOT_A_NUMBER",
                "Point | [1e999,31] | NOT_A_NUMBER",
                "Point | [31.2,121.5] | SWAPPED_AXES",
                "Point | [-190.6,52.3] | OUT_OF_RANGE",
                "Point | [345678.1,3456789.2] | OUT_OF_RANGE",
                "LineString | [[121,31],[121,31]] | ZERO_LENGTH",
                "MultiLineString | [[[121,31],[121,31]]] | ZERO_LENGTH",
                "Polygon | [[[177.9,-18],[-179.8,-18],[-179.8,-16],[177.9,-16],[177.9,-18]]] | CROSSES_ANTIMERIDIAN",
                "GeometryCollection | [] | UNKNOWN_GEOMETRY_TYPE",
                "Circle | [121,31] | UNKNOWN_GEOMETRY_TYPE",
            })
    void refusesARecordWithItsReasonAndReadsTheRest(String type, String coordinates, Fault fault) {
        var broken = feature("{\"id\":1}", "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}");
        var reading = read(collection(broken, feature("{\"id\":2}", SQUARE)));
        assertThat(reading.reasons()).containsExactly(fault);
        assertThat(reading.refused).containsExactly(new Origin("test.geojson", 1));
        assertThat(reading.features).extracting(Feature::id).containsExactly("2");
        assertThat(english(reading.refusals.getFirst())).isNotBlank().doesNotContain("{0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5"})
    void refusesARecordWithoutGeometry(String geometry) {
        assertThat(geometry(geometry).reasons()).containsExactly(Fault.NO_GEOMETRY);
    }

    @Test
    void refusesWhatIsNoFeature() {
        var reading = read(collection(
                "1", "null", "[[[]]]", "{\"type\":\"Thing\",\"geometry\":" + SQUARE + "}", feature("{}", SQUARE)));
        assertThat(reading.reasons()).containsOnly(Fault.NOT_A_FEATURE).hasSize(4);
        assertThat(reading.features).hasSize(1);
        assertThat(reading.features.getFirst().origin().record()).isEqualTo(5);
    }

    @Test
    void closesAnOpenRing() {
        var reading = shape("Polygon", "[[[121,31],[121.01,31],[121.01,31.01],[121,31.01]]]");
        assertThat(reading.repairReasons()).containsExactly(Fault.RING_CLOSED);
        assertThat(reading.features.getFirst().geometry().getArea()).isCloseTo(1e-4, within(1e-12));
    }

    @Test
    void dropsHeightsAndMeasures() {
        var reading = shape("LineString", "[[121,31,4],[121.01,31,5,1000],[121.02,31]]");
        assertThat(reading.repairs).containsExactly(Message.of(Fault.EXTRA_DIMENSIONS, 2));
        assertThat(reading.features.getFirst().geometry().getCoordinate().getZ())
                .isNaN();
    }

    @Test
    void removesRepeatedPoints() {
        var reading = shape("LineString", "[[121,31],[121,31],[121.01,31],[121.01,31],[121.01,31]]");
        assertThat(reading.repairs).containsExactly(Message.of(Fault.DUPLICATE_NODES, 3));
        assertThat(reading.features.getFirst().geometry().getNumPoints()).isEqualTo(2);
    }

    @Test
    void repairsAnOutlineThatCrossesItselfAndSaysHowItsAreaChanged() {
        var reading = shape("Polygon", "[[[121,31],[121.01,31.01],[121.01,31],[121,31.01],[121,31]]]");
        assertThat(reading.features.getFirst().geometry().isValid()).isTrue();
        assertThat(reading.features.getFirst().geometry().getArea()).isCloseTo(0.5e-4, within(1e-9));
        assertThat(reading.repairReasons()).containsExactly(Fault.SELF_INTERSECTION);
        // A hundredth of a degree squared at 31° is 1.06 km²; half of it is what two triangles hold.
        assertThat((Double) reading.repairs.getFirst().arguments().get(1)).isCloseTo(529_800, within(2_000.0));
    }

    @Test
    void takesRingsInEitherDirectionAndACollectionOfOneAsThatOne() {
        var clockwise = shape("Polygon", "[[[121,31],[121,31.01],[121.01,31.01],[121.01,31],[121,31]]]");
        assertThat(clockwise.repairs).isEmpty();
        var single = shape("MultiPolygon", "[[[[121,31],[121.01,31],[121.01,31.01],[121,31]]]]");
        assertThat(single.features.getFirst().geometry()).isInstanceOf(Polygon.class);
    }

    @Test
    void keepsTheSoundPartsOfAGeometryOfSeveral() {
        var reading = shape("MultiLineString", "[[[121,31],[121,31]],[[121,31],[121.01,31]]]");
        assertThat(reading.repairReasons()).contains(Fault.PARTS_WITHOUT_EXTENT);
        assertThat(reading.features.getFirst().geometry().getNumGeometries()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY_FILE",
                "'   ' | EMPTY_FILE",
                "[1,2] | NOT_GEOJSON",
                "{\"type\":\"Topology\"} | NOT_GEOJSON",
                "{\"features\":[]} | NOT_GEOJSON",
                "{\"type\":\"FeatureCollection\"} | NOT_GEOJSON",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | NOT_GEOJSON",
                "{\"type\":\"FeatureCollection\",\"features\":[ | TRUNCATED",
                "{\"type\":\"FeatureCollection\" \"features\":[]} | MALFORMED_JSON",
                "<html>no</html> | MALFORMED_JSON",
            })
    void saysWhyAFileCannotBeRead(String text, Fault fault) {
        var unreadable = read(text).unreadable();
        assertThat(unreadable.reason()).isEqualTo(fault);
        assertThat(english(unreadable)).doesNotContain("Exception").doesNotContain("tools.jackson");
    }

    @Test
    void saysWhereAFileBreaksOff() {
        var whole = collection(feature("{}", SQUARE), feature("{}", SQUARE));
        var unreadable = read(whole.substring(0, whole.length() - 30)).unreadable();
        assertThat(unreadable.reason()).isEqualTo(Fault.TRUNCATED);
        assertThat(english(unreadable))
                .contains("line 1")
                .contains("after record 2")
                .contains("nothing of the file was kept");
    }

    @Test
    void everyBeginningOfAFileIsUnreadableAndNeverAFault() {
        var whole = collection(feature("{\"name\":\"外滩\",\"n\":1.5}", SQUARE)).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            var reading = Reading.of(file("cut.geojson", Arrays.copyOf(whole, length)));
            assertThat(reading.unreadable().reason())
                    .as("%d bytes", length)
                    .isIn(Fault.EMPTY_FILE, Fault.TRUNCATED, Fault.NOT_UTF8);
        }
    }

    @Test
    void saysThatAFileIsNotUtf8() {
        var text = collection(feature("{\"name\":\"外滩\"}", SQUARE));
        assertThat(Reading.of(file("a.geojson", text.getBytes(Charset.forName("GB18030"))))
                        .unreadable()
                        .reason())
                .isEqualTo(Fault.NOT_UTF8);
        assertThat(Reading.of(file("a.geojson", text.getBytes(StandardCharsets.UTF_16)))
                        .unreadable()
                        .reason())
                .isEqualTo(Fault.NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:EPSG::4490",
                "EPSG:4326",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
            })
    void readsOlderFilesThatNameLongitudeAndLatitude(String crs) {
        assertThat(withCrs(crs).end).isInstanceOf(ReadingEnd.Complete.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:44900", "GCJ-02"})
    void refusesFilesInSystemsThatNobodyKnows(String crs) {
        var unreadable = withCrs(crs).unreadable();
        assertThat(unreadable.reason()).isEqualTo(Fault.UNKNOWN_CRS);
        assertThat(english(unreadable)).contains(crs);
    }

    @Test
    void readsAProjectedSystemWhereverItIsNamed() {
        var crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3857\"}}";
        var point = feature("{}", "{\"type\":\"Point\",\"coordinates\":[13525318.99,3632749.14]}");
        for (var members : List.of(crs + ",\"features\":[" + point + "]", "\"features\":[" + point + "]," + crs)) {
            var reading = read("{\"type\":\"FeatureCollection\"," + members + "}");
            assertThat(reading.end).isInstanceOf(ReadingEnd.Complete.class);
            assertThat(reading.features.getFirst().geometry().getCoordinate().x).isCloseTo(121.5, within(1e-4));
            assertThat(reading.features.getFirst().geometry().getCoordinate().y).isCloseTo(31.0, within(0.1));
        }
    }

    private static Reading withCrs(String crs) {
        return read("{\"type\":\"FeatureCollection\",\"features\":[" + feature("{}", SQUARE)
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}}}");
    }

    @Test
    void refusesARecordOfTooManyCoordinatesAndReadsTheRest() {
        var limits = new Limits(100, 64, 1_000, 10, 1 << 20);
        var long_ = "[121,31]" + ",[121.01,31],[121.02,31]".repeat(100);
        var text = collection(
                feature("{}", "{\"type\":\"LineString\",\"coordinates\":[" + long_ + "]}"),
                feature("{}", "{\"type\":\"Point\",\"coordinates\":[121,31]}"));
        var reading = Reading.of(file("a.geojson", text), limits, Datum.WGS84);
        assertThat(reading.reasons()).containsExactly(Fault.TOO_MANY_COORDINATES);
        assertThat(reading.features).hasSize(1);
    }

    @Test
    void stopsAtNestingWithoutEnd() {
        var deep = "{\"type\":\"FeatureCollection\",\"features\":[" + "[".repeat(100_000);
        assertThat(read(deep).unreadable().reason()).isEqualTo(Fault.BEYOND_LIMITS);
        var wide = "{\"type\":\"Feature\",\"properties\":{\"a\":\"" + "x".repeat(2_000_000) + "\"}}";
        assertThat(read(wide).unreadable().reason()).isEqualTo(Fault.BEYOND_LIMITS);
    }

    @Test
    void takesGcj02BackToWgs84() {
        var reading = Reading.of(
                file("a.json", collection(feature("{}", "{\"type\":\"Point\",\"coordinates\":[116.42703,39.90245]}"))),
                Limits.USUAL,
                Datum.GCJ02);
        var point = (Point) reading.features.getFirst().geometry();
        assertThat(point.getX()).isCloseTo(116.42079, within(1e-5));
        assertThat(point.getY()).isCloseTo(39.90105, within(1e-5));
    }

    @Test
    void recognisesGeoJsonByNameAndByContent() {
        var reader = new GeoJsonReader();
        assertThat(reader.recognises("A.GeoJSON", new byte[0])).isTrue();
        assertThat(reader.recognises("upload.txt", collection().getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(reader.recognises("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8}))
                .isFalse();
    }

    /** What is to become of each of the real faulty files: read as it is, repaired, or refused for a reason. */
    @Test
    void meetsTheFaultsOfRealFiles() throws Exception {
        var expected = Map.<String, List<Fault>>ofEntries(
                Map.entry("invalid_exterior_not_ccw", List.of()),
                Map.entry("invalid_incorrect_geometry_data_type", List.of(Fault.COORDINATES_DO_NOT_FIT_TYPE)),
                Map.entry("invalid_interior_not_cw", List.of()),
                Map.entry("invalid_less_three_unique_nodes", List.of(Fault.TOO_FEW_POINTS)),
                Map.entry("invalid_unclosed", List.of(Fault.RING_CLOSED)),
                Map.entry("problematic_3d_coordinates", List.of(Fault.EXTRA_DIMENSIONS)),
                Map.entry("problematic_4d_coordinates", List.of(Fault.EXTRA_DIMENSIONS)),
                Map.entry("problematic_crosses_antimeridian", List.of(Fault.CROSSES_ANTIMERIDIAN)),
                Map.entry("problematic_duplicate_nodes", List.of(Fault.DUPLICATE_NODES)),
                Map.entry("problematic_excessive_coordinate_precision", List.of()),
                Map.entry("problematic_excessive_vertices", List.of()),
                Map.entry("problematic_feature_null_geometry", List.of(Fault.NO_GEOMETRY)),
                Map.entry("problematic_holes", List.of()),
                Map.entry("problematic_inner_and_exterior_ring_intersect", List.of(Fault.SELF_INTERSECTION)),
                Map.entry("problematic_multitype_geometry_with_just_one_geometry", List.of()),
                Map.entry("problematic_outside_lat_lon_boundaries", List.of(Fault.OUT_OF_RANGE)),
                Map.entry("problematic_self_intersection_large", List.of(Fault.SELF_INTERSECTION)),
                Map.entry("problematic_self_intersection_small", List.of(Fault.SELF_INTERSECTION)),
                Map.entry("problematic_wrong_bbox_coordinate_order", List.of()),
                Map.entry("problematic_zero_length_linestring", List.of(Fault.ZERO_LENGTH)));
        for (var path : Texts.real("faulty-geojson", "GeoJsonReaderTest")) {
            var name = path.getFileName().toString().replace(".geojson", "");
            var reading = Reading.of(SourceFile.of(path));
            assertThat(reading.end).as(name).isInstanceOf(ReadingEnd.Complete.class);
            assertThat(java.util.stream.Stream.concat(reading.reasons().stream(), reading.repairReasons().stream()))
                    .as(name)
                    .containsExactlyElementsOf(expected.get(name));
            assertThat(reading.features)
                    .as(name)
                    .allSatisfy(
                            feature -> assertThat(feature.geometry().isValid()).isTrue());
        }
    }
}
