package org.gridloom.incident.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Audit;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.live.Changes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which desks are kept, and in which shifts. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class DutyDesks {

    private final DutyRecords records;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    DutyDesks(DutyRecords records, Audit audit, Changes changes, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    public void save(DutyDesk desk) {
        records.save(desk);
        published(desk.code(), "duty.desk", desk.name() + " " + desk.place());
    }

    /** With its roster, of the past too. Rules that name it are passed over from then on. */
    public void remove(String desk) {
        if (records.remove(desk)) {
            published(desk, "duty.remove", "");
        }
    }

    /** As they are today. */
    @Transactional(readOnly = true)
    public List<Shift> shifts(String desk) {
        return records.duties(desk, today(), today()).stream().map(Duty::shift).toList();
    }

    /** From today on; false where a shift of this name is kept already. */
    public boolean addShift(String desk, String name, LocalTime from, LocalTime until) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > Shift.LONGEST_NAME) {
            throw new IllegalArgumentException("a shift's name has 1 to " + Shift.LONGEST_NAME + " characters");
        }
        records.lock(desk);
        if (shifts(desk).stream().anyMatch(shift -> shift.name().equals(called))) {
            return false;
        }
        records.addShift(desk, called, from, until, today());
        published(desk, "duty.shift", called + " " + from + "–" + until);
        return true;
    }

    /** The desk has it no more from today on. */
    public void endShift(String desk, long shift) {
        shifts(desk).stream().filter(known -> known.id() == shift).findAny().ifPresent(known -> {
            records.endShift(shift, today());
            published(desk, "duty.shift.end", known.name());
        });
    }

    private void published(String desk, String action, String detail) {
        audit.record(action, desk, detail);
        changes.publish(Roster.CHANGE, desk, clock.millis(), Map.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    }
}
