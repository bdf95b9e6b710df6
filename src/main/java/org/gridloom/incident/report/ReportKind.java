package org.gridloom.incident.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.gridloom.figures.Period;

/** Which report. */
public enum ReportKind {
    /** 民声周报: of a week from Monday to Sunday. */
    WEEKLY,
    /** 月度考核: of a month of the calendar, as it was frozen when it ended. */
    MONTHLY;

    /** The latest period that was over on a day. */
    public Period lastBefore(LocalDate day) {
        return switch (this) {
            case WEEKLY -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Period.days(monday.minusWeeks(1), monday.minusDays(1));
            }
            case MONTHLY -> Period.with(Period.Kind.MONTH, day).previous();
        };
    }

    /** Whether a report of this kind can be of this period. */
    public boolean fits(Period period) {
        return switch (this) {
            case WEEKLY ->
                period.from().getDayOfWeek() == DayOfWeek.MONDAY
                        && period.until().equals(period.from().plusWeeks(1));
            case MONTHLY -> period.kind() == Period.Kind.MONTH;
        };
    }
}
