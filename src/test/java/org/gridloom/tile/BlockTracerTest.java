package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class BlockTracerTest {

    @Test
    void aRectangleLosesItsCorners() {
        var bitmap = bitmap("....", ".##.", ".##.", "....");
        assertThat(trace(bitmap, 0))
                .singleElement()
                .satisfies(shape -> assertThat(shape.norm())
                        .hasToString("MULTIPOLYGON (((4 6, 4 10, 6 12, 10 12, 12 10, 12 6, 10 4, 6 4, 4 6)))"));
    }

    @Test
    void cellsThatTouchByACornerAreTwoPieces() {
        assertThat(trace(bitmap("#.", ".#"), 0)).hasSize(2);
    }

    @Test
    void aCourtyardIsAHole() {
        var court = trace(bitmap("#####", "#...#", "#...#", "#...#", "#####"), 0);
        assertThat(court).singleElement().satisfies(shape -> {
            assertThat(shape.getBoundary().getNumGeometries()).isEqualTo(2);
            assertThat(shape.isValid()).isTrue();
        });
    }

    @Test
    void smallPiecesAndSmallCourtyardsAreLeftOut() {
        var shapes = trace(bitmap("#......", "..#####", "..#.###", "..#####", "..#####"), 64);
        assertThat(shapes)
                .singleElement()
                .satisfies(shape ->
                        assertThat(shape.getBoundary().getNumGeometries()).isOne());
    }

    @Test
    void outlinesOfAnythingAreValidAndKeepApart() {
        var random = new Random(2);
        for (int i = 0; i < 200; i++) {
            var bitmap = new Bitmap(40 + random.nextInt(60));
            for (int k = 0; k < bitmap.side * bitmap.side / 2; k++) {
                bitmap.set(random.nextInt(bitmap.side), random.nextInt(bitmap.side));
            }
            bitmap.close(random.nextInt(2));
            int set = 0;
            for (int y = 0; y < bitmap.side; y++) {
                for (int x = bitmap.next(0, y); x >= 0; x = bitmap.next(x + 1, y)) {
                    set++;
                }
            }
            var shapes = trace(bitmap, 0);
            assertThat(shapes).allMatch(Geometry::isValid);
            var all = Surfaces.FACTORY.buildGeometry(shapes);
            var corners = shapes.stream().mapToInt(Geometry::getNumPoints).sum();
            // Each piece loses an eighth of a cell at a corner, or gains it.
            assertThat(Math.abs(all.getArea() - 16.0 * set)).isLessThanOrEqualTo(2.0 * corners);
            for (int k = 1; k < Math.min(shapes.size(), 20); k++) {
                assertThat(shapes.get(k).intersects(shapes.get(k - 1))).isFalse();
            }
        }
    }

    @Test
    void closingJoinsWhatIsNearAndNothingElse() {
        var bitmap = new Bitmap(200);
        for (int y = 50; y < 60; y++) {
            bitmap.set(50, 70, y);
            bitmap.set(75, 95, y);
            bitmap.set(105, 125, y);
        }
        bitmap.close(3);
        var shapes = trace(bitmap, 0);
        assertThat(shapes)
                .extracting(shape -> shape.getEnvelopeInternal().getWidth())
                .containsExactly(180.0, 80.0);
    }

    private static Bitmap bitmap(String... rows) {
        var bitmap = new Bitmap(Math.max(rows.length, rows[0].length()));
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    bitmap.set(x, y);
                }
            }
        }
        return bitmap;
    }

    private static List<Geometry> trace(Bitmap bitmap, int smallest) {
        var shapes = new ArrayList<Geometry>();
        new BlockTracer(bitmap, 4, 0, smallest)
                .trace(block -> shapes.add(Surfaces.of(block.toShapes(), 0, Surfaces.Scale.WORLD)));
        return shapes;
    }
}
