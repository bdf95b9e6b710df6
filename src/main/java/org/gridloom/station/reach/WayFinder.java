package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.station.reach.WalkingNetwork.GateTie;
import org.gridloom.station.reach.WalkingNetwork.Tie;
import org.gridloom.station.reach.WayToStation.Passage;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** The shortest way from a place to the nearest of several. Metric. */
final class WayFinder {

    /** A gate whose tie is not longer, in centimetres, stands on the way itself. */
    private static final int AT_GATE = 100;

    private final WalkingNetwork network;
    private final Walk walk;
    private final Map<Integer, List<GateTie>> gates = new HashMap<>();

    /** @param to number of the place that it leads to */
    record Way(int to, int centimetres, List<Coordinate> line, List<Passage> through) {}

    private record Arrival(
            int to, int centimetres, @Nullable Tie tie) {}

    WayFinder(WalkingNetwork network, Walk walk) {
        this.network = network;
        this.walk = walk;
        for (var gate : network.gates()) {
            gate.ties()
                    .forEach(tie -> gates.computeIfAbsent(tie.node(), _ -> new ArrayList<>())
                            .add(gate));
        }
    }

    /** @param limit in centimetres beyond which nobody walks */
    Optional<Way> way(Spot from, List<Spot> to, int limit) {
        walk.begin();
        network.start(walk, List.of(from));
        walk.go(limit);
        @Nullable Arrival nearest = null;
        for (int number = 0; number < to.size(); number++) {
            nearest = nearer(nearest, along(from, to.get(number), number));
            for (var tie : network.ties(to.get(number))) {
                int node = walk.distance(tie.node());
                if (node != Walk.FAR) {
                    nearest = nearer(nearest, new Arrival(number, node + tie.link(), tie));
                }
            }
        }
        return nearest == null || nearest.centimetres > limit
                ? Optional.empty()
                : Optional.of(way(from, to.get(nearest.to), nearest));
    }

    private static @Nullable Arrival nearer(@Nullable Arrival one, @Nullable Arrival other) {
        return one == null || other != null && other.centimetres < one.centimetres ? other : one;
    }

    /** On the same edge one need not go by its ends. */
    private static @Nullable Arrival along(Spot from, Spot to, int number) {
        return from instanceof Spot.OnEdge here && to instanceof Spot.OnEdge there && here.edge() == there.edge()
                ? new Arrival(number, here.link() + Math.abs(here.at() - there.at()) + there.link(), null)
                : null;
    }

    private Way way(Spot from, Spot to, Arrival arrival) {
        var line = new ArrayList<Coordinate>();
        line.add(from.place());
        var through = new ArrayList<Passage>();
        if (arrival.tie == null) {
            var start = (Spot.OnEdge) from;
            line.addAll(network.line(network.edges().get(start.edge()), start.at(), ((Spot.OnEdge) to).at()));
        } else {
            var edges = edgesTo(arrival.tie.node());
            int node = edges.isEmpty() ? arrival.tie.node() : start(edges, arrival.tie.node());
            line.addAll(between(from, node));
            passGates(node, from instanceof Spot.ByGates, through);
            for (int number : edges) {
                var edge = network.edges().get(number);
                boolean forwards = edge.from() == node;
                line.addAll(
                        forwards
                                ? network.line(edge, edge.begins(), edge.ends())
                                : network.line(edge, edge.ends(), edge.begins()));
                pass(edge, through);
                node = forwards ? edge.to() : edge.from();
                passGates(node, node == arrival.tie.node() && to instanceof Spot.ByGates, through);
            }
            line.addAll(between(to, node).reversed());
        }
        line.add(to.place());
        return new Way(arrival.to, arrival.centimetres, withoutRepeats(line), List.copyOf(through));
    }

    /** The edges that were walked to a node, in order. */
    private List<Integer> edgesTo(int node) {
        var edges = new ArrayList<Integer>();
        for (int by = walk.cameBy(node); by >= 0; by = walk.cameBy(node)) {
            edges.add(by);
            node = other(by, node);
        }
        Collections.reverse(edges);
        return edges;
    }

    private int start(List<Integer> edges, int end) {
        int node = end;
        for (int edge : edges.reversed()) {
            node = other(edge, node);
        }
        return node;
    }

    private int other(int number, int node) {
        var edge = network.edges().get(number);
        return edge.from() == node ? edge.to() : edge.from();
    }

    /** From a place beside an edge to that end of it. */
    private List<Coordinate> between(Spot spot, int node) {
        if (!(spot instanceof Spot.OnEdge on)) {
            return List.of(network.place(node));
        }
        int at = on.at();
        var edge = network.edges().get(on.edge());
        boolean backwards = edge.from() == node && (edge.to() != node || at - edge.begins() <= edge.ends() - at);
        return network.line(edge, at, backwards ? edge.begins() : edge.ends());
    }

    private void pass(WalkingNetwork.Edge edge, List<Passage> through) {
        var path = network.path(edge);
        switch (path.level()) {
            case BRIDGE -> add(new Passage(Passage.Kind.BRIDGE, path.name()), through);
            case TUNNEL -> add(new Passage(Passage.Kind.TUNNEL, path.name()), through);
            case GROUND -> {}
        }
    }

    /** @param inside whether the way goes on to a gate beside the node, and not past it */
    private void passGates(int node, boolean inside, List<Passage> through) {
        for (var gate : gates.getOrDefault(node, List.of())) {
            if (inside || gate.ties().getFirst().link() <= AT_GATE) {
                add(new Passage(Passage.Kind.GATE, gate.name() + gate.gate().name()), through);
            }
        }
    }

    private static void add(Passage passage, List<Passage> through) {
        if (through.isEmpty() || !through.getLast().equals(passage)) {
            through.add(passage);
        }
    }

    private static List<Coordinate> withoutRepeats(List<Coordinate> line) {
        var clean = new ArrayList<Coordinate>();
        for (var place : line) {
            if (clean.isEmpty() || !clean.getLast().equals2D(place)) {
                clean.add(place);
            }
        }
        if (clean.size() == 1) {
            clean.add(clean.getFirst());
        }
        return clean;
    }
}
