package org.gridloom.incident.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.StatusQuery;

/**
 * The arguments of GET requests, read into a question. A question reaches over at most 90 days and 1000 requests, as the specification has it; {@code
 * page} and {@code page_size} are its common extension. Everything that is wrong is said at once.
 */
final class Open311Query {

    static final int MOST = 1000;
    private static final Duration SPAN = Duration.ofDays(90);

    /** A question, or what is wrong with the arguments. */
    sealed interface Read {
        record Good(StatusQuery query) implements Read {}

        record Bad(List<Open311Error> errors) implements Read {}
    }

    private final Map<String, String> arguments;
    private final List<Open311Error> errors = new ArrayList<>();

    private Open311Query(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    static Read read(Map<String, String> arguments, Clock clock) {
        return new Open311Query(arguments).read(clock.instant());
    }

    private Read read(Instant now) {
        var start = time("start_date");
        var end = time("end_date");
        var from = start.orElseGet(() -> end.orElse(now).minus(SPAN));
        var latest = from.plus(SPAN).plusMillis(1);
        var until = end.filter(latest::isAfter).map(at -> at.plusMillis(1)).orElse(latest);
        if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
            wrong("start_date is after end_date");
        }
        var numbers = all("service_request_id", Optional::of, "");
        if (numbers.size() > MOST) {
            wrong("service_request_id has more than " + MOST + " numbers");
        }
        var size = number("page_size", MOST, MOST);
        var query = new StatusQuery(
                numbers,
                all("service_code", Open311Query::category, "service_code is none of the services"),
                from,
                until,
                all("status", Open311Query::open, "status is open or closed"),
                (number("page", 1, Integer.MAX_VALUE / MOST) - 1) * size,
                size);
        return errors.isEmpty() ? new Read.Good(query) : new Read.Bad(List.copyOf(errors));
    }

    private static Optional<IncidentCategory> category(String code) {
        return Arrays.stream(IncidentCategory.values())
                .filter(category -> category.name().equals(code))
                .findAny();
    }

    private static Optional<Boolean> open(String status) {
        return switch (status) {
            case "open" -> Optional.of(true);
            case "closed" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Of a list with commas between. */
    private <T> Set<T> all(String name, Function<String, Optional<T>> meaning, String otherwise) {
        var all = new HashSet<T>();
        for (var part : argument(name).split(",")) {
            if (!part.isBlank()) {
                meaning.apply(part.strip()).ifPresentOrElse(all::add, () -> wrong(otherwise));
            }
        }
        return all;
    }

    private Optional<Instant> time(String name) {
        // An offset's plus sign arrives as a space where it was not encoded.
        var text = argument(name).replace(' ', '+');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            wrong(name + " is no time with its zone, as 2026-11-21T08:00:00+08:00");
            return Optional.empty();
        }
    }

    private int number(String name, int otherwise, int most) {
        var text = argument(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        wrong(name + " is not a number from 1 to " + most);
        return otherwise;
    }

    private String argument(String name) {
        return arguments.getOrDefault(name, "").strip();
    }

    private void wrong(String description) {
        var error = new Open311Error(400, description);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }
}
