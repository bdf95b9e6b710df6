package org.gridloom.partition;

import java.util.HashSet;
import org.gridloom.geometry.DisjointSets;

/** What grids fall into. Narrow strips belong to the piece they touch but hold no two others together. */
final class Pieces {

    private Pieces() {}

    /** Grids that are in more than one piece. */
    static int disconnected(UnitNetwork network, int[] gridOf) {
        var bodies = new DisjointSets(network.size());
        var strips = new DisjointSets(network.size());
        for (int unit = 0; unit < network.size(); unit++) {
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                int other = network.neighbour(arc);
                if (gridOf[other] != gridOf[unit]) {
                    continue;
                }
                if (network.joins(arc)) {
                    bodies.join(unit, other);
                } else if (!network.carries(unit) && !network.carries(other)) {
                    strips.join(unit, other);
                }
            }
        }
        var touching = touchingBodies(network, gridOf, strips);
        var seen = new HashSet<Integer>();
        var disconnected = new HashSet<Integer>();
        for (int unit = 0; unit < network.size(); unit++) {
            boolean names = network.carries(unit)
                    ? bodies.find(unit) == unit
                    : strips.find(unit) == unit && !touching.contains(unit);
            if (names && !seen.add(gridOf[unit])) {
                disconnected.add(gridOf[unit]);
            }
        }
        return disconnected.size();
    }

    private static HashSet<Integer> touchingBodies(UnitNetwork network, int[] gridOf, DisjointSets strips) {
        var touching = new HashSet<Integer>();
        for (int unit = 0; unit < network.size(); unit++) {
            for (int arc = network.first(unit); arc < network.end(unit) && !network.carries(unit); arc++) {
                int other = network.neighbour(arc);
                if (network.carries(other) && gridOf[other] == gridOf[unit]) {
                    touching.add(strips.find(unit));
                }
            }
        }
        return touching;
    }
}
