package org.gridloom.incident.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.gridloom.incident.StepOutcome;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.territory.Extent;
import org.jspecify.annotations.Nullable;

/** The command desk. The address names the matter that is open. */
@Route("incidents")
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./incident/incidents-view.css")
class IncidentsView extends Div implements HasDynamicTitle, HasUrlParameter<String>, IncidentPanel.Desk {

    private static final double STREET_ZOOM = 17;

    private final transient Incidents incidents;
    private final transient IncidentNews news;
    private final transient Clock clock;
    private final GridloomMap map;
    private final IncidentPins pins;
    private final IncidentTable table;
    private final IncidentPanel panel;
    private final Div side = new Div();
    private final Span count = new Span();
    private final Span overdue = new Span();
    private final Span today = new Span();

    private transient DeskFilter filter = DeskFilter.OPEN;
    private transient @Nullable Registration listening;
    private @Nullable IncidentForm form;
    private int listed;
    private int onMap;

    IncidentsView(
            Incidents incidents,
            IncidentNews news,
            Clock clock,
            BasemapSettings basemap,
            Extent extent,
            AuthenticationContext authentication) {
        this.incidents = incidents;
        this.news = news;
        this.clock = clock;
        var role = authentication.hasRole(Role.LEADER.name()) ? Role.LEADER : Role.DISPATCHER;
        addClassName("incidents-view");
        var config = basemap.config(getLocale());
        map = new GridloomMap(extent.whole().map(config::showing).orElse(config));
        pins = new IncidentPins(map);
        table = new IncidentTable(clock, incident -> open(incident.number(), true));
        panel = new IncidentPanel(clock, role, this);
        side.addClassName("incident-side");
        side.add(panel);
        add(bar(role), table, map, side);
        map.addSelectListener(click -> {
            if (form != null) {
                form.place(click.longitude(), click.latitude());
            }
        });
        pins.onChosen(chosen -> open(chosen.number(), false));
        pins.onShown(shown -> {
            onMap = shown.count();
            tellCounts();
        });
        refresh();
    }

    private Div bar(Role role) {
        overdue.addClassName("overdue");
        today.addClassName("today");
        var counts = new Div(overdue, today, count);
        counts.addClassName("incident-counts");
        var bar = new Div(
                new IncidentFilterBar(changed -> {
                    filter = changed;
                    pins.filter(changed);
                    refresh();
                }),
                counts);
        bar.addClassName("incident-bar");
        if (role != Role.LEADER) {
            var create = new Button(getTranslation("incident.new"), VaadinIcon.PLUS.create(), e -> openForm());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(create);
        }
        return bar;
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
        if (number != null) {
            open(number, true);
        }
    }

    /** Reads list and open matter again; what is typed and selected stays. */
    private void refresh() {
        var list = incidents.desk(filter);
        table.show(list);
        listed = list.size();
        tellDeadlines(list);
        tellCounts();
        var shown = panel.shown();
        if (shown != null) {
            incidents.find(shown.summary().number()).ifPresent(panel::show);
        }
    }

    private void tellDeadlines(List<IncidentSummary> list) {
        var now = clock.instant();
        overdue.setText(getTranslation(
                "incident.count.overdue",
                list.stream().filter(i -> i.isOverdue(now)).count()));
        today.setText(getTranslation(
                "incident.count.today",
                list.stream().filter(i -> IncidentWords.isDueToday(i, now)).count()));
    }

    private void tellCounts() {
        count.setText(getTranslation("incident.count", listed, onMap));
    }

    private void open(String number, boolean go) {
        incidents.find(number).ifPresent(incident -> {
            closeForm();
            panel.show(incident);
            table.choose(number);
            pins.choose(number);
            if (go) {
                map.flyTo(incident.summary().longitude(), incident.summary().latitude(), STREET_ZOOM);
            }
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "incidents/" + number));
        });
    }

    @Override
    public void advance(IncidentDetail incident, IncidentAct act, String note) {
        var summary = incident.summary();
        switch (incidents.advance(summary.number(), act, note, summary.version())) {
            case StepOutcome.Done(var done) -> {
                panel.forgetNote();
                Notification.show(getTranslation("incident.done", done.number(), state(done)));
            }
            case StepOutcome.Stale(var now) -> Notification.show(getTranslation("incident.stale", state(now)));
            case StepOutcome.NotAllowed(var state, var refused) ->
                Notification.show(getTranslation(
                        "incident.notallowed",
                        getTranslation("incident.state." + state),
                        getTranslation("incident.act." + refused)));
        }
        refresh();
    }

    private String state(IncidentSummary incident) {
        return getTranslation("incident.state." + incident.state());
    }

    @Override
    public Contact contact(IncidentDetail incident) {
        Notification.show(getTranslation("incident.contact.logged"));
        return incidents.contact(incident.summary().number());
    }

    private void openForm() {
        form = new IncidentForm(this::report, this::closeForm, pins::markPlace);
        side.removeAll();
        side.add(form);
    }

    private void closeForm() {
        if (form != null) {
            form = null;
            pins.forgetPlace();
            side.removeAll();
            side.add(panel);
        }
    }

    private void report(Report report) {
        var incident = incidents.report(report);
        closeForm();
        refresh();
        open(incident.number(), false);
        Notification.show(
                incident.grid() == null
                        ? getTranslation("incident.saved.outside", incident.number())
                        : getTranslation("incident.saved", incident.number(), incident.grid()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.title");
    }
}
