package org.gridloom.station.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.PlaceMark;
import org.gridloom.station.Station;

/** The map beside the list: it shows what the list does, marks the station that is open, and the place that is about to be chosen. */
class StationMap {

    private static final double STREET_ZOOM = 17;
    private static final String LAYER = "station";

    /** What is done on the map. */
    interface Listener {
        void chosen(long station);

        /** The ground was clicked, or the mark dragged there. */
        void placed(double longitude, double latitude);
    }

    private final GridloomMap map;
    private final Shown shown = new Shown();
    private final PlaceMark mark;
    private boolean placing;

    StationMap(GridloomMap map, Listener listener) {
        this.map = map;
        map.getElement().appendChild(shown.getElement());
        mark = new PlaceMark(map, listener::placed);
        map.addSelectListener(click -> {
            if (placing) {
                listener.placed(click.longitude(), click.latitude());
            } else if (click.layer().filter(LAYER::equals).isPresent()) {
                listener.chosen(click.id().orElseThrow());
            }
        });
    }

    GridloomMap component() {
        return map;
    }

    void show(List<Station> stations) {
        shown.getElement()
                .setPropertyList(
                        "ids",
                        stations.stream().map(Station::id).map(Double::valueOf).toList());
    }

    void choose(Station station) {
        map.select(LAYER, station.id());
    }

    void chooseNone() {
        map.deselect();
    }

    void look(double longitude, double latitude) {
        map.flyTo(longitude, latitude, STREET_ZOOM);
    }

    /** A click means a place from now on. */
    void place() {
        placing = true;
    }

    void markPlace(double longitude, double latitude) {
        mark.at(longitude, latitude);
    }

    void placed() {
        placing = false;
        mark.nowhere();
    }

    @Tag("gridloom-station-filter")
    @JsModule("./station/gridloom-station-filter.ts")
    static class Shown extends Component {}
}
