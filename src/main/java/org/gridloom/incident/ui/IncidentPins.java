package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;
import org.gridloom.map.GridloomMap;
import org.jspecify.annotations.Nullable;

/**
 * The pins on a map, and what is told of them: whether they are live, which are new, what became of the one that is followed. They come to the browser by
 * its own socket; from here they only hear what to show of them.
 */
@Tag("gridloom-incident-pins")
@JsModule("./incident/incident-pins.ts")
@CssImport("./incident/incident-sign.css")
class IncidentPins extends Component {

    /** Kept with Flow's own placeholders, which the browser fills in: it alone knows the time and what came. */
    private static final List<String> TEXTS = List.of(
            "live",
            "lost",
            "connecting",
            "again",
            "new",
            "many",
            "missed",
            "followed",
            "gone",
            "speak",
            "hush",
            "dismiss");

    /** @param user whose browser keeps whether news are spoken */
    IncidentPins(GridloomMap map, String user) {
        Map<String, Object> texts = TEXTS.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> getTranslation("incident.live." + key, "{0}", "{1}", "{2}"),
                        (a, b) -> a,
                        HashMap::new));
        texts.put("categories", words("incident.category.", IncidentCategory.values()));
        texts.put("states", words("incident.state.", IncidentState.values()));
        var signs = words("incident.sign.", IncidentCategory.values());
        signs.put("supervised", getTranslation("incident.sign.supervised"));
        texts.put("signs", signs);
        texts.put("language", getLocale().toLanguageTag());
        getElement().setPropertyMap("texts", texts);
        getElement().setProperty("user", user);
        map.getElement().appendChild(getElement());
    }

    private Map<String, String> words(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        Enum::name, value -> getTranslation(prefix + value), (a, b) -> a, HashMap::new));
    }

    void filter(DeskFilter filter) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("text", filter.text());
        content.put("category", name(filter.category()));
        content.put("state", name(filter.state()));
        content.put("focus", name(filter.focus()));
        content.put("grid", filter.grid());
        content.put("channel", name(filter.channel()));
        content.put("area", filter.area() == null ? null : filter.area().toString());
        getElement().setPropertyMap("filter", content);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    void choose(String number) {
        getElement().setProperty("chosen", number);
    }

    /** The map stays on this matter, and its changes are announced; empty for none. */
    void follow(String number) {
        getElement().setProperty("followed", number);
    }

    void markPlace(double longitude, double latitude) {
        getElement().setPropertyList("place", List.of(longitude, latitude));
    }

    void forgetPlace() {
        getElement().setPropertyList("place", List.of());
    }

    Registration onChosen(ComponentEventListener<Chosen> listener) {
        return addListener(Chosen.class, listener);
    }

    Registration onShown(ComponentEventListener<Shown> listener) {
        return addListener(Shown.class, listener);
    }

    /** Somebody clicked on a pin, or on the news of one. */
    @DomEvent("incident-chosen")
    public static class Chosen extends ComponentEvent<IncidentPins> {
        private final String number;

        public Chosen(IncidentPins source, boolean fromClient, @EventData("event.detail.number") String number) {
            super(source, fromClient);
            this.number = number;
        }

        String number() {
            return number;
        }
    }

    /** So many pins are on the map now. */
    @DomEvent("pins-shown")
    public static class Shown extends ComponentEvent<IncidentPins> {
        private final int count;

        public Shown(IncidentPins source, boolean fromClient, @EventData("event.detail.count") int count) {
            super(source, fromClient);
            this.count = count;
        }

        int count() {
            return count;
        }
    }
}
