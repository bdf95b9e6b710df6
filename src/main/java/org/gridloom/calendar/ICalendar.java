package org.gridloom.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A calendar as other programs take it: iCalendar (RFC 5545), times in China's one zone. Where dates hang on China's work calendar, which no other program knows,
 * they are written out one by one.
 */
public final class ICalendar {

    /** @param uid by which a program knows it again */
    public record Event(
            String uid,
            String title,
            String detail,
            String location,
            Recurrence dates,
            LocalTime opens,
            LocalTime closes) {}

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final int LONGEST_LINE = 75;
    private static final String ZONE = "TZID=" + WorkCalendar.ZONE;

    private final WorkCalendar calendar;
    private final LocalDate first;
    private final LocalDate last;
    private final Instant made;
    private final StringBuilder text = new StringBuilder();

    private ICalendar(WorkCalendar calendar, LocalDate first, LocalDate last, Instant made) {
        this.calendar = calendar;
        this.first = first;
        this.last = last;
        this.made = made;
    }

    /** @param first from which day on dates are written out that are, up to {@code last} */
    public static String of(
            String name, List<Event> events, WorkCalendar calendar, LocalDate first, LocalDate last, Instant made) {
        var writer = new ICalendar(calendar, first, last, made);
        writer.line("BEGIN:VCALENDAR");
        writer.line("VERSION:2.0");
        writer.line("PRODID:-//Gridloom//Stations//ZH");
        writer.line("CALSCALE:GREGORIAN");
        writer.line("X-WR-CALNAME:" + escaped(name));
        writer.zone();
        events.forEach(writer::event);
        writer.line("END:VCALENDAR");
        return writer.text.toString();
    }

    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + WorkCalendar.ZONE);
        line("BEGIN:STANDARD");
        line("DTSTART:19910915T010000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Event event) {
        var dates = event.dates();
        if (dates.onRestDay() == OnRestDay.STAYS) {
            // The first date must be one of the rule's own: programs count it in whatever the rule says.
            dates.without(Set.of())
                    .besides(Set.of())
                    .next(dates.from(), calendar)
                    .ifPresentOrElse(start -> byRule(event, start), () -> oneByOne(event));
        } else {
            oneByOne(event);
        }
    }

    private void byRule(Event event, LocalDate start) {
        begin(event, event.uid(), start);
        var until = event.dates().until();
        line("RRULE:" + event.dates().rule().text()
                + (until == null
                        ? ""
                        : ";UNTIL=" + STAMP.format(until.atTime(LocalTime.MAX).atZone(WorkCalendar.ZONE))));
        listed("EXDATE", event.dates().without(), event.opens());
        listed("RDATE", event.dates().besides(), event.opens());
        line("END:VEVENT");
    }

    private void oneByOne(Event event) {
        for (var day : event.dates().dates(first, last, calendar)) {
            begin(event, event.uid() + "-" + DAY.format(day), day);
            line("END:VEVENT");
        }
    }

    private void begin(Event event, String uid, LocalDate day) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + STAMP.format(made));
        line("DTSTART;" + ZONE + ":" + at(day, event.opens()));
        line("DTEND;" + ZONE + ":" + at(day, event.closes()));
        line("SUMMARY:" + escaped(event.title()));
        if (!event.detail().isEmpty()) {
            line("DESCRIPTION:" + escaped(event.detail()));
        }
        line("LOCATION:" + escaped(event.location()));
    }

    private void listed(String name, SortedSet<LocalDate> days, LocalTime opens) {
        if (!days.isEmpty()) {
            line(name + ";" + ZONE + ":"
                    + days.stream().map(day -> at(day, opens)).collect(Collectors.joining(",")));
        }
    }

    private static String at(LocalDate day, LocalTime time) {
        return DAY.format(day) + "T" + TIME.format(time);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|[\r\n]", "\\\\n");
    }

    /** Folded so that no line has more than 75 bytes, and never within a character. */
    private void line(String line) {
        var bytes = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append("\r\n");
    }
}
