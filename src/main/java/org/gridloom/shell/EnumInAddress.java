package org.gridloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says in the address of a view which of the values of an enum it shows: {@code plans?which=submitted}. Without one it shows all.
 *
 * @param route of the view
 */
public record EnumInAddress<E extends Enum<E>>(String route, String key, Class<E> type) {

    /** The address of the view that shows this. */
    public String of(E value) {
        return location(Optional.of(value)).getPathWithQueryParameters();
    }

    /** What an address says; nothing where it says what there is not. */
    public Optional<E> read(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(key)
                .flatMap(said -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equalsIgnoreCase(said))
                        .findAny());
    }

    /** Puts it into the browser's address bar, without going anywhere. */
    public void tell(Component view, Optional<E> value) {
        view.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location(value)));
    }

    private Location location(Optional<E> value) {
        return new Location(
                route,
                value.map(one -> QueryParameters.simple(Map.of(key, one.name().toLowerCase(Locale.ROOT))))
                        .orElse(QueryParameters.empty()));
    }
}
