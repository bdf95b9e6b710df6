package org.gridloom.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open: the hours of each weekday, and of special days (holidays, make-up workdays) that replace them. Times
 * are those of the clock on the wall there. A weekday that is missing is closed; a place without any hours did not say when it is open.
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, List<SpecialDay> specialDays) {

    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of(), List.of());

    /** Farther ahead than this nobody asks when a place opens. */
    private static final int DAYS_AHEAD = 60;

    public OpeningHours {
        var sorted = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                sorted.put(day, inOrder(spans));
            }
        });
        week = Map.copyOf(sorted);
        specialDays = specialDays.stream()
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
        if (specialDays.stream().map(SpecialDay::day).distinct().count() < specialDays.size()) {
            throw new IllegalArgumentException("A date has two special days");
        }
    }

    /**
     * Open from a time until before another of the same day; who is open over midnight has a span on each side.
     *
     * @param until midnight is the end of the day
     */
    public record Span(LocalTime from, LocalTime until) {

        public static final Span WHOLE_DAY = new Span(LocalTime.MIN, LocalTime.MIDNIGHT);

        public Span {
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw new IllegalArgumentException("Hours end before they begin: " + from + " to " + until);
            }
        }

        public boolean toEndOfDay() {
            return until.equals(LocalTime.MIDNIGHT);
        }

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && endsAfter(time);
        }

        boolean endsAfter(LocalTime time) {
            return toEndOfDay() || time.isBefore(until);
        }
    }

    /** @param spans none where the place is closed all day; {@code note} says why the day is special, may be empty */
    public record SpecialDay(LocalDate day, List<Span> spans, String note) {
        public SpecialDay {
            spans = inOrder(spans);
        }
    }

    public boolean known() {
        return !week.isEmpty() || !specialDays.isEmpty();
    }

    public List<Span> on(LocalDate day) {
        return special(day).map(SpecialDay::spans).orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    public Optional<SpecialDay> special(LocalDate day) {
        return specialDays.stream().filter(special -> special.day().equals(day)).findFirst();
    }

    public boolean openAt(ZonedDateTime when) {
        return on(when.toLocalDate()).stream().anyMatch(span -> span.contains(when.toLocalTime()));
    }

    /** The first moment at or after this one at which it is open; nothing where it does not open within two months. */
    public Optional<ZonedDateTime> opensNext(ZonedDateTime when) {
        if (openAt(when)) {
            return Optional.of(when);
        }
        return days(when)
                .flatMap(day ->
                        on(day).stream().map(span -> day.atTime(span.from()).atZone(when.getZone())))
                .filter(opening -> !opening.isBefore(when))
                .findFirst();
    }

    /** When it next closes, for a place that is open now; nothing where it never does within two months. */
    public Optional<ZonedDateTime> closesNext(ZonedDateTime when) {
        return days(when)
                .flatMap(day -> on(day).stream().map(span -> end(day, span).atZone(when.getZone())))
                .filter(closing -> closing.isAfter(when) && !openAt(closing))
                .findFirst();
    }

    private static LocalDateTime end(LocalDate day, Span span) {
        return span.toEndOfDay() ? day.plusDays(1).atStartOfDay() : day.atTime(span.until());
    }

    private static Stream<LocalDate> days(ZonedDateTime when) {
        return when.toLocalDate().datesUntil(when.toLocalDate().plusDays(DAYS_AHEAD));
    }

    private static List<Span> inOrder(List<Span> spans) {
        var sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        @Nullable Span before = null;
        for (var span : sorted) {
            if (before != null && before.endsAfter(span.from())) {
                throw new IllegalArgumentException("Hours overlap: " + before + " and " + span);
            }
            before = span;
        }
        return sorted;
    }
}
