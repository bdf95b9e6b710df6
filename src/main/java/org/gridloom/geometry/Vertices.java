package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Puts vertices into borders, and takes them out again. */
final class Vertices {

    private Vertices() {}

    /** @param between the vertices to put between two that follow each other; empty for none */
    static Polygon with(Polygon polygon, Function<Step, List<Coordinate>> between) {
        return mapped(polygon, ring -> {
            var more = new ArrayList<Coordinate>();
            for (int i = 1; i < ring.length; i++) {
                more.add(ring[i - 1]);
                more.addAll(between.apply(new Step(ring[i - 1], ring[i])));
            }
            more.add(ring[ring.length - 1]);
            return more.toArray(Coordinate[]::new);
        });
    }

    static Polygon without(Polygon polygon, Set<Coordinate> dropped) {
        return mapped(polygon, ring -> {
            var fewer = new ArrayList<>(Arrays.asList(ring).subList(1, ring.length));
            if (!fewer.removeIf(dropped::contains)) {
                return ring;
            }
            fewer.addFirst(fewer.getLast());
            return fewer.toArray(Coordinate[]::new);
        });
    }

    /** But for its two ends. */
    static Coordinate[] without(Coordinate[] line, Set<Coordinate> dropped) {
        var fewer = new ArrayList<Coordinate>();
        for (int i = 0; i < line.length; i++) {
            if (i == 0 || i == line.length - 1 || !dropped.contains(line[i])) {
                fewer.add(line[i]);
            }
        }
        return fewer.toArray(Coordinate[]::new);
    }

    private static Polygon mapped(Polygon polygon, Function<Coordinate[], Coordinate[]> ring) {
        var factory = polygon.getFactory();
        var rings = Buildings.rings(polygon).stream()
                .map(ring)
                .map(factory::createLinearRing)
                .toList();
        return factory.createPolygon(rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
    }
}
