package org.gridloom.station;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.station.OpeningHours.Span;

/**
 * The hours of a day as text, {@code 08:00-12:00,14:00-21:00}: what files, tables and people write. An end of {@code 24:00} is that of the day; no text is no
 * hours. People may also write {@code 8:00–12:00、14:00至21:00} and {@code 全天}.
 */
public final class Spans {

    private static final Pattern BETWEEN = Pattern.compile("[,，;；、]\\s*|\\s+(?=[0-9])");
    private static final Pattern DASH = Pattern.compile("\\s*(?:[-–—~～]|至|到|to)\\s*");
    private static final Pattern COLON = Pattern.compile("(?<=[0-9])[：.](?=[0-9])");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::00)?");

    private Spans() {}

    /** What a text gave. */
    public sealed interface Read {
        record Good(List<Span> spans) implements Read {}

        /** @param what piece of the text it is */
        record Bad(HoursFault why, String what) implements Read {}
    }

    public static Read read(String text) {
        var said = COLON.matcher(text.strip()).replaceAll(":");
        if (said.isEmpty() || said.equals("off")) {
            return new Read.Good(List.of());
        }
        if (said.equals("全天") || said.toLowerCase(Locale.ROOT).equals("all day")) {
            return new Read.Good(List.of(Span.WHOLE_DAY));
        }
        var spans = new ArrayList<Span>();
        for (var piece : BETWEEN.split(DASH.matcher(said).replaceAll("-"))) {
            var ends = piece.split("-", -1);
            if (ends.length != 2) {
                return new Read.Bad(HoursFault.NO_SPAN, piece);
            }
            var from = time(ends[0]);
            var until = isEndOfDay(ends[1]) ? Optional.of(LocalTime.MIDNIGHT) : time(ends[1]);
            if (from.isEmpty() || until.isEmpty()) {
                return new Read.Bad(HoursFault.NO_TIME, from.isEmpty() ? ends[0] : ends[1]);
            }
            if (!isEndOfDay(ends[1]) && !from.get().isBefore(until.get())) {
                return new Read.Bad(HoursFault.BACKWARDS, piece);
            }
            spans.add(new Span(from.get(), until.get()));
        }
        return together(spans);
    }

    /** @throws IllegalArgumentException where the text says no hours */
    static List<Span> of(String text) {
        return switch (read(text)) {
            case Read.Good(var spans) -> spans;
            case Read.Bad(var why, var what) -> throw new IllegalArgumentException(why + ": " + what);
        };
    }

    public static String text(List<Span> spans) {
        return spans.stream().map(Spans::text).collect(Collectors.joining(","));
    }

    public static String text(Span span) {
        return span.from() + "-" + (span.toEndOfDay() ? "24:00" : span.until());
    }

    private static Read together(List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        for (var n = 1; n < spans.size(); n++) {
            if (spans.get(n - 1).endsAfter(spans.get(n).from())) {
                return new Read.Bad(HoursFault.OVERLAP, text(spans.subList(n - 1, n + 1)));
            }
        }
        return new Read.Good(List.copyOf(spans));
    }

    private static boolean isEndOfDay(String text) {
        return text.replaceFirst(":00$", "").equals("24") || text.startsWith("24:00");
    }

    private static Optional<LocalTime> time(String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(found.group(1));
        var minute = Integer.parseInt(found.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
