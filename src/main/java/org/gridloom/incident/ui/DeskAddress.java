package org.gridloom.incident.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.DrawnArea;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the desk says: {@code incidents/20261121-0003?focus=overdue&category=safety}.
 *
 * @param number of the matter that is open; nothing where none is
 * @param followed number of the matter that the map stays on; nothing where none is
 */
record DeskAddress(
        @Nullable String number,
        DeskFilter filter,
        @Nullable String followed) {

    private static final String YES = "yes";

    DeskAddress(@Nullable String number, DeskFilter filter) {
        this(number, filter, null);
    }

    /** The number of the matter that is followed. */
    static Optional<String> followed(QueryParameters query) {
        return query.getSingleParameter("follow");
    }

    /** What cannot be read counts as not said: an old or broken link still opens the desk. */
    static DeskFilter read(QueryParameters query) {
        return new DeskFilter(
                query.getSingleParameter("text").orElse(""),
                named(query, "category", IncidentCategory.values()).orElse(null),
                named(query, "state", IncidentState.values()).orElse(null),
                named(query, "focus", Focus.values()).orElse(null),
                query.getSingleParameter("grid")
                        .filter(code -> code.matches("[0-9]{15}"))
                        .orElse(null),
                named(query, "channel", IncidentChannel.values()).orElse(null),
                query.getSingleParameter("area").flatMap(DrawnArea::read).orElse(null),
                query.getSingleParameter("closed").filter(YES::equals).isPresent());
    }

    /** @param route of the desk */
    Location location(String route) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        say(said, "focus", filter.focus());
        say(said, "category", filter.category());
        say(said, "state", filter.state());
        if (filter.grid() != null) {
            said.put("grid", List.of(filter.grid()));
        }
        say(said, "channel", filter.channel());
        if (filter.area() != null) {
            said.put("area", List.of(filter.area().toString()));
        }
        if (!filter.text().isBlank()) {
            said.put("text", List.of(filter.text()));
        }
        if (filter.withClosed()) {
            said.put("closed", List.of(YES));
        }
        if (followed != null) {
            said.put("follow", List.of(followed));
        }
        return new Location(number == null ? route : route + "/" + number, new QueryParameters(said));
    }

    private static void say(Map<String, List<String>> said, String name, @Nullable Enum<?> value) {
        if (value != null) {
            said.put(name, List.of(value.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static <T extends Enum<T>> Optional<T> named(QueryParameters query, String name, T[] values) {
        return query.getSingleParameter(name)
                .flatMap(said -> Arrays.stream(values)
                        .filter(value -> value.name().equalsIgnoreCase(said))
                        .findAny());
    }
}
