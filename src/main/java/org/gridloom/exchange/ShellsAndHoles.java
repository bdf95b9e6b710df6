package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Sorts the rings of one shapefile polygon, which come in any order: shells run clockwise, holes the other way, each hole lies in the smallest
 * shell round it. A hole in none is a shell that some program wrote the wrong way round.
 */
final class ShellsAndHoles {

    private record Shell(List<List<double[]>> rings, Coordinate[] outline, Envelope extent) {}

    private ShellsAndHoles() {}

    /** @return polygons as lists of rings, the shell first */
    static List<List<List<double[]>>> sort(List<List<double[]>> rings) {
        if (rings.size() == 1) {
            return List.of(List.of(rings.getFirst()));
        }
        var shells = new ArrayList<Shell>();
        var holes = new ArrayList<List<double[]>>();
        for (var ring : rings) {
            var outline = outline(ring);
            if (outline.length >= 4 && Orientation.isCCWArea(outline)) {
                holes.add(ring);
            } else {
                shells.add(shell(ring, outline));
            }
        }
        var index = new STRtree();
        shells.forEach(shell -> index.insert(shell.extent(), shell));
        index.build();
        var astray = new ArrayList<Shell>();
        for (var hole : holes) {
            var round = round(hole, index);
            if (round == null) {
                astray.add(shell(hole, outline(hole)));
            } else {
                round.rings().add(hole);
            }
        }
        shells.addAll(astray);
        return shells.stream().map(Shell::rings).toList();
    }

    private static @Nullable Shell round(List<double[]> hole, STRtree shells) {
        var extent = extent(hole);
        var point = new Coordinate(hole.getFirst()[0], hole.getFirst()[1]);
        Shell smallest = null;
        for (Object each : shells.query(extent)) {
            var shell = (Shell) each;
            if (shell.extent().covers(extent)
                    && (smallest == null
                            || shell.extent().getArea() < smallest.extent().getArea())
                    && PointLocation.isInRing(point, shell.outline())) {
                smallest = shell;
            }
        }
        return smallest;
    }

    private static Shell shell(List<double[]> ring, Coordinate[] outline) {
        var rings = new ArrayList<List<double[]>>();
        rings.add(ring);
        return new Shell(rings, outline, extent(ring));
    }

    private static Envelope extent(List<double[]> ring) {
        var extent = new Envelope();
        ring.forEach(point -> extent.expandToInclude(point[0], point[1]));
        return extent;
    }

    /** Closed, whether the file closed it or not. */
    private static Coordinate[] outline(List<double[]> ring) {
        var outline = new ArrayList<Coordinate>();
        ring.forEach(point -> outline.add(new Coordinate(point[0], point[1])));
        if (!outline.isEmpty() && !outline.getFirst().equals2D(outline.getLast())) {
            outline.add(outline.getFirst().copy());
        }
        return outline.toArray(Coordinate[]::new);
    }
}
