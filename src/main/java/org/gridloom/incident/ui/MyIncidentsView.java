package org.gridloom.incident.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.StepOutcome;
import org.jspecify.annotations.Nullable;

/** A grid worker's matters: those of the own grid, by deadline, and the one that is open. On a phone one is in the place of the other. */
@Route(MyIncidentsView.ROUTE)
@RolesAllowed("GRID_WORKER")
@CssImport("./incident/incidents-view.css")
class MyIncidentsView extends Div implements HasDynamicTitle, HasUrlParameter<String>, IncidentPanel.Desk {

    static final String ROUTE = "my";

    private final transient Incidents incidents;
    private final transient IncidentNews news;
    private final IncidentFocus focus;
    private final IncidentTable table;
    private final IncidentPanel panel;
    private transient @Nullable Registration listening;

    MyIncidentsView(
            Incidents incidents, IncidentFigures figures, IncidentNews news, IncidentDrafts drafts, Clock clock) {
        this.incidents = incidents;
        this.news = news;
        addClassName("my-incidents");
        focus = new IncidentFocus(figures, List.of(Focus.OVERDUE, Focus.DUE_TODAY), () -> {
            refresh();
            tellAddress();
        });
        table = new IncidentTable(clock, incident -> open(incident.number()));
        panel = new IncidentPanel(clock, Role.GRID_WORKER, drafts, this);
        var list = new Div(focus, table);
        list.addClassName("incident-list");
        var side = new Div(panel);
        side.addClassName("incident-side");
        add(list, side);
    }

    /** The list of those. */
    static String of(DeskFilter filter) {
        return new DeskAddress(null, filter).location(ROUTE).getPathWithQueryParameters();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        listening = news.listen(() -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (listening != null) {
            listening.remove();
        }
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        focus.choose(Optional.ofNullable(
                DeskAddress.read(event.getLocation().getQueryParameters()).focus()));
        if (number == null && panel.shown() != null) {
            close();
        }
        refresh();
        if (number != null) {
            open(number);
        }
    }

    private DeskFilter filter() {
        return DeskFilter.OPEN.on(focus.chosen().orElse(null));
    }

    private void refresh() {
        table.show(incidents.desk(filter()));
        focus.tell(filter());
        var shown = panel.shown();
        if (shown != null) {
            open(shown.summary().number());
        }
    }

    private void open(String number) {
        incidents
                .find(number)
                .ifPresentOrElse(
                        incident -> {
                            panel.show(incident);
                            table.choose(number);
                            addClassName("with-side");
                            tellAddress();
                        },
                        this::close);
    }

    @Override
    public void close() {
        panel.clear();
        table.deselectAll();
        removeClassName("with-side");
        tellAddress();
    }

    private void tellAddress() {
        var shown = panel.shown();
        Location address =
                new DeskAddress(shown == null ? null : shown.summary().number(), filter()).location(ROUTE);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    @Override
    public void advance(IncidentDetail incident, Deed deed) {
        var summary = incident.summary();
        var outcome = incidents.advance(summary.number(), deed, summary.version());
        if (outcome instanceof StepOutcome.Done) {
            panel.forgetNote();
        }
        Notification.show(IncidentWords.outcome(outcome));
        refresh();
    }

    /** A grid worker hands matters to nobody and joins none. */
    @Override
    public List<OwnerChoice> owners(IncidentDetail incident) {
        return List.of();
    }

    @Override
    public List<IncidentSummary> near(IncidentDetail incident) {
        return List.of();
    }

    /** A grid worker is not shown contacts; the panel offers no way to ask. */
    @Override
    public Contact contact(IncidentDetail incident) {
        return incidents.contact(incident.summary().number());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("my.title");
    }
}
