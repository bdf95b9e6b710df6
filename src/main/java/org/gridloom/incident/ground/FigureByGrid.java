package org.gridloom.incident.ground;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.gridloom.incident.metric.Question;

/**
 * A figure of every grid in force that whoever asked sees.
 *
 * @param asOf when it was counted
 * @param grids by their codes
 * @param elsewhere how many matters were counted in no grid of today: outside of all grids, or in one that is no more
 */
public record FigureByGrid(Instant asOf, GridFigure figure, Question question, List<OfGrid> grids, long elsewhere) {

    /**
     * @param value as the figure's kind says; nothing where there is nothing to have a share of
     * @param part what was counted, for a rate its numerator
     * @param whole of a rate its denominator, else 0
     */
    public record OfGrid(String code, String name, OptionalDouble value, long part, long whole) {}

    public FigureByGrid {
        grids = List.copyOf(grids);
    }
}
