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
import java.util.Optional;
import org.gridloom.incident.DrawnArea;
import org.gridloom.map.GridloomMap;
import org.jspecify.annotations.Nullable;

/** Draws an area on the map, by rectangle, by corners or by hand, with the mouse, a finger or the keyboard; and shows the one that holds. */
@Tag("gridloom-incident-area")
@JsModule("./incident/incident-area.ts")
class IncidentArea extends Component {

    private static final List<String> TEXTS = List.of(
            "rectangle",
            "polygon",
            "lasso",
            "clear",
            "hint.rectangle",
            "hint.polygon",
            "hint.lasso",
            "cancel",
            "finish",
            "undo",
            "small");

    IncidentArea(GridloomMap map) {
        var texts = new HashMap<String, Object>();
        TEXTS.forEach(key -> texts.put(key, getTranslation("incident.area." + key)));
        getElement().setPropertyMap("texts", texts);
        map.getElement().appendChild(getElement());
    }

    void show(@Nullable DrawnArea area) {
        getElement().setProperty("area", area == null ? "" : area.toString());
    }

    /** Takes the first tool into the hand, or lays it down. */
    void draw() {
        getElement().callJsFunction("draw");
    }

    Registration onDrawn(ComponentEventListener<Drawn> listener) {
        return addListener(Drawn.class, listener);
    }

    /** An area was drawn, or taken away. */
    @DomEvent("area-drawn")
    public static class Drawn extends ComponentEvent<IncidentArea> {
        private final String area;

        public Drawn(IncidentArea source, boolean fromClient, @EventData("event.detail.area") String area) {
            super(source, fromClient);
            this.area = area;
        }

        Optional<DrawnArea> area() {
            return DrawnArea.read(area);
        }
    }
}
