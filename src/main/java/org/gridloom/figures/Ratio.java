package org.gridloom.figures;

import java.util.OptionalDouble;

/** So many of so many: a share that does not forget what it is a share of. */
public record Ratio(long part, long whole) {

    public Ratio {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** From 0 to 1; nothing where there is nothing to have a share of. */
    public OptionalDouble share() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
