package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.station.reach.PathSegments.Piece;
import org.gridloom.station.reach.WalkedGround.Level;
import org.gridloom.station.reach.WalkedGround.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Ways across the pavement: a lane or a drive is often stored only up to the edge of the road that it leads to, while the road is stored as its middle. An
 * end that meets nothing is led on to the nearest road whose carriageway or pavement it lies on, where no wall is between. Metric.
 */
final class LooseEnds {

    /** Metres from a carriageway's edge to where what lies beside a road begins: pavement and a strip of green. */
    private static final double PAVEMENT = 8;

    /** Metres of half the widest road there is. */
    private static final double WIDEST = 40;

    private final List<Path> paths;
    private final PathSegments segments;
    private final Blockers blockers;

    LooseEnds(List<Path> paths, PathSegments segments, Blockers blockers) {
        this.paths = paths;
        this.segments = segments;
        this.blockers = blockers;
    }

    /** The paths with these ways among them, at the end. */
    List<Path> ledOn() {
        var all = new ArrayList<>(paths);
        for (int number = 0; number < paths.size(); number++) {
            var path = paths.get(number);
            if (path.level() == Level.GROUND && !path.line().isClosed()) {
                leadOn(number, path.line().getCoordinateN(0), all);
                leadOn(number, path.line().getCoordinateN(path.line().getNumPoints() - 1), all);
            }
        }
        return all;
    }

    private void leadOn(int path, Coordinate end, List<Path> into) {
        double least = Double.MAX_VALUE;
        @Nullable Coordinate nearest = null;
        for (var piece : segments.near(new Envelope(end), WIDEST + PAVEMENT)) {
            if (piece.path() == path || paths.get(piece.path()).level() != Level.GROUND) {
                continue;
            }
            var place = piece.segment().closestPoint(end);
            double away = place.distance(end);
            if (away <= Noding.SNAP) {
                return; // it meets something
            }
            if (away < least && away <= side(piece) && !blockers.between(end, place)) {
                least = away;
                nearest = place;
            }
        }
        if (nearest != null) {
            var line = segments.factory().createLineString(new Coordinate[] {end, nearest});
            into.add(new Path("", 0, Level.GROUND, line));
        }
    }

    /** Metres from a road's middle to where its pavement ends. */
    private double side(Piece piece) {
        return Math.min(WIDEST, paths.get(piece.path()).width() / 2) + PAVEMENT;
    }
}
