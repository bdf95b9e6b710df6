package org.gridloom.partition;

/** Whether a grid stays in one piece when a unit leaves it: a walk from one of the unit's neighbours that ends once it has met the others. */
final class Contiguity {

    private final UnitNetwork network;
    private final Division division;
    private final int[] seen;
    private final int[] wanted;
    private final int[] queue;
    private int mark;

    Contiguity(UnitNetwork network, Division division) {
        this.network = network;
        this.division = division;
        seen = new int[network.size()];
        wanted = new int[network.size()];
        queue = new int[network.size()];
    }

    /** Whether the grid that a unit has just left still hangs together where it was. */
    boolean holdsWithout(int unit, int grid) {
        mark++;
        int missing = 0;
        int start = -1;
        for (int arc = network.first(unit); arc < network.end(unit); arc++) {
            int next = network.neighbour(arc);
            if (network.joins(arc) && division.gridOf(next) == grid) {
                wanted[next] = mark;
                start = next;
                missing++;
            }
        }
        if (missing <= 1) {
            return true;
        }
        seen[start] = mark;
        missing--;
        queue[0] = start;
        int end = 1;
        for (int i = 0; i < end && missing > 0; i++) {
            for (int arc = network.first(queue[i]); arc < network.end(queue[i]); arc++) {
                int next = network.neighbour(arc);
                if (seen[next] != mark && network.joins(arc) && division.gridOf(next) == grid) {
                    seen[next] = mark;
                    queue[end++] = next;
                    if (wanted[next] == mark) {
                        missing--;
                    }
                }
            }
        }
        return missing == 0;
    }
}
