package org.gridloom.station;

import java.time.LocalDate;
import java.util.Comparator;

/** One date of a programme, and where. */
public record ProgrammeDate(LocalDate day, Programme programme, Station station) {

    /** As one reads a day: by the hour at which they begin. */
    static final Comparator<ProgrammeDate> ORDER = Comparator.comparing(ProgrammeDate::day)
            .thenComparing(date -> date.programme().opens())
            .thenComparing(date -> date.station().name())
            .thenComparing(date -> date.programme().id());
}
