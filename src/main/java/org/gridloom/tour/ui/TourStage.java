package org.gridloom.tour.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.tour.StopView;
import tools.jackson.databind.json.JsonMapper;

/** Part of the editor's map: shows a stop on it, and tells what it shows. */
@Tag("gridloom-tour-view")
@JsModule("./tour/gridloom-tour-view.ts")
class TourStage extends Component {

    private static final String[] GROUPS = {
        "grid", "community", "compound", "building", "station", "place", "road", "land"
    };

    private final transient JsonMapper json;

    TourStage(JsonMapper json) {
        this.json = json;
        getElement().setAttribute("slot", "layers");
        var texts = new HashMap<String, Object>();
        texts.put("opacity", getTranslation("tour.edit.opacity"));
        // The browser alone knows the number, so its placeholder is kept.
        texts.put("households", getTranslation("map.households", "{0}"));
        for (var group : GROUPS) {
            texts.put(group, getTranslation("map.layer." + group));
        }
        for (var category : IncidentCategory.values()) {
            texts.put("sign." + category, getTranslation("incident.sign." + category));
        }
        texts.put("sign.supervised", getTranslation("incident.sign.supervised"));
        getElement().setPropertyMap("texts", texts);
    }

    /** @param ground where what is laid over it is fetched; empty where nothing is */
    void show(StopView view, String ground, boolean moves) {
        getElement().callJsFunction("show", json.valueToTree(view), ground, moves);
    }

    /** Asks what the map shows; {@link Taken} answers. */
    void take() {
        getElement().callJsFunction("take");
    }

    Registration addTakenListener(ComponentEventListener<Taken> listener) {
        return addListener(Taken.class, listener);
    }

    /** What the map shows. */
    @DomEvent("view-taken")
    public static class Taken extends ComponentEvent<TourStage> {

        private final String view;

        public Taken(TourStage source, boolean fromClient, @EventData("event.detail.view") String view) {
            super(source, fromClient);
            this.view = view;
        }

        String view() {
            return view;
        }
    }
}
