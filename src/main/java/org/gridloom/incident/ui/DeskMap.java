package org.gridloom.incident.ui;

import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.DrawnArea;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.map.GridloomMap;
import org.jspecify.annotations.Nullable;

/** The desk's map with its pins and the area that was drawn: what the list shows is what is on it. */
class DeskMap {

    private static final double STREET_ZOOM = 17;

    /** What is done on the map. */
    interface Listener {
        /** A pin, or the news of one, was clicked. */
        void chosen(String number);

        /** So many pins are on the map now. */
        void shown(int count);

        /** The ground was clicked. */
        void placed(double longitude, double latitude);

        void drawn(@Nullable DrawnArea area);
    }

    private final GridloomMap map;
    private final IncidentPins pins;
    private final IncidentArea area;
    private String followed = "";

    /** @param user see {@link IncidentPins} */
    DeskMap(GridloomMap map, String user, Listener listener) {
        this.map = map;
        pins = new IncidentPins(map, user);
        area = new IncidentArea(map);
        map.addSelectListener(click -> listener.placed(click.longitude(), click.latitude()));
        pins.onChosen(chosen -> listener.chosen(chosen.number()));
        pins.onShown(shown -> listener.shown(shown.count()));
        area.onDrawn(drawn -> listener.drawn(drawn.area().orElse(null)));
    }

    GridloomMap component() {
        return map;
    }

    void filter(DeskFilter filter) {
        area.show(filter.area());
        pins.filter(filter);
    }

    /** Marks the one that is open. */
    void choose(String number) {
        pins.choose(number);
    }

    void chooseNone() {
        pins.choose("");
    }

    /** Goes there, unless the map stays on another. */
    void goTo(IncidentSummary incident) {
        if (followed.isEmpty() || followed.equals(incident.number())) {
            look(incident.longitude(), incident.latitude());
        }
    }

    void look(double longitude, double latitude) {
        map.flyTo(longitude, latitude, STREET_ZOOM);
    }

    /** Stays on this matter; empty for none. */
    void follow(String number) {
        followed = number;
        pins.follow(number);
    }

    void drawArea() {
        area.draw();
    }

    void markPlace(double longitude, double latitude) {
        pins.markPlace(longitude, latitude);
    }

    void forgetPlace() {
        pins.forgetPlace();
    }
}
