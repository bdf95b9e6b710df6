package org.gridloom.station;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.station.OpeningHours.Span;

/**
 * Reads a week's hours in the notation that OpenStreetMap's {@code opening_hours} has for them, such as
 * {@code Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00} or {@code 24/7}. Of the notation only weekdays and times; a later part replaces an earlier one's days.
 */
public final class WeeklyHours {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private WeeklyHours() {}

    public static OpeningHours read(String text) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        if (text.strip().equals("24/7")) {
            List.of(DayOfWeek.values()).forEach(day -> week.put(day, List.of(Span.WHOLE_DAY)));
            return new OpeningHours(week, List.of());
        }
        for (String part : text.strip().split("\\s*;\\s*")) {
            String[] words = part.split("\\s+", 2);
            boolean daily = !Character.isLetter(part.charAt(0));
            if (!daily && words.length < 2) {
                throw new IllegalArgumentException("Hours without a time: " + part);
            }
            var spans = Spans.of(daily ? part : words[1]);
            days(daily ? "Mo-Su" : words[0]).forEach(day -> week.put(day, spans));
        }
        return new OpeningHours(week, List.of());
    }

    private static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String range : text.split(",")) {
            String[] ends = range.split("-");
            var first = day(ends[0]);
            var last = day(ends[ends.length - 1]);
            for (var day = first; ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        int index = DAYS.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException("No weekday: " + text);
        }
        return DayOfWeek.of(index + 1);
    }

    /** The week in the same notation, a part for each day that is open; special days are left out. */
    public static String write(OpeningHours hours) {
        return Stream.of(DayOfWeek.values())
                .filter(hours.week()::containsKey)
                .map(day -> DAYS.get(day.getValue() - 1) + " "
                        + Spans.text(hours.week().get(day)))
                .collect(Collectors.joining("; "));
    }
}
