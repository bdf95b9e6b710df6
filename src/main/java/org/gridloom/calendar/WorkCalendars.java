package org.gridloom.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar as it is now: for features that count in it. Two small reads. */
@Component
public class WorkCalendars {

    private final JdbcClient jdbc;

    WorkCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public WorkCalendar current() {
        var hours = jdbc.sql("select opens, closes from work_hours order by opens")
                .query((row, n) -> new WorkHours(
                        row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)))
                .list();
        var special = new HashMap<LocalDate, Boolean>();
        jdbc.sql("select day, workday from special_day").query(row -> {
            special.put(row.getObject("day", LocalDate.class), row.getBoolean("workday"));
        });
        return new WorkCalendar(hours, special);
    }
}
