package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/**
 * A line as somebody drew it, made to meet the borders it was meant to meet: vertices that all but lie on a border's vertex are put there, ends that all but
 * reach a border are led on to it. So a line traced along borders runs along those very borders.
 */
final class DrawnLine {

    /** Metres; longitude and latitude come with seven decimals, which are about a centimetre each way. */
    private static final double SAME = 0.05;

    /** Metres up to which an end is led on to a border. */
    private static final double REACH = 0.5;

    /** Metres along the coverage's outer border within which a place for a new vertex is looked for. */
    private static final double ALONG = 0.4;

    private final List<BaseUnit> units;
    private final List<SharedEdge> edges;

    DrawnLine(List<BaseUnit> units, List<SharedEdge> edges) {
        this.units = units;
        this.edges = edges;
    }

    Coordinate[] meeting(LineString drawn) {
        var line = new ArrayList<Coordinate>();
        for (var at : drawn.getCoordinates()) {
            add(line, caught(at));
        }
        if (line.size() < 2) {
            return line.toArray(Coordinate[]::new);
        }
        var first = ledOn(line.getFirst());
        var last = ledOn(line.getLast());
        if (!first.equals2D(line.getFirst())) {
            line.addFirst(first);
        }
        add(line, last);
        return throughOuterBorder(line).toArray(Coordinate[]::new);
    }

    private static void add(List<Coordinate> line, Coordinate at) {
        if (line.isEmpty() || !line.getLast().equals2D(at)) {
            line.add(at);
        }
    }

    /** The nearest vertex of a border, or the place itself on the 1 cm grid. */
    private Coordinate caught(Coordinate at) {
        Coordinate nearest = null;
        double least = SAME;
        for (var unit : units) {
            if (unit.area().getEnvelopeInternal().distance(new Envelope(at)) <= SAME) {
                for (var vertex : unit.area().getCoordinates()) {
                    if (vertex.distance(at) <= least) {
                        least = vertex.distance(at);
                        nearest = vertex;
                    }
                }
            }
        }
        return nearest != null ? nearest : rounded(at);
    }

    private Coordinate ledOn(Coordinate end) {
        Coordinate foot = end;
        double least = REACH;
        for (var edge : edges) {
            if (edge.line().getEnvelopeInternal().distance(new Envelope(end)) <= REACH) {
                var at = edge.line().getCoordinates();
                for (int i = 1; i < at.length; i++) {
                    double distance = Distance.pointToSegment(end, at[i - 1], at[i]);
                    if (distance < least) {
                        least = distance;
                        foot = rounded(new LineSegment(at[i - 1], at[i]).closestPoint(end));
                    }
                }
            }
        }
        return foot;
    }

    /** A vertex on the outer border has no neighbour to go with it, so the line is led through a place of the 1 cm grid that lies on that border all but exactly. */
    private List<Coordinate> throughOuterBorder(List<Coordinate> line) {
        var outer = edges.stream()
                .filter(edge -> edge.right() == SharedEdge.OUTSIDE)
                .map(SharedEdge::line)
                .toList();
        var through = new ArrayList<Coordinate>();
        through.add(line.getFirst());
        for (int i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            var segment = new LineSegment(from, line.get(i));
            var places = new ArrayList<Coordinate>();
            for (var border : outer) {
                if (border.getEnvelopeInternal().intersects(new Envelope(segment.p0, segment.p1))) {
                    var at = border.getCoordinates();
                    for (int j = 1; j < at.length; j++) {
                        var crossing = segment.intersection(new LineSegment(at[j - 1], at[j]));
                        if (crossing != null) {
                            places.add(on(at[j - 1], at[j], crossing));
                        }
                    }
                }
            }
            places.sort((a, b) -> Double.compare(a.distance(from), b.distance(from)));
            places.forEach(at -> add(through, at));
            add(through, segment.p1);
        }
        return through;
    }

    private static Coordinate on(Coordinate from, Coordinate to, Coordinate near) {
        var best = rounded(near);
        double length = from.distance(to);
        double least = off(best, from, to);
        int steps = (int) Math.round(ALONG * 100);
        for (int step = -steps; step <= steps && least > 0; step++) {
            double share = from.distance(near) / length + step / 100.0 / length;
            if (share >= 0 && share <= 1) {
                var place = rounded(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
                double off = off(place, from, to);
                if (off < least) {
                    least = off;
                    best = place;
                }
            }
        }
        return best;
    }

    private static double off(Coordinate place, Coordinate from, Coordinate to) {
        return CGAlgorithmsDD.orientationIndex(from, to, place) == 0
                ? 0
                : Distance.pointToLinePerpendicular(place, from, to);
    }

    private static Coordinate rounded(Coordinate at) {
        return new Coordinate(Geometries.centimetres(at.x), Geometries.centimetres(at.y));
    }
}
