package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Nearby;
import org.gridloom.incident.Report;
import org.gridloom.incident.photo.MissingPhotos;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.photo.ui.PhotoField;
import org.gridloom.territory.Search;
import org.jspecify.annotations.Nullable;

/**
 * Beside the map: the matter that is open, or the form of a new one; with neither the map has its place. A form that was left for a matter is there
 * again as it was left.
 */
class IncidentSide extends Div implements IncidentForm.Desk {

    private static final String SHOWN = "with-side";

    private final IncidentPanel panel;
    private final transient DeskMap map;
    private final Component desk;
    private final transient Incidents incidents;
    private final transient PhotoDeeds deeds;
    private final transient Photos photos;
    private final transient Nearby nearby;
    private final transient Search search;
    private final transient Consumer<String> open;
    private @Nullable IncidentForm form;

    /**
     * @param desk is told by a class of its style whether there is something here
     * @param open a matter shall be shown
     */
    IncidentSide(
            IncidentPanel panel,
            DeskMap map,
            Component desk,
            Incidents incidents,
            PhotoDeeds deeds,
            Photos photos,
            Nearby nearby,
            Search search,
            Consumer<String> open) {
        this.panel = panel;
        this.map = map;
        this.desk = desk;
        this.incidents = incidents;
        this.deeds = deeds;
        this.photos = photos;
        this.nearby = nearby;
        this.search = search;
        this.open = open;
        addClassName("incident-side");
    }

    void showMatter() {
        show(panel);
    }

    void showNothing() {
        show(null);
    }

    void showForm() {
        if (form == null) {
            form = new IncidentForm(search, nearby, photos, this);
        }
        show(form);
        form.tellPlace();
    }

    /** What was entered is reported, or not wanted. */
    void dropForm() {
        form = null;
        show(panel.shown() == null ? null : panel);
    }

    /** Somebody clicked on the map. */
    void clicked(double longitude, double latitude) {
        if (form != null && form.getParent().isPresent()) {
            form.place(longitude, latitude);
        }
    }

    @Override
    public void report(Report report, PhotoField with) {
        IncidentSummary incident;
        try {
            incident = deeds.report(report, with.keys());
        } catch (MissingPhotos e) {
            with.show(List.of());
            Notification.show(getTranslation("photo.gone"));
            return;
        }
        dropForm();
        open.accept(incident.number());
        Notification.show(
                incident.grid() == null
                        ? getTranslation("incident.saved.outside", incident.number())
                        : getTranslation("incident.saved", incident.number(), incident.grid()));
    }

    @Override
    public void cancel() {
        dropForm();
    }

    @Override
    public void place(double longitude, double latitude) {
        map.markPlace(longitude, latitude);
    }

    @Override
    public void look(double longitude, double latitude) {
        map.look(longitude, latitude);
    }

    @Override
    public void open(String number) {
        open.accept(number);
    }

    @Override
    public void alsoMet(String number) {
        var counted = incidents.alsoMet(number);
        if (counted) {
            dropForm();
            open.accept(number);
        }
        Notification.show(
                getTranslation(counted ? "incident.known.counted" : "incident.hindrance.OTHER_NOT_OPEN", number));
    }

    private void show(@Nullable Component content) {
        removeAll();
        if (content == null || content != form) {
            map.forgetPlace();
        }
        if (content != null) {
            add(content);
        }
        desk.getElement().getClassList().set(SHOWN, content != null);
    }
}
