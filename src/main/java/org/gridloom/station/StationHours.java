package org.gridloom.station;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gridloom.station.OpeningHours.Span;
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

    void write(long stationId, OpeningHours hours) {
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

    /** Reads {@code 08:00-12:00}, with 24:00 as the end of the day. */
    static Span span(String text) {
        var ends = text.split("-");
        return new Span(
                LocalTime.parse(ends[0]), ends[1].startsWith("24") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]));
    }

    static List<Span> spans(List<String> texts) {
        return texts.stream().map(StationHours::span).toList();
    }

    private static String text(LocalTime time) {
        return MINUTES.format(time);
    }

    private static String end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : text(time);
    }
}
