package org.gridloom.partition;

/**
 * What each soft aim counts. Every term is about 0 to 1 a grid, so weights compare directly.
 *
 * @param barriers border over open ground; border along a barrier costs little (see {@link Openness})
 * @param shape lack of compactness, 1 − Polsby-Popper
 * @param balance squared distance from the ideal, in half widths of the window
 * @param compounds each grid beyond the necessary that a compound is spread over
 * @param stability households that are not in the grid in force they were in, per ideal number of households
 * @param load squared difference from the mean load (incidents), as a share of the mean; counts nothing where there is no load at all
 */
public record Weights(double barriers, double shape, double balance, double compounds, double stability, double load) {

    public static final Weights DEFAULT = new Weights(1, 1, 0.3, 0.5, 1, 0.2);

    /** For mending: as few households moved as possible, everything else only where that is equal. */
    public static final Weights MEND = new Weights(0.02, 0.02, 0, 0.02, 20, 0);

    public Weights {
        if (!(barriers >= 0 && shape >= 0 && balance >= 0 && compounds >= 0 && stability >= 0 && load >= 0)) {
            throw new IllegalArgumentException("A weight is a number from 0 up");
        }
    }

    public Weights withBarriers(double weight) {
        return new Weights(weight, shape, balance, compounds, stability, load);
    }

    public Weights withShape(double weight) {
        return new Weights(barriers, weight, balance, compounds, stability, load);
    }

    public Weights withBalance(double weight) {
        return new Weights(barriers, shape, weight, compounds, stability, load);
    }

    public Weights withStability(double weight) {
        return new Weights(barriers, shape, balance, compounds, weight, load);
    }

    public Weights withCompounds(double weight) {
        return new Weights(barriers, shape, balance, weight, stability, load);
    }

    public Weights withLoad(double weight) {
        return new Weights(barriers, shape, balance, compounds, stability, weight);
    }

    /** Whether keeping what is in force counts more than everything else together. */
    boolean stabilityRules() {
        return stability > barriers + shape + balance + compounds + load;
    }
}
