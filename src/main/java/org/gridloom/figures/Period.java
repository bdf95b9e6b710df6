package org.gridloom.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The days of which figures tell: a month, a quarter or a year of the calendar, or from any day to another.
 *
 * @param until the first day that is no longer in it
 */
public record Period(Kind kind, LocalDate from, LocalDate until) {

    public enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        DAYS
    }

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period has at least one day");
        }
    }

    /** The month, quarter or year that a day is in, or the day alone. */
    public static Period with(Kind kind, LocalDate day) {
        return switch (kind) {
            case MONTH -> {
                var first = day.withDayOfMonth(1);
                yield new Period(kind, first, first.plusMonths(1));
            }
            case QUARTER -> {
                var first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                yield new Period(kind, first, first.plusMonths(3));
            }
            case YEAR -> {
                var first = day.withDayOfYear(1);
                yield new Period(kind, first, first.plusYears(1));
            }
            case DAYS -> new Period(kind, day, day.plusDays(1));
        };
    }

    public static Period month(YearMonth month) {
        return with(Kind.MONTH, month.atDay(1));
    }

    /** @param last is in it */
    public static Period days(LocalDate first, LocalDate last) {
        return new Period(Kind.DAYS, first, last.plusDays(1));
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Period> parse(String text) {
        try {
            var month = MONTH.matcher(text);
            if (month.matches()) {
                return Optional.of(month(YearMonth.parse(text)));
            }
            var quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                var first = LocalDate.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3, 1);
                return Optional.of(with(Kind.QUARTER, first));
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(with(Kind.YEAR, LocalDate.of(Integer.parseInt(text), 1, 1)));
            }
            var days = DAYS.matcher(text);
            return days.matches()
                    ? Optional.of(days(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2))))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** "2026-11", "2026-Q4", "2026", "2026-11-01..2026-11-15" */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> "%04d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(from.getYear());
            case DAYS -> from + ".." + last();
        };
    }

    /** All of which it has days, in their order. */
    public List<YearMonth> months() {
        var end = YearMonth.from(last());
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .toList();
    }

    /** The last day that is in it. */
    public LocalDate last() {
        return until.minusDays(1);
    }

    /** The month, quarter or year after it, or as many days. */
    public Period next() {
        return kind == Kind.DAYS ? new Period(kind, until, until.plusDays(length())) : with(kind, until);
    }

    /** The month, quarter or year before it, or as many days. */
    public Period previous() {
        return kind == Kind.DAYS ? new Period(kind, from.minusDays(length()), from) : with(kind, from.minusDays(1));
    }

    /** What it is compared with: the period before. Of one that still runs, as many days as have begun. */
    public Period before(LocalDate today) {
        return asFarAsThis(previous(), today);
    }

    /** What it is compared with: the same days of the year before. Of a period that still runs, as many as have begun. */
    public Period aYearBefore(LocalDate today) {
        return asFarAsThis(new Period(kind, from.minusYears(1), until.minusYears(1)), today);
    }

    private Period asFarAsThis(Period other, LocalDate today) {
        if (today.isBefore(from) || !today.isBefore(last())) {
            return other;
        }
        var end = other.from.plusDays(ChronoUnit.DAYS.between(from, today) + 1);
        return end.isBefore(other.until) ? new Period(Kind.DAYS, other.from, end) : other;
    }

    private long length() {
        return ChronoUnit.DAYS.between(from, until);
    }
}
