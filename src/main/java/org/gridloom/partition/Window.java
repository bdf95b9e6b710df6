package org.gridloom.partition;

/**
 * How many households a grid may have.
 *
 * @param min fewest, allowed
 * @param max most, allowed
 * @param ideal what grids are balanced around
 */
public record Window(int min, int max, int ideal) {

    public Window {
        if (min < 0 || max < Math.max(1, min) || ideal < min || ideal > max) {
            throw new IllegalArgumentException("Households from " + min + " to " + max + ", ideally " + ideal);
        }
    }

    public static Window of(int min, int max) {
        return new Window(min, max, min + (max - min) / 2);
    }

    public boolean holds(int households) {
        return households >= min && households <= max;
    }

    /** Households too many or too few. */
    int excess(int households) {
        return Math.max(0, Math.max(min - households, households - max));
    }

    /** Fewest grids of so many households that could all be legal; see {@link #mostGrids}. */
    public int fewestGrids(long households) {
        return (int) Math.max(1, Math.ceilDiv(households, max));
    }

    /** Most grids of so many households that could all be legal. Less than {@link #fewestGrids} where no number is possible. */
    public int mostGrids(long households) {
        return min == 0 ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, households / min);
    }

    /** The possible number of grids that comes nearest to the ideal; where none is possible, the number that breaks least. */
    int gridsFor(long households) {
        int wished = (int) Math.max(1, Math.round((double) households / ideal));
        int fewest = fewestGrids(households);
        int most = mostGrids(households);
        return most < fewest ? Math.max(1, Math.min(wished, fewest)) : Math.clamp(wished, fewest, most);
    }
}
