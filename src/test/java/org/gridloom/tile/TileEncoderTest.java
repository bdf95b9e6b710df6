package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes are given in tile units of one tile and brought to longitude and latitude, so that what should come back is plain to see. */
class TileEncoderTest {

    private static final TileAddress TILE = new TileAddress(15, 27443, 13395);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void bringsBackIdAndProperties() {
        var decoded =
                decode(15, feature(7, "POINT (100 200)", Map.of("name", "滨河苑", "households", 34, "proposed", true)));
        assertThat(decoded).singleElement().satisfies(point -> {
            assertThat(point).hasToString("POINT (100 200)");
            assertThat(tags(point))
                    .containsEntry("id", 7L)
                    .containsEntry("name", "滨河苑")
                    .containsEntry("households", 34L)
                    .containsEntry("proposed", true);
        });
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
            var decoded = decode(15, new TileFeature(1, toLonLat(star), Map.of()));
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
            var decoded = decode(
                    15,
                    new TileFeature(1, toLonLat(polygon(west)), Map.of()),
                    new TileFeature(2, toLonLat(polygon(east)), Map.of()));
            assertThat(decoded.get(0).intersection(decoded.get(1)).getArea()).isZero();
            assertThat(decoded.get(0).getArea() + decoded.get(1).getArea()).isEqualTo(3900 * 4000);
        }
    }

    @Test
    void sameContentHasTheSameTag() {
        var a = Tile.of(encode(15, feature(1, "POINT (1 1)", Map.of("a", 1, "b", 2, "c", "x"))));
        var b = Tile.of(encode(15, feature(1, "POINT (1 1)", Map.of("c", "x", "b", 2, "a", 1))));
        var other = Tile.of(encode(15, feature(1, "POINT (1 1)", Map.of("a", 1, "b", 2, "c", "y"))));
        assertThat(a.tag()).isEqualTo(b.tag()).isNotEqualTo(other.tag());
        assertThat(a.plain()).isEqualTo(encode(15, feature(1, "POINT (1 1)", Map.of("a", 1, "b", 2, "c", "x"))));
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
        try {
            return new TileFeature(id, toLonLat(new WKTReader().read(wktInUnits)), properties);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Geometry toLonLat(Geometry units) {
        var box = TILE.lonLat(0);
        double north = mercator(box.getMaxY());
        double south = mercator(box.getMinY());
        var copy = units.copy();
        copy.apply((Coordinate point) -> {
            point.x = box.getMinX() + point.x / 4096 * box.getWidth();
            double mercator = north + point.y / 4096 * (south - north);
            point.y = Math.toDegrees(2 * Math.atan(Math.exp(mercator)) - Math.PI / 2);
        });
        copy.geometryChanged();
        return copy;
    }

    private static double mercator(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }

    private static byte[] encode(int maxZoom, TileFeature... features) {
        return new TileEncoder().encode(layer(maxZoom), TILE, List.of(features));
    }

    private static List<Geometry> decode(int maxZoom, TileFeature... features) {
        try {
            var tile = MvtReader.loadMvt(
                    new ByteArrayInputStream(encode(maxZoom, features)),
                    FACTORY,
                    new TagKeyValueMapConverter(false, "id"),
                    MvtReader.RING_CLASSIFIER_V2_1);
            return List.copyOf(tile.getLayer("thing").getGeometries());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tags(Geometry shape) {
        return (Map<String, Object>) shape.getUserData();
    }

    private static TileLayer layer(int maxZoom) {
        return new TileLayer() {
            @Override
            public String name() {
                return "thing";
            }

            @Override
            public ZoomRange zooms() {
                return new ZoomRange(0, maxZoom);
            }

            @Override
            public Set<String> changedBy() {
                return Set.of();
            }

            @Override
            public List<TileFeature> featuresIn(Envelope lonLat, int zoom) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
