package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridloom.tile.OneTile.FACTORY;
import static org.gridloom.tile.OneTile.decode;
import static org.gridloom.tile.OneTile.decoded;
import static org.gridloom.tile.OneTile.encode;
import static org.gridloom.tile.OneTile.feature;
import static org.gridloom.tile.OneTile.plain;
import static org.gridloom.tile.OneTile.toLonLat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** What becomes of shapes in a tile: cut at its edge, rounded to its grid, and valid all the same. */
class TileShapesTest {

    private static final Geometry BOX = FACTORY.toGeometry(new Envelope(-128, 4096 + 128, -128, 4096 + 128));

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
}
