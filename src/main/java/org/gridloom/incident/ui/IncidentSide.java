package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.gridloom.incident.Report;
import org.jspecify.annotations.Nullable;

/**
 * Beside the map: the matter that is open, or the form of a new one; with neither the map has its place. A form that was left for a matter is there
 * again as it was left.
 */
class IncidentSide extends Div {

    private static final String SHOWN = "with-side";

    private final IncidentPanel panel;
    private final IncidentPins pins;
    private final Component desk;
    private final transient Consumer<Report> report;
    private @Nullable IncidentForm form;

    /** @param desk is told by a class of its style whether there is something here */
    IncidentSide(IncidentPanel panel, IncidentPins pins, Component desk, Consumer<Report> report) {
        this.panel = panel;
        this.pins = pins;
        this.desk = desk;
        this.report = report;
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
            form = new IncidentForm(report, this::dropForm, pins::markPlace);
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
    void place(double longitude, double latitude) {
        if (form != null && form.getParent().isPresent()) {
            form.place(longitude, latitude);
        }
    }

    private void show(@Nullable Component content) {
        removeAll();
        if (content == null || content != form) {
            pins.forgetPlace();
        }
        if (content != null) {
            add(content);
        }
        desk.getElement().getClassList().set(SHOWN, content != null);
    }
}
