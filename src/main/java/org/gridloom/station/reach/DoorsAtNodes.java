package org.gridloom.station.reach;

import java.util.Arrays;
import java.util.List;
import org.gridloom.station.reach.WalkingNetwork.Door;

/** Which doors are tied to each node, so that a walk looks only at those that it came by. */
final class DoorsAtNodes {

    interface Visitor {
        /** @param centimetres to the door from where it was walked; a door by several ties is told once for each */
        void door(int door, int centimetres);
    }

    private final int[] first;
    private final int[] door;
    private final int[] link;
    private final int doors;

    DoorsAtNodes(int nodes, List<Door> all) {
        doors = all.size();
        first = new int[nodes + 1];
        for (var one : all) {
            one.ties().forEach(tie -> first[tie.node() + 1]++);
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        door = new int[first[nodes]];
        link = new int[first[nodes]];
        var next = first.clone();
        for (int number = 0; number < doors; number++) {
            for (var tie : all.get(number).ties()) {
                int place = next[tie.node()]++;
                door[place] = number;
                link[place] = tie.link();
            }
        }
    }

    /** The doors that a walk came to within a limit. */
    void visit(Walk walk, int limit, Visitor visitor) {
        for (int i = 0; i < walk.reached(); i++) {
            int node = walk.node(i);
            for (int place = first[node]; place < first[node + 1]; place++) {
                int there = walk.distance(node) + link[place];
                if (there <= limit) {
                    visitor.door(door[place], there);
                }
            }
        }
    }

    /** How many centimetres each door is away, {@link Walk#FAR} beyond the limit. */
    int[] distances(Walk walk, int limit) {
        var distances = new int[doors];
        Arrays.fill(distances, Walk.FAR);
        visit(walk, limit, (one, centimetres) -> distances[one] = Math.min(distances[one], centimetres));
        return distances;
    }
}
