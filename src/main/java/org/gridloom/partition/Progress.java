package org.gridloom.partition;

/** Told of the best plan so far while a search runs; can end it. */
public interface Progress {

    Progress NONE = new Progress() {};

    /**
     * @param done 0 to 1
     * @param objective of the best plan so far
     * @param illegal how many of its grids are outside the window
     * @param gridOf the plan itself, made only when asked for
     */
    default void better(double done, double objective, int illegal, java.util.function.Supplier<int[]> gridOf) {}

    /** Asked often. What was found until then is kept. */
    default boolean cancelled() {
        return false;
    }
}
