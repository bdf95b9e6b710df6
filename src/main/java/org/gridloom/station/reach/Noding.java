package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.gridloom.station.reach.PathSegments.Piece;
import org.gridloom.station.reach.WalkedGround.Level;
import org.gridloom.station.reach.WalkedGround.Path;
import org.jgrapht.alg.util.UnionFind;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where paths meet. On the ground they meet where they cross. One above the other they do not, unless both have a vertex at the same place, which is how
 * maps say that they do. Where a path ends within a hand's breadth of another it meets it: lines drawn by hand seldom end exactly.
 *
 * <p>A <em>stop</em> is a place on one path, by its centimetres along it; stops that meet are one node of the network. Where something is in the way a path
 * has a gap between two stops.
 */
final class Noding {

    /** Metres that the end of a line may miss another by. */
    static final double SNAP = 0.5;

    /** Half the width of a gap, in centimetres: just enough that its two sides are two places. */
    private static final int GAP = 5;

    private final List<Path> paths;
    private final PathSegments segments;
    private final List<TreeMap<Integer, Integer>> stops = new ArrayList<>();
    private final List<TreeMap<Integer, Integer>> gaps = new ArrayList<>();
    private final UnionFind<Integer> met = new UnionFind<>(new HashSet<>());
    private int number;

    Noding(List<Path> paths, PathSegments segments, Blockers blockers) {
        this.paths = paths;
        this.segments = segments;
        for (int path = 0; path < paths.size(); path++) {
            stops.add(new TreeMap<>());
            gaps.add(new TreeMap<>());
            int first = stop(path, 0);
            int last = stop(path, PathSegments.length(paths.get(path)));
            if (paths.get(path).line().isClosed()) {
                met.union(first, last);
            }
        }
        for (var piece : segments.pieces()) {
            meet(piece);
            if (paths.get(piece.path()).level() == Level.GROUND) {
                blockers.crossings(piece.from(), piece.to()).forEach(place -> gap(piece, place));
            }
        }
        for (int path = 0; path < paths.size(); path++) {
            joinEnd(path, true);
            joinEnd(path, false);
        }
    }

    /** Makes a stop where there is none. */
    int stop(int path, int centimetres) {
        int length = PathSegments.length(paths.get(path));
        return stops.get(path).computeIfAbsent(Math.clamp(centimetres, 0, length), _ -> {
            met.addElement(number);
            return number++;
        });
    }

    int stops() {
        return number;
    }

    /** Along the path: centimetres and stop. */
    TreeMap<Integer, Integer> along(int path) {
        return stops.get(path);
    }

    /** The same for all stops that meet. */
    int node(int stop) {
        return met.find(stop);
    }

    /** Whether one can walk on from the stop at this many centimetres to the next. */
    boolean open(int path, int from) {
        var gap = gaps.get(path).floorEntry(from);
        return gap == null || gap.getValue() <= from;
    }

    private void meet(Piece piece) {
        var intersector = new RobustLineIntersector();
        for (var other : segments.near(new Envelope(piece.from(), piece.to()), 0)) {
            boolean later =
                    other.path() > piece.path() || other.path() == piece.path() && other.number() > piece.number() + 1;
            if (!later) {
                continue;
            }
            intersector.computeIntersection(piece.from(), piece.to(), other.from(), other.to());
            for (int i = 0; i < intersector.getIntersectionNum(); i++) {
                var place = intersector.getIntersection(i);
                boolean vertices = isVertex(place, piece) && isVertex(place, other);
                if (vertices || onGround(piece) && onGround(other)) {
                    join(piece.path(), piece.centimetres(place), other.path(), other.centimetres(place));
                }
            }
        }
    }

    private boolean onGround(Piece piece) {
        return paths.get(piece.path()).level() == Level.GROUND;
    }

    private static boolean isVertex(Coordinate place, Piece piece) {
        return place.equals2D(piece.from()) || place.equals2D(piece.to());
    }

    private void join(int path, int at, int other, int otherAt) {
        met.union(stop(path, at), stop(other, otherAt));
    }

    /** An end meets the ends of all others near it, and the nearest line that is on the ground or on its own level. */
    private void joinEnd(int path, boolean first) {
        var line = paths.get(path).line();
        var end = line.getCoordinateN(first ? 0 : line.getNumPoints() - 1);
        int at = first ? 0 : PathSegments.length(paths.get(path));
        for (var other : segments.near(new Envelope(end), SNAP)) {
            var place = other.segment().closestPoint(end);
            if (other.path() == path || place.distance(end) > SNAP) {
                continue;
            }
            int otherAt = other.centimetres(place);
            boolean atEnd = otherAt <= SNAP * PathSegments.CENTIMETRES
                    || otherAt >= PathSegments.length(paths.get(other.path())) - SNAP * PathSegments.CENTIMETRES;
            if (atEnd
                    || onGround(other)
                    || paths.get(other.path()).level() == paths.get(path).level()) {
                join(path, at, other.path(), nearestStop(other.path(), otherAt));
            }
        }
    }

    /** One that is there already and as near, so that ends at one place do not make stops a centimetre apart. */
    private int nearestStop(int path, int at) {
        int snap = (int) (SNAP * PathSegments.CENTIMETRES);
        var before = stops.get(path).floorKey(at);
        var after = stops.get(path).ceilingKey(at);
        if (before != null && at - before <= snap && (after == null || at - before <= after - at)) {
            return before;
        }
        return after != null && after - at <= snap ? after : at;
    }

    private void gap(Piece piece, Coordinate place) {
        int path = piece.path();
        int at = piece.centimetres(place);
        int from = Math.max(0, at - GAP);
        int to = Math.min(PathSegments.length(paths.get(path)), at + GAP);
        stop(path, from);
        stop(path, to);
        gaps.get(path).merge(from, to, Math::max);
    }
}
