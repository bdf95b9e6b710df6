package org.gridloom.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Cuts ground in two along lines that start and end at vertices of its ring. Where a cut would end beside one that comes from the other side,
 * it ends at the same vertex instead: a crossing rather than two bends.
 */
final class Cutter {

    /** Cuts that end closer to each other than this, in metres, meet in one crossing. */
    private static final double CROSSING = 48;

    /** Nothing comes nearer to the border it does not end at, in metres. */
    private static final double CLEARANCE = 9;

    private final SplittableRandom random;
    private final Set<Coordinate> junctions = new HashSet<>();

    Cutter(SplittableRandom random) {
        this.random = random;
    }

    /** A cut that was made: its line with both ends, and the ground on its right and on its left. */
    record Cut(List<Coordinate> line, Parcel right, Parcel left) {}

    boolean junction(Coordinate vertex) {
        return junctions.contains(vertex);
    }

    /** Through a place, in a direction (radians), swinging aside by up to {@code bow} of its length. */
    Optional<Cut> through(Parcel parcel, Coordinate place, double direction, double bow) {
        int from = struck(parcel, place, direction + Math.PI);
        int to = struck(parcel, place, direction);
        return from < 0 || to < 0 ? Optional.empty() : between(parcel, snapped(parcel, from), snapped(parcel, to), bow);
    }

    /** From one of the ring's vertices in a direction. */
    Optional<Cut> from(Parcel parcel, Coordinate vertex, double direction, double bow) {
        var start = new Coordinate(vertex.x + Math.cos(direction), vertex.y + Math.sin(direction));
        int to = struck(parcel, start, direction);
        return to < 0 ? Optional.empty() : between(parcel, parcel.nearest(vertex), snapped(parcel, to), bow);
    }

    private Optional<Cut> between(Parcel parcel, int from, int to, double bow) {
        if (parcel.steps(from, to) < 3) {
            return Optional.empty();
        }
        double swing = bow * (2 * random.nextDouble() - 1);
        return along(
                        parcel,
                        from,
                        to,
                        curve(parcel.ring().get(from), parcel.ring().get(to), swing))
                .or(() -> along(
                        parcel,
                        from,
                        to,
                        curve(parcel.ring().get(from), parcel.ring().get(to), 0)));
    }

    /** Over given vertices. */
    Optional<Cut> along(Parcel parcel, int from, int to, List<Coordinate> inner) {
        List<Coordinate> line = new ArrayList<>();
        line.add(parcel.ring().get(from));
        line.addAll(inner);
        line.add(parcel.ring().get(to));
        if (!clear(parcel.polygon(), line)) {
            return Optional.empty();
        }
        junctions.add(line.getFirst());
        junctions.add(line.getLast());
        var parts = parcel.cut(from, to, inner);
        return Optional.of(new Cut(List.copyOf(line), parts.get(0), parts.get(1)));
    }

    private static boolean clear(Polygon area, List<Coordinate> points) {
        var line = line(points);
        if (!area.covers(line)) {
            return false;
        }
        double length = line.getLength();
        for (var point : points.subList(1, points.size() - 1)) {
            double toEnds = Math.min(point.distance(points.getFirst()), point.distance(points.getLast()));
            double needed = Math.min(CLEARANCE, 0.4 * Math.min(toEnds, length / 4));
            if (area.getExteriorRing().distance(Parcel.METRIC.createPoint(point)) < needed) {
                return false;
            }
        }
        return points.size() > 2 || area.getInteriorPoint().distance(line) >= 0 && !onBorder(area, points);
    }

    private static boolean onBorder(Polygon area, List<Coordinate> ends) {
        var middle =
                new Coordinate((ends.getFirst().x + ends.getLast().x) / 2, (ends.getFirst().y + ends.getLast().y) / 2);
        return area.getExteriorRing().distance(Parcel.METRIC.createPoint(middle)) < 2;
    }

    static LineString line(List<Coordinate> points) {
        return Parcel.METRIC.createLineString(points.toArray(Coordinate[]::new));
    }

    /** Inner vertices of a bow between two ends. */
    private static List<Coordinate> curve(Coordinate a, Coordinate b, double swing) {
        double length = a.distance(b);
        int steps = Math.max(1, (int) Math.round(length / Terrain.STEP));
        List<Coordinate> inner = new ArrayList<>();
        for (int k = 1; k < steps; k++) {
            double t = k / (double) steps;
            double aside = swing * 4 * t * (1 - t);
            inner.add(Terrain.rounded(new Coordinate(
                    a.x + t * (b.x - a.x) - aside * (b.y - a.y), a.y + t * (b.y - a.y) + aside * (b.x - a.x))));
        }
        return inner;
    }

    /** The vertex beside which a ray leaves the ring, or -1 where it never does. */
    private static int struck(Parcel parcel, Coordinate place, double direction) {
        double dx = Math.cos(direction);
        double dy = Math.sin(direction);
        double nearest = Double.MAX_VALUE;
        int vertex = -1;
        for (int i = 0; i < parcel.ring().size(); i++) {
            Coordinate a = parcel.ring().get(i);
            Coordinate b = parcel.ring().get(parcel.next(i));
            double sideA = dx * (a.y - place.y) - dy * (a.x - place.x);
            double sideB = dx * (b.y - place.y) - dy * (b.x - place.x);
            if (sideA > 0 == sideB > 0) {
                continue;
            }
            double t = sideA / (sideA - sideB);
            double away = dx * (a.x + t * (b.x - a.x) - place.x) + dy * (a.y + t * (b.y - a.y) - place.y);
            if (away > 0 && away < nearest) {
                nearest = away;
                vertex = t < 0.5 ? i : parcel.next(i);
            }
        }
        return vertex;
    }

    private int snapped(Parcel parcel, int vertex) {
        int best = vertex;
        double nearest = CROSSING;
        for (int shift = -5; shift <= 5; shift++) {
            int candidate = Math.floorMod(vertex + shift, parcel.ring().size());
            double away = parcel.ring().get(candidate).distance(parcel.ring().get(vertex));
            if (away < nearest && junctions.contains(parcel.ring().get(candidate))) {
                nearest = away;
                best = candidate;
            }
        }
        return best;
    }
}
