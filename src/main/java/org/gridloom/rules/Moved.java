package org.gridloom.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that are in another grid than the one in force. One that is in no grid now, or was in none, is not among them. Kept by {@link PlanState}. */
final class Moved {

    private @Nullable String[] inForce;
    private final BitSet units = new BitSet();
    private int households;

    Moved(int size, Map<Integer, String> inForce) {
        this.inForce = new String[size];
        inForce.forEach((unit, key) -> this.inForce[unit] = key);
    }

    /** The unit is now in the grid with this key, or in none. */
    void put(int unit, @Nullable String key, int itsHouseholds) {
        boolean now = key != null && inForce[unit] != null && !key.equals(inForce[unit]);
        if (now != units.get(unit)) {
            units.set(unit, now);
            households += now ? itsHouseholds : -itsHouseholds;
        }
    }

    /** A unit that comes of another has its grid in force. */
    void like(int unit, int other) {
        if (other >= inForce.length) {
            inForce = Arrays.copyOf(inForce, 2 * other + 1);
        }
        inForce[other] = inForce[unit];
    }

    int households() {
        return households;
    }

    BitSet units() {
        return units;
    }
}
