package org.gridloom.station;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opening hours as rows. */
@Component
class StationHours {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final JdbcTemplate jdbc;

    StationHours(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what there was. */
    void write(long stationId, OpeningHours hours) {
        jdbc.update("delete from station_hours where station_id = ?", stationId);
        jdbc.update("delete from station_special_day where station_id = ?", stationId);
        hours.week()
                .forEach((day, spans) -> spans.forEach(span -> jdbc.update(
                        "insert into station_hours (station_id, weekday, opens, closes) values (?, ?, ?::time, ?::time)",
                        stationId,
                        day.getValue(),
                        text(span.from()),
                        end(span.until()))));
        hours.specialDays().forEach(day -> write(stationId, day));
    }

    private void write(long stationId, SpecialDay day) {
        if (day.spans().isEmpty()) {
            write(stationId, day, null, null);
        }
        day.spans().forEach(span -> write(stationId, day, text(span.from()), end(span.until())));
    }

    private void write(long stationId, SpecialDay day, @Nullable String opens, @Nullable String closes) {
        jdbc.update(
                "insert into station_special_day (station_id, day, opens, closes, note) values (?, ?, ?::time, ?::time, ?)",
                stationId,
                day.day(),
                opens,
                closes,
                day.note());
    }

    private static String text(LocalTime time) {
        return MINUTES.format(time);
    }

    private static String end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : text(time);
    }
}
