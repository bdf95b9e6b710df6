package org.gridloom.partition;

/**
 * How long to search: so many steps, which makes the result depend on the seed alone, or so many seconds.
 *
 * @param steps 0 for no limit
 * @param seconds 0 for no limit
 */
public record Budget(long steps, double seconds) {

    public Budget {
        if (steps < 0 || !(seconds >= 0) || steps == 0 && seconds == 0) {
            throw new IllegalArgumentException("A search of " + steps + " steps and " + seconds + " seconds");
        }
    }

    public static Budget ofSteps(long steps) {
        return new Budget(steps, 0);
    }

    public static Budget ofSeconds(double seconds) {
        return new Budget(0, seconds);
    }
}
