package org.gridloom.incident.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridloom.account.Addressees;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.live.Changes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 排班: who has which shift. The command centre keeps the rosters of the desks that lie wholly in its own part of the territory; everybody who handles
 * matters sees those of the desks that have to do with it. {@link DutyDesks} says which desks and shifts there are.
 */
@Service
@Transactional
public class Roster {

    /** Published when somebody else may be on duty than before; the key is the desk's code. */
    public static final String CHANGE = "duty";

    private static final int DAYS = 7;

    private final DutyRecords records;
    private final OnDuty onDuty;
    private final Addressees addressees;
    private final Scopes scopes;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Roster(
            DutyRecords records,
            OnDuty onDuty,
            Addressees addressees,
            Scopes scopes,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.records = records;
        this.onDuty = onDuty;
        this.addressees = addressees;
        this.scopes = scopes;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<DutyDesk> desks() {
        var scope = scopes.current();
        return records.desks().stream()
                .filter(desk -> scope.touches(desk.place()))
                .toList();
    }

    /** Who is on duty now, at each desk that this person sees. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<Duty> now() {
        var scope = scopes.current();
        return onDuty.now().stream()
                .filter(duty -> scope.touches(duty.desk().place()))
                .toList();
    }

    /** The seven days of a desk from that one on, by day and time. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<Duty> week(String desk, LocalDate monday) {
        scopes.mustSee(desk(desk).place());
        return records.duties(desk, monday, monday.plusDays(DAYS - 1));
    }

    /** Whether whoever asks may change this desk's roster. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    public boolean mayChange(DutyDesk desk) {
        return scopes.current().covers(desk.place());
    }

    /** Who can have a shift of the desk: those of the command centre who see all that it is for, and the grid workers there. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<Duty.Person> people(String desk) {
        var place = desk(desk).place();
        scopes.mustChange(place);
        return candidates(place);
    }

    private List<Duty.Person> candidates(String place) {
        return Stream.concat(
                        Stream.of(Role.DISPATCHER, Role.LEADER)
                                .flatMap(role -> addressees.all(role).stream())
                                .filter(person -> person.scope().covers(place)),
                        addressees.all(Role.GRID_WORKER).stream()
                                .filter(person -> person.scope().touches(place)))
                .map(person -> new Duty.Person(person.username(), person.name()))
                .distinct()
                .toList();
    }

    /**
     * Makes one day otherwise than its weekday is.
     *
     * @param seen as whoever changes it saw it; false where it is no longer so, and then nothing was changed
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public boolean setDay(Duty seen, List<String> people, String note) {
        return change(seen, people, () -> records.setDay(seen.shift().id(), seen.day(), people, note.strip()));
    }

    /** The day is as its weekday is. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public boolean asUsual(Duty seen) {
        return change(seen, List.of(), () -> records.clearDay(seen.shift().id(), seen.day()));
    }

    /** From that day on it is so on each such weekday; other days that are otherwise stay so. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public boolean setEvery(Duty seen, List<String> people) {
        return change(seen, people, () -> {
            records.clearDay(seen.shift().id(), seen.day());
            records.setWeekday(seen.shift().id(), seen.day(), people);
        });
    }

    private boolean change(Duty seen, List<String> people, Runnable change) {
        var desk = own(seen.desk().code());
        mustKnow(desk, people);
        if (seen.day().isBefore(today())) {
            throw new IllegalArgumentException("what is past stays: " + seen.day());
        }
        var stale = records.duties(desk.code(), seen.day(), seen.day()).stream()
                .noneMatch(duty -> duty.shift().id() == seen.shift().id()
                        && duty.usernames().equals(seen.usernames())
                        && duty.otherwise() == seen.otherwise());
        if (!stale) {
            change.run();
            published(desk, "duty.set", seen.day() + " " + seen.shift().name() + ": " + String.join(" ", people));
        }
        return !stale;
    }

    private void mustKnow(DutyDesk desk, List<String> people) {
        var known = candidates(desk.place()).stream().map(Duty.Person::username).toList();
        if (people.size() > Duty.MOST_PEOPLE || !known.containsAll(people)) {
            throw new IllegalArgumentException("not people of this desk: " + people);
        }
    }

    /** Makes the days of one week, but for those that are past, as those of another; how many shifts are otherwise now than they were. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public int copyWeek(String code, LocalDate fromMonday, LocalDate toMonday) {
        var desk = own(code);
        var before = new LinkedHashMap<String, Duty>();
        records.duties(code, toMonday, toMonday.plusDays(DAYS - 1)).forEach(duty -> before.put(key(duty, 0), duty));
        var days = toMonday.toEpochDay() - fromMonday.toEpochDay();
        var copied = records.duties(code, fromMonday, fromMonday.plusDays(DAYS - 1)).stream()
                .filter(duty -> {
                    var there = before.get(key(duty, days));
                    return there != null
                            && !there.day().isBefore(today())
                            && !there.usernames().equals(duty.usernames());
                })
                .toList();
        copied.forEach(duty -> records.setDay(duty.shift().id(), duty.day().plusDays(days), duty.usernames(), ""));
        if (!copied.isEmpty()) {
            published(desk, "duty.copy", fromMonday + " → " + toMonday + ": " + copied.size());
        }
        return copied.size();
    }

    private static String key(Duty duty, long days) {
        return duty.shift().id() + " " + duty.day().plusDays(days);
    }

    /** Takes days in from a table, all of them or none. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public RosterImport.Outcome bring(String code, List<RosterImport.Row> rows) {
        var desk = own(code);
        var outcome = new RosterImport(candidates(desk.place()), day -> shifts(code, day), today()).read(rows);
        if (outcome instanceof RosterImport.Outcome.Read(var lines)) {
            lines.forEach(line -> records.setDay(line.shift().id(), line.day(), line.people(), line.note()));
            published(desk, "duty.bring", String.valueOf(lines.size()));
        }
        return outcome;
    }

    private Map<String, Shift> shifts(String desk, LocalDate day) {
        var shifts = new LinkedHashMap<String, Shift>();
        records.duties(desk, day, day).forEach(duty -> shifts.put(duty.shift().name(), duty.shift()));
        return shifts;
    }

    /** A desk whose roster whoever is logged in may change; others wait meanwhile. */
    private DutyDesk own(String code) {
        var desk = desk(code);
        scopes.mustChange(desk.place());
        records.lock(code);
        return desk;
    }

    private DutyDesk desk(String code) {
        return records.desks().stream()
                .filter(desk -> desk.code().equals(code))
                .findAny()
                .orElseThrow(OutOfScope::new);
    }

    private void published(DutyDesk desk, String action, String detail) {
        audit.record(action, desk.code(), detail);
        changes.publish(CHANGE, desk.code(), clock.millis(), Map.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    }
}
