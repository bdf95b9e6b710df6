package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/** The borders of a unit's parts with others, sewn together where a cut had split them and nobody else needs the seam. */
final class Seams {

    private static final class Thread {
        private Coordinate[] line;
        private final int other;
        private final SharedEdge like;

        Thread(Coordinate[] line, int other, SharedEdge like) {
            this.line = line;
            this.other = other;
            this.like = like;
        }

        Coordinate end() {
            return line[line.length - 1];
        }

        boolean goesOnIn(Thread next) {
            return next != this && other == next.other && like.barrier() == next.like.barrier();
        }
    }

    private final int unit;
    private final Set<Coordinate> splits;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Coordinate, Integer> ends = new HashMap<>();
    /** Vertices that somebody else has as well. */
    private final Set<Coordinate> needed = new HashSet<>();

    private final Set<Coordinate> dropped = new HashSet<>();

    Seams(int unit, Set<Coordinate> splits) {
        this.unit = unit;
        this.splits = splits;
    }

    /** @param line with the unit on its left */
    void add(Coordinate[] line, int other, SharedEdge like) {
        threads.add(new Thread(line, other, like));
        ends.merge(line[0], 1, Integer::sum);
        ends.merge(line[line.length - 1], 1, Integer::sum);
    }

    /** An edge of a neighbour with somebody else. */
    void meet(SharedEdge edge) {
        var line = edge.line().getCoordinates();
        ends.merge(line[0], 1, Integer::sum);
        ends.merge(line[line.length - 1], 1, Integer::sum);
        needed.addAll(Arrays.asList(line));
    }

    List<Integer> neighbours() {
        return threads.stream()
                .map(thread -> thread.other)
                .filter(other -> other != SharedEdge.OUTSIDE)
                .distinct()
                .toList();
    }

    /** @param nodes vertices that may go where they have become mere points of a line */
    List<SharedEdge> joined(Set<Coordinate> nodes) {
        for (var seam : splits) {
            if (ends.getOrDefault(seam, 0) == 2) {
                sew(seam);
            }
        }
        threads.forEach(thread -> {
            needed.add(thread.line[0]);
            needed.add(thread.end());
        });
        for (var thread : threads) {
            Arrays.stream(thread.line)
                    .filter(at -> nodes.contains(at) && !needed.contains(at))
                    .forEach(dropped::add);
        }
        return threads.stream()
                .map(thread ->
                        LiveCoverage.edge(unit, thread.other, Vertices.without(thread.line, dropped), thread.like))
                .toList();
    }

    /** The nodes that went. */
    Set<Coordinate> dropped() {
        return dropped;
    }

    private void sew(Coordinate seam) {
        for (var first : threads) {
            for (var second : threads) {
                if (first.end().equals2D(seam) && second.line[0].equals2D(seam) && first.goesOnIn(second)) {
                    first.line = Stream.concat(
                                    Arrays.stream(first.line),
                                    Arrays.stream(second.line).skip(1))
                            .toArray(Coordinate[]::new);
                    threads.remove(second);
                    return;
                }
            }
        }
    }
}
