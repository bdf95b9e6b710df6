package org.gridloom.station.web;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.shell.Times;
import org.gridloom.station.Facility;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which stations an address asks for: {@code kind=MEALS&kind=HEALTH&has=WIFI&open=at&at=2026-11-21T21:30&text=…&in=340802001}. What cannot be read counts as not
 * asked for.
 *
 * @param open {@code now}, {@code at} or a moment itself; nothing for whenever
 * @param at the moment that is meant with {@code at}
 */
public record Asked(
        @Nullable List<String> kind,
        @Nullable List<String> has,
        @Nullable String open,
        @Nullable String at,
        @Nullable String text,
        @Nullable String in) {

    private static final int LONGEST_TEXT = 60;

    StationFilter filter(ZonedDateTime now) {
        return StationFilter.ALL
                .of(kinds())
                .with(facilities())
                .saying(text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .in(in != null && in.matches("[0-9]{6,15}") ? in : "")
                .openAt(moment(now).orElse(null));
    }

    public Set<StationKind> kinds() {
        return named(kind, StationKind.values());
    }

    public Set<Facility> facilities() {
        return named(has, Facility.values());
    }

    /** The moment at which they are to be open; nothing where it may be any. */
    Optional<ZonedDateTime> moment(ZonedDateTime now) {
        return switch (open) {
            case null -> Optional.empty();
            case "now" -> Optional.of(now);
            case "at" -> at == null ? Optional.empty() : read(at);
            default -> read(open);
        };
    }

    private static Optional<ZonedDateTime> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(Times.ZONE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static <T extends Enum<T>> Set<T> named(@Nullable List<String> said, T[] values) {
        return said == null
                ? Set.of()
                : Arrays.stream(values)
                        .filter(value -> said.stream().anyMatch(value.name()::equalsIgnoreCase))
                        .collect(Collectors.toSet());
    }
}
