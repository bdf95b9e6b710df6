package org.gridloom.incident.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.StepOutcome;
import org.gridloom.incident.photo.MissingPhotos;
import org.gridloom.incident.photo.PhotoDeeds;
import org.jspecify.annotations.Nullable;

/** A list of matters and the one that is open: what changes is shown by itself, and the address names both. */
@CssImport("./incident/incidents-view.css")
abstract class MatterView extends Div implements HasDynamicTitle, HasUrlParameter<String>, IncidentPanel.Desk {

    private final transient Incidents incidents;
    private final transient PhotoDeeds deeds;

    MatterView(Incidents incidents, PhotoDeeds deeds, IncidentNews news) {
        this.incidents = incidents;
        this.deeds = deeds;
        news.tell(this, this::refresh);
    }

    /** What is listed. */
    abstract DeskFilter filter();

    abstract IncidentPanel panel();

    /** Reads list and open matter again; what is typed and selected stays. */
    abstract void refresh();

    /** What the address says now. */
    abstract DeskAddress address();

    abstract String route();

    final Incidents incidents() {
        return incidents;
    }

    final @Nullable String openNumber() {
        var shown = panel().shown();
        return shown == null ? null : shown.summary().number();
    }

    final void tellAddress() {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, address().location(route())));
    }

    @Override
    public final boolean advance(IncidentDetail incident, Deed deed) {
        var summary = incident.summary();
        var done = false;
        try {
            var outcome = deeds.advance(summary.number(), deed, summary.version(), panel().photos());
            done = outcome instanceof StepOutcome.Done;
            Notification.show(IncidentWords.outcome(outcome));
        } catch (MissingPhotos e) {
            panel().forgetPhotos();
            Notification.show(getTranslation("photo.gone"));
        }
        if (done) {
            panel().forgetNote();
        }
        refresh();
        return done;
    }

    @Override
    public final Contact contact(IncidentDetail incident) {
        Notification.show(getTranslation("incident.contact.logged"));
        return incidents.contact(incident.summary().number());
    }
}
