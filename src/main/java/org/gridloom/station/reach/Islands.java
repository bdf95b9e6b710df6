package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.gridloom.station.reach.WalkingNetwork.Island;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Pseudograph;

/** Which pieces of a network nothing ties to its largest one. Reported, since whoever lives there is outside through no fault of a station's. */
final class Islands {

    /** Metres of ways below which a piece without a household is not worth a word: a fragment of a footpath in a park. */
    private static final double WORTH_A_WORD = 30;

    private final WalkingNetwork network;

    Islands(WalkingNetwork network) {
        this.network = network;
    }

    List<Island> list() {
        var graph = new Pseudograph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int node = 0; node < network.graph().nodes(); node++) {
            graph.addVertex(node);
        }
        network.edges().forEach(edge -> graph.addEdge(edge.from(), edge.to()));
        var pieceOf = new HashMap<Integer, Integer>();
        var pieces = new ConnectivityInspector<>(graph).connectedSets();
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (var node : pieces.get(piece)) {
                pieceOf.put(node, piece);
            }
        }
        var metres = new double[pieces.size()];
        network.edges().forEach(edge -> metres[pieceOf.get(edge.from())] += edge.length() / PathSegments.CENTIMETRES);
        var households = new int[pieces.size()];
        for (var door : network.doors()) {
            if (!door.ties().isEmpty()) {
                households[pieceOf.get(door.ties().getFirst().node())] += door.households();
            }
        }
        return islands(pieces, metres, households);
    }

    private List<Island> islands(List<Set<Integer>> pieces, double[] metres, int[] households) {
        int largest = 0;
        for (int piece = 1; piece < metres.length; piece++) {
            largest = metres[piece] > metres[largest] ? piece : largest;
        }
        var islands = new ArrayList<Island>();
        for (int piece = 0; piece < metres.length; piece++) {
            if (piece != largest && (households[piece] > 0 || metres[piece] >= WORTH_A_WORD)) {
                int node = pieces.get(piece).iterator().next();
                islands.add(new Island(metres[piece], households[piece], network.place(node)));
            }
        }
        islands.sort(Comparator.comparingDouble(Island::metres).reversed());
        return islands;
    }
}
