package org.gridloom.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.calendar.WorkCalendars;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens at the stations, as far as whoever asks sees them, and when next. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
public class Programmes {

    private static final String KEEPERS = "hasAnyRole('PLANNER', 'ADMIN')";

    private final Stations stations;
    private final ProgrammeRecords records;
    private final WorkCalendars calendars;
    private final Scopes scopes;
    private final Audit audit;

    Programmes(Stations stations, ProgrammeRecords records, WorkCalendars calendars, Scopes scopes, Audit audit) {
        this.stations = stations;
        this.records = records;
        this.calendars = calendars;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Nothing where the station is not seen. */
    @Transactional(readOnly = true)
    public List<Programme> of(long station) {
        return stations.find(station)
                .map(seen -> records.of(List.of(seen.id())))
                .orElse(List.of());
    }

    /** All dates from one day to another at the stations that are meant, in their order. */
    @Transactional(readOnly = true)
    public List<ProgrammeDate> dates(StationFilter filter, LocalDate first, LocalDate last) {
        return ProgrammeDates.between(stations.search(filter), records, calendars.current(), first, last);
    }

    /** The next date of each programme of a station, on this day or after it, the first first. */
    @Transactional(readOnly = true)
    public List<ProgrammeDate> next(long station, LocalDate day) {
        return stations.find(station)
                .map(seen -> ProgrammeDates.next(List.of(seen), records, calendars.current(), day))
                .orElse(List.of());
    }

    /** What happens at the stations that are meant. */
    @Transactional(readOnly = true)
    public Map<Station, List<Programme>> at(StationFilter filter) {
        var byId = stations.search(filter).stream().collect(Collectors.toMap(Station::id, Function.identity()));
        return records.of(byId.keySet()).stream()
                .collect(Collectors.groupingBy(programme -> byId.get(programme.station())));
    }

    /** @throws OutOfScope where the station is not seen */
    @PreAuthorize(KEEPERS)
    public ProgrammeOutcome add(long station, Programme programme) {
        var where = mustChange(station);
        var fault = faultOf(programme);
        if (fault != ProgrammeOutcome.DONE) {
            return fault;
        }
        if (!where.serves()) {
            return ProgrammeOutcome.STATION_CLOSED;
        }
        if (records.of(List.of(station)).size() >= Programme.MOST_OF_ONE) {
            return ProgrammeOutcome.TOO_MANY;
        }
        records.add(station, programme);
        audit.record("station.programme.added", where.code(), programme.title());
        return ProgrammeOutcome.DONE;
    }

    /**
     * Puts another in its place.
     *
     * @param version that whoever changes it saw
     * @throws OutOfScope where its station is not seen, or it is gone
     */
    @PreAuthorize(KEEPERS)
    public ProgrammeOutcome change(long id, Programme programme, int version) {
        var now = records.lock(id).orElseThrow(OutOfScope::new);
        var where = mustChange(now.station());
        if (now.version() != version) {
            return ProgrammeOutcome.STALE;
        }
        var fault = faultOf(programme);
        if (fault != ProgrammeOutcome.DONE) {
            return fault;
        }
        records.change(id, programme);
        audit.record("station.programme.changed", where.code(), programme.title());
        return ProgrammeOutcome.DONE;
    }

    /** @throws OutOfScope where its station is not seen, or it is gone */
    @PreAuthorize(KEEPERS)
    public ProgrammeOutcome remove(long id, int version) {
        var now = records.lock(id).orElseThrow(OutOfScope::new);
        var where = mustChange(now.station());
        if (now.version() != version) {
            return ProgrammeOutcome.STALE;
        }
        records.remove(id);
        audit.record("station.programme.removed", where.code(), now.title());
        return ProgrammeOutcome.DONE;
    }

    private Station mustChange(long station) {
        var where = stations.find(station).orElseThrow(OutOfScope::new);
        scopes.mustChange(where.place());
        return where;
    }

    private static ProgrammeOutcome faultOf(Programme programme) {
        if (programme.title().isEmpty() || programme.title().length() > Programme.LONGEST_TITLE) {
            return ProgrammeOutcome.TITLE_WRONG;
        }
        if (programme.detail().length() > Programme.LONGEST_DETAIL) {
            return ProgrammeOutcome.DETAIL_TOO_LONG;
        }
        return programme.opens().isBefore(programme.closes()) ? ProgrammeOutcome.DONE : ProgrammeOutcome.HOURS_WRONG;
    }
}
