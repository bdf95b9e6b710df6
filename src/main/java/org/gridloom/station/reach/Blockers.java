package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.station.reach.WalkedGround.Gate;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What nobody walks across but where a gate is: walls, the borders of walled compounds, rivers and railways. What only touches one is not stopped:
 * a path that ends at a wall, a wall that ends at a road. Metric.
 */
final class Blockers {

    /** Metres from a gate's middle within which one comes through. */
    static final double GATE = 5;

    private record Side(Coordinate from, Coordinate to, boolean ends) {}

    private final STRtree sides = new STRtree();
    private final STRtree gates = new STRtree();

    Blockers(WalkedGround ground) {
        ground.blockers().forEach(this::add);
        for (var yard : ground.yards()) {
            if (yard.walled()) {
                for (var ring : LinearComponentExtracter.getLines(yard.boundary())) {
                    add((LineString) ring);
                }
                yard.gates().forEach(this::add);
            }
        }
        sides.build();
        gates.build();
    }

    private void add(LineString line) {
        var points = line.getCoordinates();
        for (int i = 0; i + 1 < points.length; i++) {
            var box = new Envelope(points[i], points[i + 1]);
            boolean end = !line.isClosed() && (i == 0 || i + 2 == points.length);
            sides.insert(box, new Side(points[i], points[i + 1], end));
        }
    }

    private void add(Gate gate) {
        var box = new Envelope(gate.point());
        box.expandBy(GATE);
        gates.insert(box, gate.point());
    }

    /** Whether something is in the way of whoever goes straight from one place to the other. */
    boolean between(Coordinate from, Coordinate to) {
        return !crossings(from, to).isEmpty();
    }

    /** Where this piece of a line is stopped. Its own ends are on no side of a wall yet, so touching one there stops nobody. */
    List<Coordinate> crossings(Coordinate from, Coordinate to) {
        var crossings = new ArrayList<Coordinate>();
        var intersector = new RobustLineIntersector();
        for (var found : sides.query(new Envelope(from, to))) {
            var side = (Side) found;
            intersector.computeIntersection(from, to, side.from, side.to);
            if (stops(intersector, side) && !atGate(intersector.getIntersection(0))) {
                crossings.add(intersector.getIntersection(0).copy());
            }
        }
        return crossings;
    }

    private static boolean stops(LineIntersector intersector, Side side) {
        if (intersector.getIntersectionNum() != 1) {
            return false; // none, or along it
        }
        if (intersector.isProper()) {
            return true;
        }
        // Through a corner of a wall, but not past its end and not up to it.
        return intersector.isInteriorIntersection(0) && !side.ends;
    }

    private boolean atGate(Coordinate place) {
        for (var gate : gates.query(new Envelope(place))) {
            if (place.distance((Coordinate) gate) <= GATE) {
                return true;
            }
        }
        return false;
    }
}
