package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.station.reach.WalkingNetwork.Edge;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The ways that a walk went, whole edges and the parts of edges that it came to the end of its time on. Metric. */
final class ReachedEdges {

    private final WalkingNetwork network;
    private final Walk walk;
    private final int limit;
    /** Of each path the pieces reached: from and to, in centimetres along it. */
    private final Map<Integer, List<int[]>> pieces = new TreeMap<>();

    private ReachedEdges(WalkingNetwork network, Walk walk, int limit) {
        this.network = network;
        this.walk = walk;
        this.limit = limit;
    }

    /** @param spots from which was walked: on an edge longer than the limit they reach neither end */
    static List<LineString> of(WalkingNetwork network, Walk walk, List<Spot> spots, int limit) {
        var reached = new ReachedEdges(network, walk, limit);
        network.edges().forEach(reached::add);
        for (var spot : spots) {
            if (spot instanceof Spot.OnEdge on) {
                var edge = network.edges().get(on.edge());
                int left = limit - on.link();
                reached.add(edge, Math.max(edge.begins(), on.at() - left), Math.min(edge.ends(), on.at() + left));
            }
        }
        return reached.lines();
    }

    private void add(Edge edge) {
        int fromHere = left(edge.from());
        int fromThere = left(edge.to());
        if (fromHere + fromThere >= edge.length() && fromHere >= 0 && fromThere >= 0) {
            add(edge, edge.begins(), edge.ends());
        } else {
            add(edge, edge.begins(), Math.min(edge.ends(), edge.begins() + fromHere));
            add(edge, Math.max(edge.begins(), edge.ends() - fromThere), edge.ends());
        }
    }

    /** How much farther one gets from a node, negative where it is beyond the limit. */
    private int left(int node) {
        return walk.distance(node) == Walk.FAR ? -1 : limit - walk.distance(node);
    }

    private void add(Edge edge, int from, int to) {
        if (from < to) {
            pieces.computeIfAbsent(edge.path(), _ -> new ArrayList<>()).add(new int[] {from, to});
        }
    }

    /** What is reached of a path from door to door is one line. */
    private List<LineString> lines() {
        var lines = new ArrayList<LineString>();
        pieces.forEach((path, some) -> {
            some.sort(Comparator.comparingInt(piece -> piece[0]));
            var open = some.getFirst();
            for (var piece : some) {
                if (piece[0] > open[1]) {
                    lines.add(line(path, open));
                    open = piece;
                } else {
                    open = new int[] {open[0], Math.max(open[1], piece[1])};
                }
            }
            lines.add(line(path, open));
        });
        return lines;
    }

    private LineString line(int path, int[] piece) {
        return network.plane()
                .factory()
                .createLineString(network.line(path, piece[0], piece[1]).toArray(Coordinate[]::new));
    }
}
