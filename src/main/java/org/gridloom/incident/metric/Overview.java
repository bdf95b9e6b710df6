package org.gridloom.incident.metric;

import java.util.List;
import org.gridloom.figures.Period;

/**
 * All that a page of figures shows, of one moment.
 *
 * @param sheet by what was asked for
 * @param before of the period before
 * @param yearBefore of the same time a year before
 * @param classes the same incidents by class
 * @param months the last twelve until the period's end, of the same parts; each, also where nothing was reported in it
 */
public record Overview(
        Question question,
        Sheet sheet,
        Compared before,
        Compared yearBefore,
        List<Sheet.Part> classes,
        List<Sheet.Part> months) {

    public record Compared(Period period, Tallies tallies) {}

    public Overview {
        classes = List.copyOf(classes);
        months = List.copyOf(months);
    }
}
