package org.gridloom.rules;

import java.util.BitSet;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an edit touched: where rules have to look again. */
final class Touched {

    private final SortedSet<String> grids = new TreeSet<>();
    private final SortedSet<String> micro = new TreeSet<>();
    private final SortedSet<String> divided = new TreeSet<>();
    private final BitSet compounds = new BitSet();
    private boolean unassigned;
    private boolean moved;

    /** A grid that gained or lost units, is new, is gone, or has other limits. */
    void grid(String key) {
        grids.add(key);
    }

    /** The same of a micro-grid. */
    void micro(GridInPlan one) {
        micro.add(one.key());
        divided.add(Objects.requireNonNull(one.within()));
    }

    /** The ground without a grid. */
    void unassigned() {
        unassigned = true;
    }

    /** A compound, by its position in {@link Compounds}, whose units changed hands or lie in a grid with other limits; none for a negative number. */
    void compound(int position) {
        if (position >= 0) {
            compounds.set(position);
        }
    }

    /** Some units changed hands. */
    void moved() {
        moved = true;
    }

    SortedSet<String> of(Level level) {
        return Collections.unmodifiableSortedSet(level == Level.GRID ? grids : micro);
    }

    /** Grids and micro-grids. */
    SortedSet<String> all() {
        var all = new TreeSet<>(grids);
        all.addAll(micro);
        return all;
    }

    /** The grids whose ground or whose micro-grids were touched. */
    SortedSet<String> divided() {
        var all = new TreeSet<>(grids);
        all.addAll(divided);
        return all;
    }

    BitSet compounds() {
        return compounds;
    }

    boolean isUnassigned() {
        return unassigned;
    }

    boolean isMoved() {
        return moved;
    }
}
