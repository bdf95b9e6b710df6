package org.gridloom.station.reach;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridloom.live.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a benchmark needs of the network that is held: its bare graph, where stations stand in it, and how long a change takes. Nobody else's. */
@Component
public class NetworkProbe {

    private final LiveNetwork live;

    NetworkProbe(LiveNetwork live) {
        this.live = live;
    }

    /** As if the change stream had said that a thing of this kind changed; returns when it is known. */
    public void changed(String kind) {
        live.on(new Change(0, kind, "", 0, JsonNodeFactory.instance.objectNode()));
        live.current();
        while (live.isBehind(live.current())) {
            Thread.onSpinWait();
        }
    }

    public WalkGraph graph() {
        return network().graph();
    }

    /** By the numbers that the graph's steps have: both ends of each edge and its centimetres. */
    public List<int[]> edges() {
        return network().edges().stream()
                .map(edge -> new int[] {edge.from(), edge.to(), edge.length()})
                .toList();
    }

    /** The node nearest to each station. */
    public List<Integer> nodesOfStations() {
        var network = network();
        return live.current().stations().stream()
                .flatMap(station -> station.spot().stream())
                .flatMap(spot ->
                        network.ties(spot).stream().min(Comparator.comparingInt(WalkingNetwork.Tie::link)).stream())
                .map(WalkingNetwork.Tie::node)
                .toList();
    }

    /** Longitude and latitude of a node. */
    public double[] place(int node) {
        var place = network().plane().toStored(network().place(node));
        return new double[] {place.x, place.y};
    }

    public Map<String, Integer> sizes() {
        var network = network();
        return Map.of(
                "nodes", network.graph().nodes(),
                "edges", network.edges().size(),
                "doors", network.doors().size(),
                "doorsWithoutWay",
                        (int) network.doors().stream()
                                .filter(door -> door.ties().isEmpty())
                                .count(),
                "islands", network.islands().size());
    }

    private WalkingNetwork network() {
        return live.current().network().orElseThrow();
    }
}
