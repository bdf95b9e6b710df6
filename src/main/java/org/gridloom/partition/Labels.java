package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Which grid of a division is which grid in force: a grid keeps its identity where most of its households stay. */
public final class Labels {

    private record Overlap(int grid, int inForce) {}

    private Labels() {}

    /** For each grid the grid in force it continues, or {@link Problem#NO_GRID} for a new one. No grid in force is continued twice. */
    public static int[] match(Problem problem, int[] gridOf, int grids) {
        var label = new int[grids];
        Arrays.fill(label, Problem.NO_GRID);
        var overlaps = new HashMap<Overlap, Integer>();
        for (int unit = 0; unit < gridOf.length; unit++) {
            if (problem.inForce(unit) != Problem.NO_GRID) {
                overlaps.merge(
                        new Overlap(gridOf[unit], problem.inForce(unit)),
                        problem.network().households(unit),
                        Integer::sum);
            }
        }
        List<Overlap> largestFirst = new ArrayList<>(overlaps.keySet());
        largestFirst.sort(Comparator.comparing((Overlap each) -> -overlaps.getOrDefault(each, 0))
                .thenComparing(Overlap::inForce)
                .thenComparing(Overlap::grid));
        var used = new boolean[problem.gridsInForce()];
        for (var overlap : largestFirst) {
            if (label[overlap.grid()] == Problem.NO_GRID && !used[overlap.inForce()]) {
                label[overlap.grid()] = overlap.inForce();
                used[overlap.inForce()] = true;
            }
        }
        return label;
    }
}
