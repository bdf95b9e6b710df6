package org.gridloom.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * Surfaces with common borders in simpler shapes with common borders. Simplified are the lines between surfaces, each once, so no gap opens and
 * nothing overlaps; no vertex moves, some go.
 */
final class SimplerCoverage {

    /** In tile units; half a pixel. */
    private static final double TOLERANCE = 4;

    private SimplerCoverage() {}

    static List<PackedPart> of(Collection<PackedPart> parts, int zoom) {
        var surfaces = new ArrayList<Geometry>();
        for (var part : parts) {
            for (int i = 0; i < part.count(); i++) {
                surfaces.add(Surfaces.of(part.shapes(), i, Surfaces.Scale.WORLD));
            }
        }
        var simpler =
                CoverageSimplifier.simplify(surfaces.toArray(Geometry[]::new), TOLERANCE * (1L << World.shift(zoom)));
        var result = new ArrayList<PackedPart>();
        int next = 0;
        for (var part : parts) {
            var shapes = new Shapes.Builder();
            for (int i = 0; i < part.count(); i++) {
                Surfaces.add(simpler[next++], shapes);
                addLabel(part.shapes(), i, shapes);
                shapes.endFeature();
            }
            int[] order = new int[part.count()];
            Arrays.setAll(order, i -> i);
            result.add(part.in(shapes.build(order)));
        }
        return List.copyOf(result);
    }

    private static void addLabel(Shapes from, int feature, Shapes.Builder to) {
        int last = from.to(feature) - 1;
        if (from.vertices(last) == 1) {
            int vertex = from.rings()[last];
            to.vertex(from.xy()[2 * vertex], from.xy()[2 * vertex + 1]);
            to.endRing();
        }
    }
}
