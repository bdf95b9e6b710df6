package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.geometry.Geometries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

class FeatureJoinerTest {

    /** A layer for tests. */
    private enum Things implements Layer {
        THINGS;

        @Override
        public String code() {
            return "things";
        }

        @Override
        public boolean isNamed(String name) {
            return true;
        }

        @Override
        public boolean takes(Feature feature) {
            return true;
        }
    }

    private final ImportLog log = new ImportLog();
    private final List<Feature> features = new ArrayList<>();

    private void piece(String id, String wkt) {
        piece(id, geometry(wkt), Map.of());
    }

    private void piece(String id, Geometry geometry, Map<String, Object> properties) {
        features.add(new Feature(id, geometry, properties, new Origin("f", features.size() + 1)));
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader(Geometries.stored()).read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private List<Geometry> joined() {
        return new FeatureJoiner(log.of(Things.THINGS))
                .join(features, _ -> "").stream().map(Feature::geometry).toList();
    }

    private ImportReport.Tally tally() {
        return log.report().tallies().getFirst();
    }

    @Test
    void joinsASurfaceCutAtATileEdge() {
        piece("1", "POLYGON ((0 0, 5 0, 5 4, 0 4, 0 0))");
        piece("1", "POLYGON ((5 0, 9 0, 9 4, 5 4, 5 0))");
        assertThat(joined())
                .singleElement()
                .satisfies(whole -> assertThat(whole.equalsTopo(geometry("POLYGON ((0 0, 9 0, 9 4, 0 4, 0 0))")))
                        .isTrue());
        assertThat(tally().joined()).isEqualTo(1);
    }

    @Test
    void joinsPiecesThatOverlapAndKeepsPiecesThatDoNotTouchTogether() {
        piece("1", "POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0))");
        piece("1", "POLYGON ((5 0, 9 0, 9 4, 5 4, 5 0))");
        piece("1", "POLYGON ((20 0, 21 0, 21 1, 20 0))");
        assertThat(joined()).singleElement().satisfies(whole -> {
            assertThat(whole).isInstanceOf(MultiPolygon.class);
            assertThat(whole.getArea()).isEqualTo(36.5);
            assertThat(whole.getSRID()).isEqualTo(4490);
        });
    }

    @Test
    void joinsASeamWhoseEndsWereRoundedDifferently() {
        piece("1", "POLYGON ((0 0, 5 0, 5 4, 0 4, 0 0))");
        piece("1", "POLYGON ((5.000000004 0, 9 0, 9 4, 5.000000004 4, 5.000000004 0))");
        assertThat(joined()).singleElement().isInstanceOf(Polygon.class);
    }

    @Test
    void dropsExactRepeats() {
        piece("1", "POLYGON ((0 0, 5 0, 5 4, 0 4, 0 0))");
        piece("1", "POLYGON ((5 0, 5 4, 0 4, 0 0, 5 0))");
        piece("1", "POINT (1 1)");
        piece("1", "POINT (1 1)");
        assertThat(joined()).hasSize(2);
        assertThat(tally().repeated()).isEqualTo(2);
        assertThat(tally().joined()).isZero();
    }

    @Test
    void joinsALineCutInSeveralPlaces() {
        piece("1", "LINESTRING (0 0, 5 0)");
        piece("1", "MULTILINESTRING ((8 0, 9 0), (9 0, 9 3))");
        piece("1", "LINESTRING (8 0, 5 0)");
        assertThat(joined())
                .singleElement()
                .satisfies(line -> assertThat(line.norm()
                                .equalsExact(geometry("LINESTRING (0 0, 5 0, 8 0, 9 0, 9 3)")
                                        .norm()))
                        .isTrue());
    }

    @Test
    void leavesALineInPiecesWhereAPieceIsMissing() {
        piece("1", "LINESTRING (0 0, 5 0)");
        piece("1", "LINESTRING (6 0, 9 0)");
        assertThat(joined())
                .singleElement()
                .satisfies(lines -> assertThat(lines.getNumGeometries()).isEqualTo(2));
    }

    @Test
    void joinsOnlyWhatHasTheSameIdDimensionAndSort() {
        piece("1", geometry("POLYGON ((0 0, 5 0, 5 4, 0 4, 0 0))"), Map.of("kind", "a"));
        piece("1", geometry("POLYGON ((5 0, 9 0, 9 4, 5 4, 5 0))"), Map.of("kind", "b"));
        piece("1", geometry("LINESTRING (0 0, 5 0)"), Map.of("kind", "a"));
        features.add(new Feature(null, geometry("POINT (0 0)"), Map.of(), new Origin("f", 4)));
        features.add(new Feature(null, geometry("POINT (0 0)"), Map.of(), new Origin("f", 5)));
        var joined = new FeatureJoiner(log.of(Things.THINGS)).join(features, feature -> feature.text("kind"));
        assertThat(joined).hasSize(5);
    }

    @Test
    void addsWhatOnlyALaterPieceSays() {
        piece("1", geometry("LINESTRING (0 0, 5 0)"), Map.of("name", "first"));
        piece("1", geometry("LINESTRING (5 0, 9 0)"), Map.of("name", "second", "height", 4));
        var feature =
                new FeatureJoiner(log.of(Things.THINGS)).join(features, _ -> "").getFirst();
        assertThat(feature.properties()).containsEntry("name", "first").containsEntry("height", 4);
    }

    /** Any polygon cut along tile edges comes back whole, whatever the tiles and the order of its pieces. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void givesBackARandomlyCutPolygon(long seed) {
        var random = new Random(seed);
        var whole = star(random, 121.5, 31.2, 0.01, 5 + random.nextInt(40));
        double tile = 0.001 + 0.005 * random.nextDouble();
        var pieces = new ArrayList<Geometry>();
        var around = whole.getEnvelopeInternal();
        for (double x = around.getMinX(); x < around.getMaxX(); x += tile) {
            for (double y = around.getMinY(); y < around.getMaxY(); y += tile) {
                var square = Geometries.stored().toGeometry(new Envelope(x, x + tile, y, y + tile));
                // Tiled data is clipped and then rounded, each piece by itself.
                var piece = GeometryPrecisionReducer.reduce(
                        OverlayNG.overlay(whole, square, OverlayNG.INTERSECTION), new PrecisionModel(1e8));
                if (piece.getDimension() == 2 && !piece.isEmpty()) {
                    pieces.add(piece);
                }
            }
        }
        java.util.Collections.shuffle(pieces, random);
        pieces.forEach(piece -> piece("1", piece, Map.of()));

        var joined = joined().getFirst();

        assertThat(joined.isValid()).isTrue();
        assertThat(joined.getArea()).isCloseTo(whole.getArea(), within(whole.getLength() * 2e-8));
        assertThat(joined.symDifference(whole).getArea()).isLessThan(whole.getLength() * 4e-8);
        assertThat(joined.getNumGeometries()).isEqualTo(1);
        assertThat(((Polygon) joined).getNumInteriorRing()).isZero();
        assertThat(tally().joined()).isEqualTo(pieces.size() - 1);
    }

    private static Polygon star(Random random, double x, double y, double size, int points) {
        var ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = size * (0.4 + 0.6 * random.nextDouble());
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return Geometries.stored().createPolygon(ring);
    }
}
