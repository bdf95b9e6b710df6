package org.gridloom.planning;

import java.util.Set;
import org.gridloom.partition.Weights;

/**
 * What a planner asks of the automatic plan.
 *
 * @param seconds 1 to 30
 * @param acrossRivers grids may reach across rivers also where no bridge leads across
 * @param plans how many that really differ, 1 to 6; fewer come where there are no others
 * @param locked keys of grids that stay as they are, beside the dedicated ones
 * @param seed the same wish with the same seed begins the same way; how far it gets in its seconds is up to the machine
 */
public record AutoPlanWish(
        Weights weights, int seconds, boolean acrossRivers, int plans, Set<String> locked, long seed) {

    private static final int LONGEST = 30;
    private static final int MOST_PLANS = 6;

    public AutoPlanWish {
        if (seconds < 1 || seconds > LONGEST) {
            throw new IllegalArgumentException("A search of " + seconds + " seconds");
        }
        if (plans < 1 || plans > MOST_PLANS) {
            throw new IllegalArgumentException("A search for " + plans + " plans");
        }
        locked = Set.copyOf(locked);
    }
}
