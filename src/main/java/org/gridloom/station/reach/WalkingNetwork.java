package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.reach.WalkedGround.Gate;
import org.gridloom.station.reach.WalkedGround.House;
import org.gridloom.station.reach.WalkedGround.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * The walking network of the whole territory, with all doors tied to it. Does not change; made by {@link NetworkBuilder}. Metric, in one plane: beside it, in a
 * neighbouring zone, lengths are longer by a thousandth at most.
 */
final class WalkingNetwork {

    /** One piece of a path between two nodes; places are centimetres along the path. */
    record Edge(int from, int to, int path, int begins, int ends) {

        int length() {
            return ends - begins;
        }
    }

    /**
     * Where households, or a gate, are tied to the network.
     *
     * @param link centimetres from the node to the door
     */
    record Tie(int node, int link) {}

    /**
     * A place where people live, or could be served.
     *
     * @param ties none where no way leads there
     */
    record Door(House house, Coordinate place, int households, List<Tie> ties) {
        Door {
            ties = List.copyOf(ties);
        }
    }

    /** @param ties none where no way leads there */
    record GateTie(Gate gate, String name, List<Tie> ties) {}

    /**
     * A piece of the network that nothing ties to its largest one.
     *
     * @param metres of its ways
     */
    record Island(double metres, int households, Coordinate place) {}

    private final MetricPlane plane;
    private final List<Path> paths;
    private final List<MeasuredLine> lines;
    private final PathSegments segments;
    private final YardGates yards;
    private final Coordinate[] nodes;
    private final List<Edge> edges;
    private final int[] firstEdge;
    private final WalkGraph graph;
    private final List<Door> doors;
    private final List<GateTie> gates;
    private final DoorsAtNodes doorsAt;
    private @Nullable List<Island> islands;

    WalkingNetwork(
            MetricPlane plane,
            List<Path> paths,
            PathSegments segments,
            YardGates yards,
            Coordinate[] nodes,
            List<Edge> edges,
            List<Door> doors,
            List<GateTie> gates) {
        this.plane = plane;
        this.paths = paths;
        this.lines = paths.stream().map(path -> new MeasuredLine(path.line())).toList();
        this.segments = segments;
        this.yards = yards;
        this.nodes = nodes;
        this.edges = List.copyOf(edges);
        this.doors = List.copyOf(doors);
        this.gates = List.copyOf(gates);
        this.firstEdge = firstEdges(paths.size());
        this.graph = WalkGraph.of(
                nodes.length,
                edges.stream().mapToInt(Edge::from).toArray(),
                edges.stream().mapToInt(Edge::to).toArray(),
                edges.stream().mapToInt(Edge::length).toArray());
        this.doorsAt = new DoorsAtNodes(nodes.length, doors);
    }

    /** Edges come path by path, along each. */
    private int[] firstEdges(int paths) {
        var first = new int[paths + 1];
        edges.forEach(edge -> first[edge.path + 1]++);
        for (int path = 0; path < paths; path++) {
            first[path + 1] += first[path];
        }
        return first;
    }

    MetricPlane plane() {
        return plane;
    }

    WalkGraph graph() {
        return graph;
    }

    List<Edge> edges() {
        return edges;
    }

    Path path(Edge edge) {
        return paths.get(edge.path);
    }

    List<Door> doors() {
        return doors;
    }

    DoorsAtNodes doorsAt() {
        return doorsAt;
    }

    List<GateTie> gates() {
        return gates;
    }

    /** From one place on an edge to another, by their centimetres along its path. */
    List<Coordinate> line(Edge edge, int from, int to) {
        return line(edge.path, from, to);
    }

    List<Coordinate> line(int path, int from, int to) {
        return lines.get(path).between(from, to);
    }

    Coordinate place(int node) {
        return nodes[node];
    }

    /** How one gets to any place from the network; nothing where no way leads there. */
    Optional<Spot> spot(Point place) {
        var foot = segments.foot(place);
        if (foot.isPresent()) {
            var on = foot.get();
            for (int number = firstEdge[on.path()]; number < firstEdge[on.path() + 1]; number++) {
                var edge = edges.get(number);
                if (edge.begins <= on.at() && on.at() <= edge.ends) {
                    return Optional.of(new Spot.OnEdge(number, on.at(), on.link(), place.getCoordinate()));
                }
            }
        }
        var gates = yards.ties(place);
        return gates.isEmpty() ? Optional.empty() : Optional.of(new Spot.ByGates(gates, place.getCoordinate()));
    }

    /** Pieces apart from the largest, the longest first. */
    synchronized List<Island> islands() {
        var known = islands;
        if (known == null) {
            known = new Islands(this).list();
            islands = known;
        }
        return known;
    }

    /** Sets a walk out from places of the network. */
    void start(Walk walk, Iterable<? extends Spot> spots) {
        for (var spot : spots) {
            ties(spot).forEach(tie -> walk.from(tie.node, tie.link));
        }
    }

    List<Tie> ties(Spot spot) {
        return switch (spot) {
            case Spot.ByGates gates -> gates.ties();
            case Spot.OnEdge on -> {
                var edge = edges.get(on.edge());
                var ties = new ArrayList<Tie>(2);
                ties.add(new Tie(edge.from, on.link() + on.at() - edge.begins));
                ties.add(new Tie(edge.to, on.link() + edge.ends - on.at()));
                yield ties;
            }
        };
    }
}
