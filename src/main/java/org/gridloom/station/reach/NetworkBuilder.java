package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.reach.PathSegments.Foot;
import org.gridloom.station.reach.WalkedGround.Gate;
import org.gridloom.station.reach.WalkedGround.House;
import org.gridloom.station.reach.WalkedGround.Path;
import org.gridloom.station.reach.WalkedGround.Yard;
import org.gridloom.station.reach.WalkingNetwork.Door;
import org.gridloom.station.reach.WalkingNetwork.Edge;
import org.gridloom.station.reach.WalkingNetwork.GateTie;
import org.gridloom.station.reach.WalkingNetwork.Tie;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Makes the network: lets the paths meet, looks for the way to each gate and door, and makes a node of every place where any of these is. */
final class NetworkBuilder {

    private record Footed<T>(T thing, Optional<Foot> foot, int stop) {}

    private record DoorPlace(House house, int number, Geometry place) {}

    private record GatePlace(Yard yard, Gate gate) {}

    private final MetricPlane plane;
    private final WalkedGround ground;
    private final List<Path> paths;
    private final PathSegments segments;
    private final Noding noding;
    private final YardGates yards;

    private NetworkBuilder(MetricPlane plane, WalkedGround ground) {
        this.plane = plane;
        this.ground = ground;
        var blockers = new Blockers(ground);
        paths = new LooseEnds(ground.paths(), new PathSegments(ground.paths(), blockers), blockers).ledOn();
        segments = new PathSegments(paths, blockers);
        noding = new Noding(paths, segments, blockers);
        yards = new YardGates(ground.yards());
    }

    /** @param plane that the ground is in */
    static WalkingNetwork build(MetricPlane plane, WalkedGround ground) {
        return new NetworkBuilder(plane, ground).build();
    }

    private WalkingNetwork build() {
        var gates = ground.yards().stream()
                .flatMap(yard -> yard.gates().stream().map(gate -> new GatePlace(yard, gate)))
                .map(gate -> footed(gate, plane.factory().createPoint(gate.gate.point())))
                .toList();
        var doors = new ArrayList<Footed<DoorPlace>>();
        for (var house : ground.houses()) {
            var places = house.places();
            for (int i = 0; i < places.size(); i++) {
                doors.add(footed(new DoorPlace(house, i, places.get(i)), places.get(i)));
            }
        }
        // From here on there are no more stops.
        var nodes = nodes();
        var gateTies = gates.stream().map(gate -> tie(gate, nodes)).toList();
        var doorTies = doors.stream().map(door -> tieDoor(door, nodes)).toList();
        return new WalkingNetwork(plane, paths, segments, yards, places(nodes), edges(nodes), doorTies, gateTies);
    }

    private <T> Footed<T> footed(T thing, Geometry place) {
        var foot = segments.foot(place);
        return new Footed<>(
                thing, foot, foot.map(on -> noding.stop(on.path(), on.at())).orElse(-1));
    }

    /** The node of each stop. */
    private int[] nodes() {
        var ofRoot = new int[noding.stops()];
        Arrays.fill(ofRoot, -1);
        var nodes = new int[noding.stops()];
        int next = 0;
        for (int stop = 0; stop < nodes.length; stop++) {
            int root = noding.node(stop);
            if (ofRoot[root] < 0) {
                ofRoot[root] = next++;
            }
            nodes[stop] = ofRoot[root];
        }
        return nodes;
    }

    /** Where each node is. Stops that meet may be a hand's breadth apart; the first says it. */
    private Coordinate[] places(int[] nodes) {
        var places = new Coordinate[Arrays.stream(nodes).max().orElse(-1) + 1];
        for (int path = 0; path < paths.size(); path++) {
            var line = new MeasuredLine(paths.get(path).line());
            noding.along(path).forEach((at, stop) -> {
                if (places[nodes[stop]] == null) {
                    places[nodes[stop]] = line.at(at);
                }
            });
        }
        return places;
    }

    private List<Edge> edges(int[] nodes) {
        var edges = new ArrayList<Edge>();
        for (int path = 0; path < paths.size(); path++) {
            Map.Entry<Integer, Integer> before = null;
            for (var stop : noding.along(path).entrySet()) {
                if (before != null && noding.open(path, before.getKey())) {
                    edges.add(new Edge(
                            nodes[before.getValue()], nodes[stop.getValue()], path, before.getKey(), stop.getKey()));
                }
                before = stop;
            }
        }
        return edges;
    }

    private GateTie tie(Footed<GatePlace> gate, int[] nodes) {
        var tie = gate.foot.map(foot -> new Tie(nodes[gate.stop], foot.link()));
        tie.ifPresent(to -> yards.tie(gate.thing.gate, to));
        return new GateTie(gate.thing.gate, gate.thing.yard.name(), tie.stream().toList());
    }

    private Door tieDoor(Footed<DoorPlace> door, int[] nodes) {
        var place = door.thing;
        var ties = door.foot
                .map(foot -> List.of(new Tie(nodes[door.stop], foot.link())))
                .orElseGet(() -> yards.ties(place.place));
        return new Door(
                place.house,
                door.foot
                        .map(Foot::from)
                        .orElseGet(() -> place.place.getInteriorPoint().getCoordinate()),
                place.house.householdsAt(place.number),
                ties);
    }
}
