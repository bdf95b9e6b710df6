package org.gridloom.station.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.shell.Times;
import org.gridloom.station.Built;
import org.gridloom.station.Facility;
import org.gridloom.station.StationFilter;
import org.gridloom.station.StationKind;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the stations says: {@code stations/12?kind=meals,health&open=now}.
 *
 * @param openAt a moment of the clock on the wall; nothing for now, or for any
 * @param openNow whether what is open at the moment of looking is meant
 */
record StationAddress(StationFilter filter, @Nullable LocalDateTime openAt, boolean openNow) {

    static final StationAddress ALL = new StationAddress(StationFilter.ALL, null, false);

    private static final String NOW = "now";

    /** What cannot be read counts as not said: an old or broken link still opens the list. */
    static StationAddress read(QueryParameters query) {
        var open = query.getSingleParameter("open");
        return new StationAddress(
                StationFilter.ALL
                        .of(named(query, "kind", StationKind.values()))
                        .with(named(query, "has", Facility.values()))
                        .built(named(query, "built", Built.values()))
                        .saying(query.getSingleParameter("text").orElse(""))
                        .in(query.getSingleParameter("in")
                                .filter(code -> code.matches("[0-9]{6,15}"))
                                .orElse(""))
                        .closed(query.getSingleParameter("closed").isPresent()),
                open.flatMap(StationAddress::moment).orElse(null),
                open.filter(NOW::equals).isPresent());
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return text.equals(NOW) ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** With the moment that is meant. */
    StationFilter at(Clock clock) {
        var now = clock.instant().atZone(Times.ZONE);
        return filter.openAt(openNow ? now : openAt == null ? null : openAt.atZone(Times.ZONE));
    }

    Location location(String route, @Nullable Long station) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        say(said, "kind", filter.kinds());
        say(said, "has", filter.facilities());
        say(said, "built", filter.built());
        if (openNow || openAt != null) {
            said.put("open", List.of(openNow ? NOW : String.valueOf(openAt)));
        }
        if (!filter.place().isEmpty()) {
            said.put("in", List.of(filter.place()));
        }
        if (!filter.text().isEmpty()) {
            said.put("text", List.of(filter.text()));
        }
        if (filter.closed()) {
            said.put("closed", List.of("yes"));
        }
        return new Location(station == null ? route : route + "/" + station, new QueryParameters(said));
    }

    private static void say(Map<String, List<String>> said, String name, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            said.put(
                    name,
                    List.of(values.stream()
                            .sorted()
                            .map(value -> value.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(","))));
        }
    }

    private static <T extends Enum<T>> Set<T> named(QueryParameters query, String name, T[] values) {
        var said = query.getSingleParameter(name)
                .map(text -> List.of(text.split(",")))
                .orElse(List.of());
        return Arrays.stream(values)
                .filter(value -> said.stream().anyMatch(value.name()::equalsIgnoreCase))
                .collect(Collectors.toSet());
    }
}
