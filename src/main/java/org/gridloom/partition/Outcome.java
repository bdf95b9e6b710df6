package org.gridloom.partition;

import java.util.List;

/**
 * The best plan a search found.
 *
 * @param gridOf for each unit its grid, from 0
 * @param label for each grid the grid in force it continues, or {@link Problem#NO_GRID}
 * @param legal every grid is inside the window and in one piece
 * @param reasons empty for a legal plan
 */
public record Outcome(
        int[] gridOf,
        int[] label,
        boolean legal,
        List<Reason> reasons,
        Figures figures,
        double objective,
        long steps,
        double seconds) {

    public Outcome {
        reasons = List.copyOf(reasons);
    }

    public int grids() {
        return label.length;
    }
}
