package org.gridloom.rules;

/** Fewest and most households of a grid, both allowed. */
public record Limits(int min, int max) {

    /** For a dedicated grid (专属网格), which has none. */
    public static final Limits NONE = new Limits(0, Integer.MAX_VALUE);

    public Limits {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("Limits from " + min + " to " + max);
        }
    }
}
