package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The polygons of regions, put together from the shared edges round them. A region is a set of units that are connected by edges, so it has one
 * shell. Where its border touches itself in a point the walk keeps to the outside it came along: that makes a hole that touches the shell, not a
 * shell that touches itself.
 */
final class Rings {

    static final int NO_REGION = -1;

    /** Shared edges do not close round a region: they are not those of a coverage. */
    static final class NotClosed extends RuntimeException {
        NotClosed(Coordinate where) {
            super("The border does not close at " + where);
        }
    }

    private final GeometryFactory factory;

    private Rings(GeometryFactory factory) {
        this.factory = factory;
    }

    /**
     * @param regionOf region of each unit, from 0, or {@link #NO_REGION}
     * @return by region
     */
    static List<Polygon> polygons(List<SharedEdge> edges, int[] regionOf, int regions, GeometryFactory factory) {
        var bounds = new ArrayList<List<Side>>();
        for (int i = 0; i < regions; i++) {
            bounds.add(new ArrayList<>());
        }
        for (var edge : edges) {
            int left = regionOf(edge.left(), regionOf);
            int right = regionOf(edge.right(), regionOf);
            if (left != right) {
                if (left != NO_REGION) {
                    bounds.get(left).add(new Side(edge, true));
                }
                if (right != NO_REGION) {
                    bounds.get(right).add(new Side(edge, false));
                }
            }
        }
        var rings = new Rings(factory);
        return bounds.stream().map(rings::polygon).toList();
    }

    private static int regionOf(int unit, int[] regionOf) {
        return unit == SharedEdge.OUTSIDE ? NO_REGION : regionOf[unit];
    }

    private Polygon polygon(List<Side> sides) {
        var leaving = new HashMap<Coordinate, List<Side>>();
        for (var side : sides) {
            leaving.computeIfAbsent(side.point(0), c -> new ArrayList<>(1)).add(side);
        }
        LinearRing shell = null;
        var holes = new ArrayList<LinearRing>();
        for (var side : sides) {
            if (!side.used) {
                var ring = walk(side, leaving);
                if (Area.ofRingSigned(ring) > 0) { // clockwise
                    holes.add(factory.createLinearRing(ring));
                } else if (shell == null) {
                    shell = factory.createLinearRing(ring);
                } else {
                    throw new NotClosed(ring[0]);
                }
            }
        }
        return factory.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static Coordinate[] walk(Side start, Map<Coordinate, List<Side>> leaving) {
        var ring = new ArrayList<Coordinate>();
        ring.add(start.point(0));
        var side = start;
        do {
            side.used = true;
            for (int i = 1; i < side.size(); i++) {
                ring.add(side.point(i));
            }
            side = onward(side, leaving);
        } while (side != start);
        return ring.toArray(Coordinate[]::new);
    }

    private static Side onward(Side arriving, Map<Coordinate, List<Side>> leaving) {
        var node = arriving.point(arriving.size() - 1);
        var choices = leaving.getOrDefault(node, List.of());
        if (choices.isEmpty()) {
            throw new NotClosed(node);
        }
        Side best = choices.getFirst();
        if (choices.size() > 1) {
            double back = direction(node, arriving.point(arriving.size() - 2));
            double smallest = Double.POSITIVE_INFINITY;
            for (var choice : choices) {
                double turn = direction(node, choice.point(1)) - back;
                turn = turn > 0 ? turn : turn + 2 * Math.PI;
                if (turn < smallest) {
                    smallest = turn;
                    best = choice;
                }
            }
        }
        return best;
    }

    private static double direction(Coordinate from, Coordinate to) {
        return Math.atan2(to.y - from.y, to.x - from.x);
    }

    /** One side of an edge, in the direction that has the region on its left. */
    private static final class Side {
        private final Coordinate[] points;
        private final boolean forward;
        private boolean used;

        Side(SharedEdge edge, boolean forward) {
            this.points = edge.line().getCoordinates();
            this.forward = forward;
        }

        int size() {
            return points.length;
        }

        Coordinate point(int i) {
            return forward ? points[i] : points[points.length - 1 - i];
        }
    }
}
