package org.gridloom.partition;

/** Why there is no legal plan, or none was found. */
public sealed interface Reason {

    /** A unit alone has more households than a grid may have. */
    record UnitOverLimit(int unit, int households) implements Reason {}

    /**
     * A part that no grid can reach out of has a number of households of which no number of grids can be made: with {@code fewest} grids they
     * would be too small, with {@code most} too large. A part smaller than the least grid is the commonest case.
     *
     * @param unit one of its units
     * @param grids the number it was divided into all the same
     */
    record NoNumberOfGrids(int unit, int units, int households, int fewest, int most, int grids) implements Reason {}

    /** The number of grids asked for cannot be: only {@code fewest} to {@code most} can. */
    record OtherNumberAsked(int asked, int fewest, int most) implements Reason {}

    /** By its sums a legal plan may exist, but none was found in the time given. */
    record NoneFound(int illegalGrids) implements Reason {}
}
