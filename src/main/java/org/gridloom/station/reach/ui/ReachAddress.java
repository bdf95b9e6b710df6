package org.gridloom.station.reach.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.shell.Times;
import org.gridloom.station.StationKind;
import org.gridloom.station.reach.ReachFigures.Level;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.Within;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as its address says it: {@code stations/reach?minutes=10&kinds=MEALS&open=2026-11-21T19:00&by=community&place=340899001002&from=117.1,30.7}.
 * What an address says wrongly counts as not said.
 *
 * @param kinds none for all
 * @param open when stations are to be open
 * @param place code of what figures and lists keep to, empty for all
 * @param from a place whose way to a station is shown
 */
record ReachAddress(
        Within within,
        Set<StationKind> kinds,
        Open open,
        Level by,
        String place,
        @Nullable Place from) {

    static final ReachAddress PLAIN =
            new ReachAddress(Within.FIFTEEN, Set.of(), new Open.Whenever(), Level.COMMUNITY, "", null);

    private static final Pattern CODE = Pattern.compile("[0-9]{9}([0-9]{3}){0,2}");
    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,3}\\.?[0-9]{0,9}),(-?[0-9]{1,2}\\.?[0-9]{0,9})");

    /** When stations are to be open. */
    sealed interface Open {
        record Whenever() implements Open {}

        record Now() implements Open {}

        /** By the clock on the wall there. */
        record At(LocalDateTime time) implements Open {}
    }

    /** EPSG:4490. */
    record Place(double longitude, double latitude) {}

    ReachAddress {
        kinds = Set.copyOf(kinds);
    }

    static ReachAddress of(QueryParameters query) {
        return new ReachAddress(
                query.getSingleParameter("minutes")
                        .filter(text -> text.matches("[0-9]{1,2}"))
                        .flatMap(text -> Within.of(Integer.parseInt(text)))
                        .orElse(PLAIN.within),
                kinds(query.getSingleParameter("kinds").orElse("")),
                open(query.getSingleParameter("open").orElse("")),
                Arrays.stream(Level.values())
                        .filter(level -> level.name()
                                .equalsIgnoreCase(query.getSingleParameter("by").orElse("")))
                        .findAny()
                        .orElse(PLAIN.by),
                query.getSingleParameter("place")
                        .filter(code -> CODE.matcher(code).matches())
                        .orElse(""),
                query.getSingleParameter("from").flatMap(ReachAddress::read).orElse(null));
    }

    private static Set<StationKind> kinds(String text) {
        var names = List.of(text.split(","));
        return Arrays.stream(StationKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StationKind.class)));
    }

    private static Open open(String text) {
        if (text.equals("now")) {
            return new Open.Now();
        }
        try {
            return text.isEmpty() ? new Open.Whenever() : new Open.At(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return new Open.Whenever();
        }
    }

    private static Optional<Place> read(String text) {
        var parts = PLACE.matcher(text);
        return parts.matches()
                ? Optional.of(new Place(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2))))
                : Optional.empty();
    }

    /** Only what differs from the plain page. */
    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (within != PLAIN.within) {
            query.put("minutes", Integer.toString(within.minutes()));
        }
        if (!kinds.isEmpty()) {
            query.put("kinds", kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        }
        switch (open) {
            case Open.Whenever() -> {}
            case Open.Now() -> query.put("open", "now");
            case Open.At(var time) -> query.put("open", time.toString());
        }
        if (by != PLAIN.by) {
            query.put("by", by.name().toLowerCase(Locale.ROOT));
        }
        if (!place.isEmpty()) {
            query.put("place", place);
        }
        if (from != null) {
            query.put("from", "%.6f,%.6f".formatted(from.longitude, from.latitude));
        }
        return QueryParameters.simple(query);
    }

    ReachQuestion question(Instant now) {
        return new ReachQuestion(
                kinds,
                switch (open) {
                    case Open.Whenever() -> null;
                    case Open.Now() -> now;
                    case Open.At(var time) -> time.atZone(Times.ZONE).toInstant();
                });
    }

    ReachAddress within(Within chosen) {
        return new ReachAddress(chosen, kinds, open, by, place, from);
    }

    ReachAddress kinds(Set<StationKind> chosen) {
        return new ReachAddress(within, chosen, open, by, place, from);
    }

    ReachAddress open(Open chosen) {
        return new ReachAddress(within, kinds, chosen, by, place, from);
    }

    ReachAddress by(Level chosen) {
        return new ReachAddress(within, kinds, open, chosen, place, from);
    }

    ReachAddress place(String code) {
        return new ReachAddress(within, kinds, open, by, code, from);
    }

    ReachAddress from(@Nullable Place chosen) {
        return new ReachAddress(within, kinds, open, by, place, chosen);
    }
}
