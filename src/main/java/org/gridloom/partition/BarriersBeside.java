package org.gridloom.partition;

import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/** Which barrier a piece of border runs along, and whether a bridge leads across it. */
final class BarriersBeside {

    /** In metres and radians: how far from a barrier's middle, and how much askew, a border still runs along it. */
    private static final double BESIDE = 12;

    private static final double ASKEW = Math.toRadians(25);

    private record Stretch(LineSegment line, BarrierClass barrier) {}

    private final STRtree along = new STRtree();
    private final STRtree bridges = new STRtree();

    BarriersBeside(PolygonNetwork.Barriers barriers) {
        barriers.lines().forEach(each -> index(each.line(), each.barrier(), along, BESIDE));
        barriers.bridges().forEach(each -> index(each, BarrierClass.NONE, bridges, 0));
        along.build();
        bridges.build();
    }

    private static void index(LineString line, BarrierClass barrier, STRtree into, double reach) {
        var points = line.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            var envelope = new Envelope(points[i - 1], points[i]);
            envelope.expandBy(reach);
            into.insert(envelope, new Stretch(new LineSegment(points[i - 1], points[i]), barrier));
        }
    }

    BarrierClass strongest(Coordinate from, Coordinate to) {
        var middle = new LineSegment(from, to).midPoint();
        double direction = Angle.angle(from, to);
        var strongest = BarrierClass.NONE;
        for (Object each : along.query(new Envelope(middle))) {
            var stretch = (Stretch) each;
            double askew = Angle.diff(direction, stretch.line().angle());
            if (stretch.barrier().compareTo(strongest) > 0
                    && stretch.line().distance(middle) <= BESIDE
                    && Math.min(askew, Math.PI - askew) <= ASKEW) {
                strongest = stretch.barrier();
            }
        }
        return strongest;
    }

    boolean bridged(Coordinate from, Coordinate to) {
        var piece = new LineSegment(from, to);
        for (Object each : bridges.query(new Envelope(from, to))) {
            if (((Stretch) each).line().distance(piece) == 0) {
                return true;
            }
        }
        return false;
    }
}
