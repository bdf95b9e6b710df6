package org.gridloom.rules;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an edit touched: where rules have to look again. */
final class Touched {

    private final SortedSet<String> grids = new TreeSet<>();
    private boolean unassigned;

    /** A grid that gained or lost units, is new, is gone, or has other limits. */
    void grid(String key) {
        grids.add(key);
    }

    /** The ground without a grid. */
    void unassigned() {
        unassigned = true;
    }

    SortedSet<String> grids() {
        return Collections.unmodifiableSortedSet(grids);
    }

    boolean isUnassigned() {
        return unassigned;
    }
}
