package org.gridloom.station.ui;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloom.shell.Saying;
import org.gridloom.station.OpeningHours;
import org.gridloom.station.OpeningHours.Span;

/** Opening hours as one reads them at the door. */
public final class HoursText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private HoursText() {}

    /** A line for each run of days with the same hours, such as {@code 周一–周五 08:00–12:00 14:00–18:00}. Closed days are left out. */
    public static List<String> week(OpeningHours hours, Locale locale) {
        var lines = new ArrayList<String>();
        for (var first = 1; first <= 7; ) {
            var spans = on(hours, first);
            var last = first;
            while (last < 7 && on(hours, last + 1).equals(spans)) {
                last++;
            }
            if (!spans.isEmpty()) {
                lines.add(days(first, last, locale) + " " + text(spans));
            }
            first = last + 1;
        }
        return lines;
    }

    private static List<Span> on(OpeningHours hours, int day) {
        return hours.week().getOrDefault(DayOfWeek.of(day), List.of());
    }

    private static String days(int first, int last, Locale locale) {
        return first == last ? day(first, locale) : day(first, locale) + "–" + day(last, locale);
    }

    private static String day(int day, Locale locale) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, locale);
    }

    public static String text(List<Span> spans) {
        return spans.stream()
                .map(span -> TIME.format(span.from()) + "–" + (span.toEndOfDay() ? "24:00" : TIME.format(span.until())))
                .collect(joining(" "));
    }

    /** Whether it is open, and until or from when. */
    public static String now(OpeningHours hours, ZonedDateTime now, Locale locale, Saying saying) {
        if (hours.openAt(now)) {
            return hours.closesNext(now)
                    .map(closing -> saying.say("station.open.until", when(now.toLocalDate(), closing, locale)))
                    .orElseGet(() -> saying.say("station.open"));
        }
        return hours.opensNext(now)
                .map(opening -> saying.say("station.closed.until", when(now.toLocalDate(), opening, locale)))
                .orElseGet(() -> saying.say("station.closed"));
    }

    /** The time alone today, with the weekday within a week, with the date after that. */
    static String when(LocalDate today, ZonedDateTime then, Locale locale) {
        var days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        var time = TIME.format(then);
        if (days == 0) {
            return time;
        }
        var day = days < 7
                ? then.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale)
                : then.toLocalDate().toString();
        return day + " " + time;
    }
}
