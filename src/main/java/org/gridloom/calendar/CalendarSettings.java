package org.gridloom.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator keeps of the calendar. It counts for deadlines that are given from then on; those given stay as they were promised. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class CalendarSettings {

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final Audit audit;

    CalendarSettings(JdbcClient jdbc, WorkCalendars calendars, Audit audit) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<WorkHours> hours() {
        return calendars.current().hours();
    }

    /** @throws IllegalArgumentException where there are none, or they overlap */
    public void setHours(List<WorkHours> hours) {
        var checked = new WorkCalendar(hours, Map.of()).hours();
        jdbc.sql("delete from work_hours").update();
        checked.forEach(piece -> jdbc.sql("insert into work_hours (opens, closes) values (?, ?)")
                .params(piece.opens(), piece.closes())
                .update());
        audit.record("calendar.hours", checked.toString());
    }

    /** Of a year, in their order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> days(int year) {
        return jdbc.sql("select day, workday, name from special_day where day >= ? and day < ? order by day")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .query((row, n) -> new SpecialDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("workday"), row.getString("name")))
                .list();
    }

    /** Takes the place of what the calendar said of the day before. */
    public void set(SpecialDay day) {
        jdbc.sql("""
                        insert into special_day (day, workday, name) values (?, ?, ?)
                        on conflict (day) do update set workday = excluded.workday, name = excluded.name""").params(day.day(), day.workday(), day.name()).update();
        audit.record("calendar.day", day.day().toString(), (day.workday() ? "+ " : "- ") + day.name());
    }

    /** The day is as its weekday says again. */
    public void clear(LocalDate day) {
        if (jdbc.sql("delete from special_day where day = ?").param(day).update() > 0) {
            audit.record("calendar.clear", day.toString());
        }
    }
}
