package org.gridloom.station;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.calendar.WorkCalendar;

/** The dates of programmes of stations that somebody may see. */
final class ProgrammeDates {

    private ProgrammeDates() {}

    static List<ProgrammeDate> between(
            Collection<Station> stations,
            ProgrammeRecords records,
            WorkCalendar calendar,
            LocalDate first,
            LocalDate last) {
        return of(
                stations,
                records,
                (programme, where) -> programme.dates().dates(first, last, calendar).stream()
                        .map(day -> new ProgrammeDate(day, programme, where)));
    }

    static List<ProgrammeDate> next(
            Collection<Station> stations, ProgrammeRecords records, WorkCalendar calendar, LocalDate day) {
        return of(
                stations,
                records,
                (programme, where) -> programme.dates().next(day, calendar).stream()
                        .map(next -> new ProgrammeDate(next, programme, where)));
    }

    private static List<ProgrammeDate> of(
            Collection<Station> stations,
            ProgrammeRecords records,
            BiFunction<Programme, Station, Stream<ProgrammeDate>> dates) {
        var byId = stations.stream().collect(Collectors.toMap(Station::id, Function.identity()));
        return records.of(byId.keySet()).stream()
                .flatMap(programme -> dates.apply(programme, byId.get(programme.station())))
                .sorted(ProgrammeDate.ORDER)
                .toList();
    }
}
