package org.gridloom.incident.metric;

import java.util.List;
import java.util.Optional;
import org.gridloom.figures.Period;

/**
 * All that a page of figures shows, of one moment.
 *
 * @param sheet by what was asked for
 * @param before of the period before
 * @param yearBefore of the same time a year before
 * @param classes the same incidents by class
 * @param hours the same incidents by weekday and hour of their report
 * @param months the last twelve until the period's end, of the same parts; each, also where nothing was reported in it
 * @param frozen the months of the period that were frozen
 * @param now what is counted today where the figures are those of frozen months
 */
public record Overview(
        Question question,
        Sheet sheet,
        Compared before,
        Compared yearBefore,
        List<Sheet.Part> classes,
        List<Sheet.Part> hours,
        List<Sheet.Part> months,
        List<FrozenMonth> frozen,
        Optional<Tallies> now) {

    public record Compared(Period period, Tallies tallies) {}

    public Overview {
        classes = List.copyOf(classes);
        hours = List.copyOf(hours);
        months = List.copyOf(months);
        frozen = List.copyOf(frozen);
    }
}
