package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.map.GridloomMap;
import org.jspecify.annotations.Nullable;

/** The pins on a map. They come to the browser by its own socket; from here they only hear what to show of them. */
@Tag("gridloom-incident-pins")
@JsModule("./incident/incident-pins.ts")
class IncidentPins extends Component {

    IncidentPins(GridloomMap map) {
        var texts = new HashMap<String, Object>();
        for (var key : new String[] {"live", "lost", "connecting"}) {
            // Flow's own placeholder is kept for the browser, which alone knows the time.
            texts.put(key, getTranslation("incident.live." + key, "{0}"));
        }
        var signs = new HashMap<String, String>();
        for (var category : IncidentCategory.values()) {
            signs.put(category.name(), getTranslation("incident.sign." + category));
        }
        signs.put("supervised", getTranslation("incident.sign.supervised"));
        texts.put("signs", signs);
        getElement().setPropertyMap("texts", texts);
        map.getElement().appendChild(getElement());
    }

    void filter(DeskFilter filter) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("text", filter.text());
        content.put(
                "category", filter.category() == null ? null : filter.category().name());
        content.put("state", filter.state() == null ? null : filter.state().name());
        content.put("focus", filter.focus() == null ? null : filter.focus().name());
        content.put("grid", filter.grid());
        getElement().setPropertyMap("filter", content);
    }

    void choose(String number) {
        getElement().setProperty("chosen", number);
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

    /** Somebody clicked on a pin. */
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
