package org.gridloom.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.BiConsumer;

/** Marks a place on a map that is about to be chosen; it can be dragged. */
@Tag("gridloom-place-mark")
@JsModule("./map/place-mark.ts")
public class PlaceMark extends Component {

    /** @param moved hears longitude and latitude where it was dragged to */
    public PlaceMark(GridloomMap map, BiConsumer<Double, Double> moved) {
        map.getElement().appendChild(getElement());
        addListener(Moved.class, e -> moved.accept(e.longitude, e.latitude));
    }

    public void at(double longitude, double latitude) {
        getElement().setPropertyList("place", List.of(longitude, latitude));
    }

    public void nowhere() {
        getElement().setPropertyList("place", List.of());
    }

    @DomEvent("place-moved")
    public static class Moved extends ComponentEvent<PlaceMark> {
        private final double longitude;
        private final double latitude;

        public Moved(
                PlaceMark source,
                boolean fromClient,
                @EventData("event.detail.longitude") double longitude,
                @EventData("event.detail.latitude") double latitude) {
            super(source, fromClient);
            this.longitude = longitude;
            this.latitude = latitude;
        }
    }
}
