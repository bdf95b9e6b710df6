package org.gridloom.partition;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Why there is no legal plan, or none was found. */
public sealed interface Reason {

    /** The same of units with other numbers. */
    default Reason withUnits(IntUnaryOperator number) {
        return switch (this) {
            case UnitOverLimit over -> new UnitOverLimit(number.applyAsInt(over.unit()), over.households());
            case NoNumberOfGrids none ->
                new NoNumberOfGrids(
                        number.applyAsInt(none.unit()),
                        none.units(),
                        none.households(),
                        none.fewest(),
                        none.most(),
                        none.grids());
            case OtherNumberAsked other -> other;
            case NoneFound none -> none;
        };
    }

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

    /**
     * By its sums {@code fewest} to {@code most} grids could all be legal, but no such plan was found in the time given.
     *
     * @param tried what came of each number of grids that was tried, ascending
     */
    record NoneFound(int illegalGrids, int fewest, int most, List<Tried> tried) implements Reason {
        public NoneFound {
            tried = List.copyOf(tried);
        }
    }

    /** With so many grids at least so many are outside the window, as far as was found. */
    record Tried(int grids, int illegalGrids) {}
}
