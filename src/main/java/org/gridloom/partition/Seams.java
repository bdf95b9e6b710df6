package org.gridloom.partition;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** Where the outlines of two units run beside each other without meeting: they were drawn by hand, or simplified one by one. */
final class Seams {

    /** In place of a unit where there is none within reach. */
    static final int NOBODY = -1;

    /** Pieces are looked at in steps of so many metres. */
    private static final double STEP = 5;

    private record Stretch(LineSegment line, int unit) {}

    interface Match {
        void found(int unit, int other, double metres);
    }

    private final STRtree outlines = new STRtree();
    private final double reach;
    private double length;

    Seams(List<PolygonNetwork.Unit> units, double reach) {
        this.reach = reach;
        for (int unit = 0; unit < units.size(); unit++) {
            for (Object line : LinearComponentExtracter.getLines(units.get(unit).ground())) {
                var points = ((LineString) line).getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    var stretch = new LineSegment(points[i - 1], points[i]);
                    outlines.insert(new Envelope(points[i - 1], points[i]), new Stretch(stretch, unit));
                }
            }
        }
        outlines.build();
    }

    /** Tells for each part of a piece of one unit's outline who is on the other side. */
    void match(Coordinate from, Coordinate to, int unit, Match match) {
        var piece = new LineSegment(from, to);
        int parts = Math.max(1, (int) Math.ceil(piece.getLength() / STEP));
        for (int part = 0; part < parts; part++) {
            int other = nearest(piece.pointAlong((part + 0.5) / parts), unit);
            match.found(unit, other, piece.getLength() / parts);
            length += other == NOBODY ? 0 : piece.getLength() / parts / 2;
        }
    }

    private int nearest(Coordinate point, int unit) {
        var around = new Envelope(point);
        around.expandBy(reach);
        int nearest = NOBODY;
        double least = reach;
        for (Object each : outlines.query(around)) {
            var stretch = (Stretch) each;
            if (stretch.unit() != unit) {
                double distance = stretch.line().distance(point);
                if (distance < least) {
                    least = distance;
                    nearest = stretch.unit();
                }
            }
        }
        return nearest;
    }

    /** Metres of seam matched so far. */
    double length() {
        return length;
    }
}
