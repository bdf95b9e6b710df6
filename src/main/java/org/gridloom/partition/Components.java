package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a network between which no grid can reach. Ordered by their lowest unit. */
final class Components {

    private final List<int[]> units = new ArrayList<>();
    private final int[] componentOf;

    Components(UnitNetwork network) {
        componentOf = new int[network.size()];
        Arrays.fill(componentOf, -1);
        var queue = new int[network.size()];
        for (int start = 0; start < network.size(); start++) {
            if (componentOf[start] >= 0) {
                continue;
            }
            int end = 0;
            queue[end++] = start;
            componentOf[start] = units.size();
            for (int i = 0; i < end; i++) {
                for (int arc = network.first(queue[i]); arc < network.end(queue[i]); arc++) {
                    int other = network.neighbour(arc);
                    if (network.joins(arc) && componentOf[other] < 0) {
                        componentOf[other] = units.size();
                        queue[end++] = other;
                    }
                }
            }
            units.add(Arrays.copyOf(queue, end));
        }
    }

    int count() {
        return units.size();
    }

    int[] units(int component) {
        return units.get(component);
    }

    int of(int unit) {
        return componentOf[unit];
    }

    int households(int component, UnitNetwork network) {
        return Arrays.stream(units.get(component)).map(network::households).sum();
    }
}
