package org.gridloom.incident.replay.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.map.GridloomMap;

/** A day's pins on a map with the slider below it. The day's histories come to the browser by address. */
@Tag("gridloom-replay")
@JsModule("./replay/gridloom-replay.ts")
@CssImport("./incident/incident-sign.css")
class ReplayPins extends Component {

    private static final List<String> WORDS = List.of(
            "title",
            "time",
            "day",
            "dayBefore",
            "dayAfter",
            "play",
            "pause",
            "stepBack",
            "stepOn",
            "speed",
            "keys",
            "open",
            "overdue",
            "reported",
            "left",
            "unknown",
            "loading",
            "failed");

    /** @param signs of classes and marks, as pins have them */
    ReplayPins(GridloomMap map, Map<String, String> signs) {
        var texts = new HashMap<String, Object>();
        WORDS.forEach(key -> texts.put(key, getTranslation("replay." + key)));
        // The browser alone knows how many, so the placeholders are kept.
        texts.put("most", getTranslation("replay.most", "{0}", "{1}"));
        getElement().setPropertyMap("texts", texts);
        getElement().setPropertyMap("signs", new HashMap<>(signs));
        map.getElement().appendChild(getElement());
    }

    void show(LocalDate day, LocalDate today) {
        getElement().setProperty("today", today.toString());
        getElement().setProperty("day", day.toString());
    }

    void onDay(ComponentEventListener<DayChosen> listener) {
        addListener(DayChosen.class, listener);
    }

    void onIncident(ComponentEventListener<IncidentChosen> listener) {
        addListener(IncidentChosen.class, listener);
    }

    /** Somebody chose another day. */
    @DomEvent("day-chosen")
    public static class DayChosen extends ComponentEvent<ReplayPins> {

        private final String day;

        public DayChosen(ReplayPins source, boolean fromClient, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.day = day;
        }

        String day() {
            return day;
        }
    }

    /** Somebody clicked on a pin. */
    @DomEvent("incident-chosen")
    public static class IncidentChosen extends ComponentEvent<ReplayPins> {

        private final String number;

        public IncidentChosen(ReplayPins source, boolean fromClient, @EventData("event.detail.number") String number) {
            super(source, fromClient);
            this.number = number;
        }

        String number() {
            return number;
        }
    }
}
