package org.gridloom.incident.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/** Who is on duty, for what the portal does by itself; what a person may see of it is for {@link Roster} to say. */
@Component
public class OnDuty {

    private final DutyRecords records;
    private final Clock clock;

    OnDuty(DutyRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    public List<DutyDesk> desks() {
        return records.desks();
    }

    /** The shifts that run now, of all desks. */
    public List<Duty> now() {
        return at("", clock.instant());
    }

    /** @param desk code of one; empty for all */
    public List<Duty> at(String desk, Instant at) {
        return around(desk, at).stream().filter(duty -> duty.isAt(at)).toList();
    }

    /** The desk's shift that begins next. */
    public Optional<Duty> next(String desk, Instant after) {
        return around(desk, after).stream()
                .filter(duty -> duty.begins().isAfter(after))
                .min(Comparator.comparing(Duty::begins));
    }

    /** Those of the day before, which may go on, up to those of the day after. */
    private List<Duty> around(String desk, Instant at) {
        var day = LocalDate.ofInstant(at, WorkCalendar.ZONE);
        return records.duties(desk, day.minusDays(1), day.plusDays(1));
    }
}
