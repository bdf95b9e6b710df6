package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridloom.account.Scope;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes are given in tile units of one tile and brought to longitude and latitude, so that what should come back is plain to see. */
class TileEncoderTest {

    private static final TileAddress TILE = new TileAddress(15, 27443, 13395);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry BOX = FACTORY.toGeometry(new Envelope(-128, 4096 + 128, -128, 4096 + 128));

    @Test
    void bringsBackIdAndProperties() {
        var properties = Map.<String, Object>of(
                "name",
                "滨河苑",
                "households",
                34,
                "height",
                17.5,
                "below",
                -3,
                "large",
                5_000_000_000L,
                "proposed",
                true);
        assertThat(decoded(15, feature(7, "POINT (100 200)", properties)).features())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.id()).isEqualTo(7);
                    assertThat(point.shape()).hasToString("POINT (100 200)");
                    assertThat(point.properties())
                            .isEqualTo(Map.of(
                                    "name",
                                    "滨河苑",
                                    "households",
                                    34L,
                                    "height",
                                    17.5,
                                    "below",
                                    -3L,
                                    "large",
                                    5_000_000_000L,
                                    "proposed",
                                    true));
                });
    }

    @Test
    void aFeatureMayLackWhatOthersHave() {
        var decoded = decoded(
                15,
                feature(1, "POINT (10 10)", Map.of("name", "甲", "kind", "a")),
                feature(2, "POINT (20 20)", Map.of("kind", "a")),
                feature(3, "POINT (30 30)"));
        assertThat(decoded.features())
                .extracting(DecodedTile.Feature::properties)
                .containsExactlyInAnyOrder(Map.of("name", "甲", "kind", "a"), Map.of("kind", "a"), Map.of());
    }

    @Test
    void aSurfacesLabelIsAPointOfTheSameIdAndPropertiesFromItsZoomOn() {
        var named = new TileFeature(
                5,
                TestLayer.STREET,
                TileFeature.EVERYONE,
                0,
                0,
                toLonLat(wkt("POLYGON ((100 100, 900 100, 900 900, 100 900, 100 100))")),
                (Point) toLonLat(wkt("POINT (500 500)")),
                Map.of("name", "滨河苑"));
        var layer = TestLayer.of(named);
        layer.labelsFrom = 15;
        assertThat(decoded(layer).features()).hasSize(2).allSatisfy(f -> {
            assertThat(f.id()).isEqualTo(5);
            assertThat(f.properties()).containsEntry("name", "滨河苑");
        });
        assertThat(decoded(layer).shapes()).last().hasToString("POINT (500 500)");
        layer.labelsFrom = 16;
        assertThat(decoded(layer).shapes()).singleElement().isInstanceOf(Polygon.class);
    }

    @Test
    void comesNotBeforeItsZoom() {
        var path = new TileFeature(
                1, TestLayer.STREET, TileFeature.EVERYONE, 16, 0, toLonLat(wkt("POINT (1 1)")), null, Map.of());
        assertThat(encode(TestLayer.of(path))).isEmpty();
    }

    @Test
    void drawsWhatRanksHigherAbove() {
        var layer = TestLayer.of(ranked(1, 3), ranked(2, 1), ranked(3, 2));
        layer.ranked = true;
        assertThat(decoded(layer).features())
                .extracting(DecodedTile.Feature::id)
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void showsAScopeOnlyWhatItTouches() {
        var layer = TestLayer.of(
                of(1, "340811101001001"),
                of(2, "340811101001002"),
                of(3, "340811101002"),
                of(4, "340811101"),
                of(5, ""));
        assertThat(ids(layer, Scope.EVERYTHING)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(ids(layer, new Scope(Set.of("340811101001")))).containsExactlyInAnyOrder(1L, 2L, 4L, 5L);
        assertThat(ids(layer, new Scope(Set.of("340811101001002")))).containsExactlyInAnyOrder(2L, 4L, 5L);
        assertThat(ids(layer, new Scope(Set.of("340812")))).containsExactly(5L);
    }

    @Test
    void keepsAPolygonsHole() {
        var decoded = decode(
                15,
                feature(
                        1,
                        "POLYGON ((100 100, 900 100, 900 900, 100 900, 100 100), (300 300, 600 300, 600 600, 300 600, 300 300))"));
        assertThat(decoded).singleElement().satisfies(shape -> {
            assertThat(((Polygon) shape).getNumInteriorRing()).isOne();
            assertThat(shape.getArea()).isEqualTo(800 * 800 - 300 * 300);
        });
    }

    @Test
    void cutsAtTheMarginRoundTheTile() {
        var decoded = decode(15, feature(1, "POLYGON ((-5000 1000, 9000 1000, 9000 2000, -5000 2000, -5000 1000))"));
        assertThat(decoded.getFirst().getEnvelopeInternal()).isEqualTo(new Envelope(-128, 4096 + 128, 1000, 2000));
    }

    @Test
    void cutsALineThatLeavesAndComesBackIntoTwo() {
        var decoded = decode(15, feature(1, "LINESTRING (4000 1000, 9000 1000, 9000 2000, 4000 2000)"));
        assertThat(decoded).hasSize(1);
        assertThat(decoded.getFirst().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatMissesTheTile() {
        assertThat(encode(
                        15, feature(1, "POINT (4300 100)"), feature(2, "POLYGON ((5000 0, 5100 0, 5100 100, 5000 0))")))
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsSmallerThanAPixelWhereAFinerTileFollows() {
        var hut = feature(1, "POLYGON ((10 10, 16 10, 16 16, 10 16, 10 10))");
        assertThat(encode(16, hut)).isEmpty();
        assertThat(decode(15, hut)).hasSize(1);
    }

    @Test
    void mendsARingThatRoundingWouldPinchOff() {
        // A neck a third of a unit wide joins two squares.
        var decoded = decode(
                15,
                feature(
                        1,
                        "POLYGON ((100 100, 400 100, 400 240.1, 600 240.1, 600 100, 900 100, 900 400, 600 400, 600 240.4, 400 240.4, 400 400, 100 400, 100 100))"));
        assertThat(decoded).singleElement().satisfies(shape -> {
            assertThat(shape.isValid()).isTrue();
            assertThat(shape.getArea()).isEqualTo(2 * 300 * 300);
        });
    }

    @Test
    void givesOnlyValidShapesOfAboutTheSameArea() {
        var random = new Random(4490);
        for (int i = 0; i < 500; i++) {
            var star = star(random, 2 + random.nextDouble() * 60);
            var decoded = decode(15, plain(1, toLonLat(star)));
            double area = decoded.stream().mapToDouble(Geometry::getArea).sum();
            assertThat(decoded).allMatch(Geometry::isValid);
            // Rounding moves a border by half a unit at most.
            assertThat(Math.abs(area - star.getArea())).isLessThanOrEqualTo(star.getLength() * 0.75);
        }
    }

    @Test
    void neighboursKeepTheirCommonBorder() {
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            var border = new ArrayList<Coordinate>();
            for (int y = 0; y <= 4000; y += 40) {
                border.add(new Coordinate(2000 + random.nextDouble() * 30, y));
            }
            var west = new ArrayList<>(border);
            west.addAll(List.of(new Coordinate(100, 4000), new Coordinate(100, 0), border.getFirst()));
            var east = new ArrayList<>(border);
            east.addAll(List.of(new Coordinate(4000, 4000), new Coordinate(4000, 0), border.getFirst()));
            var decoded = decode(15, plain(1, toLonLat(polygon(west))), plain(2, toLonLat(polygon(east))));
            assertThat(decoded.get(0).intersection(decoded.get(1)).getArea()).isZero();
            assertThat(decoded.get(0).getArea() + decoded.get(1).getArea()).isEqualTo(3900 * 4000);
        }
    }

    @Test
    void aLineThatLeavesTheTileGoesOnAsItWas() {
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var points = new ArrayList<Coordinate>();
            for (int k = 0; k < 2 + random.nextInt(12); k++) {
                points.add(new Coordinate(random.nextInt(9000) - 2500, random.nextInt(9000) - 2500));
            }
            var line = FACTORY.createLineString(points.toArray(Coordinate[]::new));
            var expected = line.intersection(BOX);
            var decoded = decode(15, plain(1, toLonLat(line)));
            if (expected.getLength() > 2) {
                assertThat(decoded).singleElement().satisfies(cut -> {
                    assertThat(DiscreteHausdorffDistance.distance(cut, expected, 0.1))
                            .isLessThan(2);
                    assertThat(BOX.covers(cut)).isTrue();
                });
            }
        }
    }

    @Test
    void whatCrossesTheTilesEdgeIsCutRight() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var star = new AffineTransformation()
                    .translate(random.nextInt(4400) - 2100, random.nextInt(4400) - 2100)
                    .transform(star(random, 200 + random.nextInt(3000)));
            var expected = star.intersection(BOX);
            var decoded = decode(15, plain(1, toLonLat(star)));
            double area = decoded.stream().mapToDouble(Geometry::getArea).sum();
            assertThat(decoded).allMatch(Geometry::isValid).allMatch(BOX::covers);
            assertThat(area).isCloseTo(expected.getArea(), within(expected.getLength() + 1));
            decoded.forEach(shape ->
                    assertThat(shape.symDifference(expected).getArea()).isLessThanOrEqualTo(expected.getLength() + 1));
        }
    }

    @Test
    void piecesAndHolesComeBackAsTheyWere() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var pieces = FACTORY.createGeometry(star(random, 300));
            for (int k = 0; k < 4; k++) {
                var other = new AffineTransformation()
                        .translate(random.nextInt(1400) - 700, random.nextInt(1400) - 700)
                        .transform(star(random, 20 + random.nextInt(200)));
                pieces = k % 2 == 0 ? pieces.difference(other) : pieces.union(other);
            }
            var expected = pieces;
            var decoded = decode(15, plain(1, toLonLat(expected)));
            assertThat(decoded).singleElement().satisfies(shape -> {
                assertThat(shape.isValid()).isTrue();
                assertThat(shape.symDifference(expected).getArea()).isLessThanOrEqualTo(0.8 * expected.getLength());
            });
        }
    }

    @Test
    void sameContentHasTheSameBytesInWhateverOrderItCame() {
        var a = feature(1, "POINT (1 1)", Map.of("a", 1, "b", 2, "c", "x"));
        var b = feature(2, "POINT (900 1)", Map.of("c", "y", "b", 2, "a", 1));
        assertThat(encode(15, a, b)).isEqualTo(encode(15, b, a)).isNotEqualTo(encode(15, a));
    }

    private static Polygon star(Random random, double size) {
        int corners = 5 + random.nextInt(40);
        var ring = new ArrayList<Coordinate>();
        for (int k = 0; k < corners; k++) {
            double angle = 2 * Math.PI * k / corners;
            double radius = size * (0.2 + random.nextDouble());
            ring.add(new Coordinate(2000 + Math.cos(angle) * radius, 2000 + Math.sin(angle) * radius));
        }
        ring.add(ring.getFirst());
        return polygon(ring);
    }

    private static Polygon polygon(List<Coordinate> ring) {
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static TileFeature feature(long id, String wktInUnits) {
        return feature(id, wktInUnits, Map.of());
    }

    private static TileFeature feature(long id, String wktInUnits, Map<String, Object> properties) {
        return new TileFeature(
                id, TestLayer.STREET, TileFeature.EVERYONE, 0, 0, toLonLat(wkt(wktInUnits)), null, properties);
    }

    private static TileFeature plain(long id, Geometry lonLat) {
        return new TileFeature(id, TestLayer.STREET, TileFeature.EVERYONE, 0, 0, lonLat, null, Map.of());
    }

    private static TileFeature ranked(long id, double rank) {
        return new TileFeature(
                id, TestLayer.STREET, TileFeature.EVERYONE, 0, rank, toLonLat(wkt("POINT (1 1)")), null, Map.of());
    }

    private static TileFeature of(long id, String code) {
        return new TileFeature(id, TestLayer.STREET, code, 0, 0, toLonLat(wkt("POINT (" + id + " 1)")), null, Map.of());
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Geometry toLonLat(Geometry units) {
        var copy = units.copy();
        copy.apply((Coordinate point) -> {
            double column = (TILE.x() + point.x / 4096) / (1 << TILE.z());
            double row = (TILE.y() + point.y / 4096) / (1 << TILE.z());
            point.x = (column - 0.5) * 360;
            point.y = Math.toDegrees(Math.atan(Math.sinh((1 - 2 * row) * Math.PI)));
        });
        copy.geometryChanged();
        return copy;
    }

    private static TestLayer layer(int maxZoom, TileFeature... features) {
        var layer = TestLayer.of(features);
        layer.zooms = new TileLayer.ZoomRange(0, maxZoom);
        return layer;
    }

    private static byte[] encode(int maxZoom, TileFeature... features) {
        return encode(layer(maxZoom, features));
    }

    private static byte[] encode(TileLayer layer) {
        return new TileEncoder().encode(PackedLayer.read(layer), TILE, Scope.EVERYTHING);
    }

    private static List<Long> ids(TileLayer layer, Scope scope) {
        var tile = new TileEncoder().encode(PackedLayer.read(layer), TILE, scope);
        return DecodedTile.of(tile, layer.name()).features().stream()
                .map(DecodedTile.Feature::id)
                .toList();
    }

    private static DecodedTile decoded(int maxZoom, TileFeature... features) {
        return decoded(layer(maxZoom, features));
    }

    private static DecodedTile decoded(TileLayer layer) {
        return DecodedTile.of(encode(layer), layer.name());
    }

    private static List<Geometry> decode(int maxZoom, TileFeature... features) {
        return decoded(maxZoom, features).shapes();
    }
}
