package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The faces into which noded segments divide the plane (a doubly connected edge list). Segment {@code s} gives the half-edges {@code 2s} and
 * {@code 2s + 1}, one each way; each has the face on its left. Faces count from 0; the unbounded one is {@link #OUTSIDE}. Dead ends and lines
 * that connect islands have the same face on both sides.
 *
 * <p>Coordinates lie on the 1 cm grid, so all decisions are made in whole centimetres and are exact.
 */
final class PlanarMap {

    static final int OUTSIDE = -1;
    static final int NO_SEGMENT = -1;

    /** Collects segments; the same one twice counts once, with the stronger barrier. */
    static final class Segments {
        private final Map<Coordinate, Integer> nodeNumbers = new HashMap<>();
        private final List<Coordinate> nodes = new ArrayList<>();
        private final Map<Long, Integer> segmentNumbers = new HashMap<>();
        private final List<Long> segments = new ArrayList<>();
        private final List<BarrierClass> barriers = new ArrayList<>();

        /** Returns the half-edge this way, or {@link #NO_SEGMENT} for one of no length. */
        int add(Coordinate from, Coordinate to, BarrierClass barrier) {
            int a = node(from);
            int b = node(to);
            if (a == b) {
                return NO_SEGMENT;
            }
            long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
            var known = segmentNumbers.putIfAbsent(key, segments.size());
            if (known == null) {
                segments.add(key);
                barriers.add(barrier);
            } else if (barrier.compareTo(barriers.get(known)) > 0) {
                barriers.set(known, barrier);
            }
            int number = known == null ? segments.size() - 1 : known;
            return 2 * number + (a < b ? 0 : 1);
        }

        private int node(Coordinate c) {
            var number = nodeNumbers.putIfAbsent(c, nodes.size());
            if (number == null) {
                nodes.add(c);
                return nodes.size() - 1;
            }
            return number;
        }
    }

    private final Coordinate[] nodes;
    private final long[] x;
    private final long[] y;
    private final int[] origin;
    private final int[] next;
    private final int[] face;
    private final BarrierClass[] barrier;
    private int faces;

    PlanarMap(Segments segments) {
        nodes = segments.nodes.toArray(Coordinate[]::new);
        x = Arrays.stream(nodes).mapToLong(c -> Math.round(c.x * 100)).toArray();
        y = Arrays.stream(nodes).mapToLong(c -> Math.round(c.y * 100)).toArray();
        barrier = segments.barriers.toArray(BarrierClass[]::new);
        origin = new int[2 * barrier.length];
        for (int s = 0; s < barrier.length; s++) {
            long key = segments.segments.get(s);
            origin[2 * s] = (int) (key >> 32);
            origin[2 * s + 1] = (int) key;
        }
        next = new int[origin.length];
        face = new int[origin.length];
        linkRoundNodes();
        new Cycles().nameFaces();
    }

    int faces() {
        return faces;
    }

    int halfEdges() {
        return origin.length;
    }

    int nodeCount() {
        return nodes.length;
    }

    Coordinate node(int number) {
        return nodes[number];
    }

    int origin(int halfEdge) {
        return origin[halfEdge];
    }

    int target(int halfEdge) {
        return origin[halfEdge ^ 1];
    }

    int faceLeftOf(int halfEdge) {
        return face[halfEdge];
    }

    BarrierClass barrier(int halfEdge) {
        return barrier[halfEdge >> 1];
    }

    void strengthen(int halfEdge, BarrierClass atLeast) {
        if (atLeast.compareTo(barrier[halfEdge >> 1]) > 0) {
            barrier[halfEdge >> 1] = atLeast;
        }
    }

    double length(int halfEdge) {
        return nodes[origin[halfEdge]].distance(nodes[target(halfEdge)]);
    }

    /** Sorts the half-edges that leave each node by their direction; walking a face turns as far left as it can. */
    private void linkRoundNodes() {
        var start = new int[nodes.length + 1];
        for (int node : origin) {
            start[node + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        var leaving = new int[origin.length];
        var filled = Arrays.copyOf(start, nodes.length);
        for (int h = 0; h < origin.length; h++) {
            int at = filled[origin[h]]++;
            while (at > start[origin[h]] && compareDirections(leaving[at - 1], h) > 0) {
                leaving[at] = leaving[at - 1];
                at--;
            }
            leaving[at] = h;
        }
        for (int node = 0; node < nodes.length; node++) {
            for (int i = start[node]; i < start[node + 1]; i++) {
                // Arriving by the twin of the one at i, the face on the left goes on along the one clockwise of it.
                int clockwise = i == start[node] ? start[node + 1] - 1 : i - 1;
                next[leaving[i] ^ 1] = leaving[clockwise];
            }
        }
    }

    /** Counterclockwise from east. */
    private int compareDirections(int a, int b) {
        long ax = x[target(a)] - x[origin[a]];
        long ay = y[target(a)] - y[origin[a]];
        long bx = x[target(b)] - x[origin[b]];
        long by = y[target(b)] - y[origin[b]];
        boolean aUpper = ay > 0 || ay == 0 && ax > 0;
        boolean bUpper = by > 0 || by == 0 && bx > 0;
        return aUpper != bUpper ? (aUpper ? -1 : 1) : Long.signum(bx * ay - by * ax);
    }

    /** Closed walks along half-edges. Those that turn left bound a face from outside, the others are a face's holes. */
    private final class Cycles {
        private final List<Integer> starts = new ArrayList<>();
        private final List<Long> doubleAreas = new ArrayList<>();
        private final int[] cycle = new int[origin.length];
        private final DisjointSets islands = new DisjointSets(nodes.length);

        void nameFaces() {
            Arrays.fill(cycle, -1);
            for (int h = 0; h < origin.length; h++) {
                islands.join(origin[h], target(h));
                if (cycle[h] < 0) {
                    walk(h);
                }
            }
            var faceOfCycle = new int[starts.size()];
            var shells = new STRtree();
            for (int c = 0; c < faceOfCycle.length; c++) {
                if (doubleAreas.get(c) > 0) {
                    faceOfCycle[c] = faces++;
                    shells.insert(envelope(starts.get(c)), c);
                }
            }
            for (int c = 0; c < faceOfCycle.length; c++) {
                if (doubleAreas.get(c) <= 0) {
                    int shell = shellRound(starts.get(c), shells);
                    faceOfCycle[c] = shell < 0 ? OUTSIDE : faceOfCycle[shell];
                }
            }
            for (int h = 0; h < origin.length; h++) {
                face[h] = faceOfCycle[cycle[h]];
            }
        }

        private void walk(int start) {
            long sum = 0;
            int base = origin[start];
            int h = start;
            do {
                cycle[h] = starts.size();
                int a = origin[h];
                int b = target(h);
                sum += (x[a] - x[base]) * (y[b] - y[base]) - (x[b] - x[base]) * (y[a] - y[base]);
                h = next[h];
            } while (h != start);
            starts.add(start);
            doubleAreas.add(sum);
        }

        private Envelope envelope(int start) {
            var envelope = new Envelope();
            int h = start;
            do {
                envelope.expandToInclude(nodes[origin[h]]);
                h = next[h];
            } while (h != start);
            return envelope;
        }

        /** The smallest cycle of another island round this one, or -1. */
        private int shellRound(int start, STRtree shells) {
            if (shells.isEmpty()) {
                return -1;
            }
            var point = nodes[origin[start]];
            int best = -1;
            for (var item : shells.query(new Envelope(point))) {
                int candidate = (Integer) item;
                if (!islands.same(origin[start], origin[starts.get(candidate)])
                        && (best < 0 || doubleAreas.get(candidate) < doubleAreas.get(best))
                        && surrounds(starts.get(candidate), point)) {
                    best = candidate;
                }
            }
            return best;
        }

        private boolean surrounds(int start, Coordinate point) {
            var counter = new RayCrossingCounter(point);
            int h = start;
            do {
                counter.countSegment(nodes[origin[h]], nodes[target(h)]);
                h = next[h];
            } while (h != start);
            return counter.getLocation() == Location.INTERIOR;
        }
    }
}
