package org.gridloom.incident.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a table writes its dates. Signs between the numbers, hours with or without seconds, AM and 下午 are all read. */
public enum DateOrder {
    /** 2026-11-21, 2026/11/21, 2026年11月21日, 20261121, and the serial numbers of Excel. */
    YEAR_FIRST("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?", 1, 2, 3),
    /** 11/21/2026 */
    MONTH_FIRST("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", 3, 1, 2),
    /** 21/11/2026 */
    DAY_FIRST("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", 3, 2, 1);

    private static final String TIME =
            "(?:[T\\s]*(上午|下午)?\\s*([0-9]{1,2})[:：时点]([0-9]{1,2})(?:[:：分]([0-9]{1,2}))?[分秒]?(?:\\.[0-9]+)?\\s*(AM|PM)?)?\\s*(Z|[+-][0-9]{2}:?[0-9]{2})?";
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:[T ]?([0-9]{2})([0-9]{2})([0-9]{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-9][0-9]{4}(?:\\.[0-9]+)?");
    private static final LocalDateTime SERIAL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    /** What is older was typed wrong, or is no date at all. */
    private static final int EARLIEST_YEAR = 1990;

    private final Pattern pattern;
    private final int year;
    private final int month;
    private final int day;

    DateOrder(String date, int year, int month, int day) {
        pattern = Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** The one that reads most of these; where two read as many, the earlier. */
    public static DateOrder of(Collection<String> texts) {
        return List.of(values()).stream()
                .max(Comparator.comparingLong((DateOrder order) -> texts.stream()
                                .filter(text ->
                                        order.read(text, ZoneId.of("UTC")).isPresent())
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(YEAR_FIRST);
    }

    /** @param zone where the text does not say its own */
    public Optional<Instant> read(String text, ZoneId zone) {
        try {
            var instant = this == YEAR_FIRST ? plain(text, zone) : Optional.<Instant>empty();
            return instant.or(() -> written(text, zone))
                    .filter(at -> at.atZone(zone).getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> plain(String text, ZoneId zone) {
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return Optional.of(LocalDate.of(number(digits, 1), number(digits, 2), number(digits, 3))
                    .atTime(number(digits, 4), number(digits, 5), number(digits, 6))
                    .atZone(zone)
                    .toInstant());
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(SERIAL_ZERO
                        .plusSeconds(Math.round(Double.parseDouble(text) * 86_400))
                        .atZone(zone)
                        .toInstant())
                : Optional.empty();
    }

    private Optional<Instant> written(String text, ZoneId zone) {
        var parts = pattern.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var local = LocalDate.of(number(parts, year), number(parts, month), number(parts, day))
                .atTime(hour(parts), number(parts, 6), number(parts, 7));
        var offset = parts.group(9);
        return Optional.of(
                offset == null
                        ? local.atZone(zone).toInstant()
                        : local.toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
    }

    private static int hour(Matcher parts) {
        int hour = number(parts, 5);
        boolean morning = "上午".equals(parts.group(4)) || "AM".equalsIgnoreCase(parts.group(8));
        boolean afternoon = "下午".equals(parts.group(4)) || "PM".equalsIgnoreCase(parts.group(8));
        return morning && hour == 12 ? 0 : afternoon && hour < 12 ? hour + 12 : hour;
    }

    private static int number(Matcher parts, int group) {
        var text = parts.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }
}
