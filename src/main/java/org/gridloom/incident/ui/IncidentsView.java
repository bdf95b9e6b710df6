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
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.Report;
import org.gridloom.incident.StepOutcome;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.MapConfig;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.ViewKeys;
import org.gridloom.territory.Extent;
import org.jspecify.annotations.Nullable;

/** The command desk. The address names the matter that is open and what is listed. */
@Route(IncidentsView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
@CssImport("./incident/incidents-view.css")
class IncidentsView extends Div implements HasDynamicTitle, HasUrlParameter<String>, IncidentPanel.Desk {

    static final String ROUTE = "incidents";

    private static final double STREET_ZOOM = 17;
    private static final int NEAREST = 100;

    private final transient Incidents incidents;
    private final transient IncidentNews news;
    private final GridloomMap map;
    private final IncidentPins pins;
    private final IncidentFilterBar filters;
    private final IncidentFocus focus;
    private final IncidentTable table;
    private final IncidentPanel panel;
    private final transient ViewKeys keys;
    private final IncidentSide side;
    private final Span count = new Span();

    private transient @Nullable Registration listening;
    private int listed;
    private int onMap;

    IncidentsView(
            Incidents incidents,
            IncidentFigures figures,
            IncidentNews news,
            IncidentDrafts drafts,
            Clock clock,
            BasemapSettings basemap,
            Extent extent,
            AuthenticationContext authentication) {
        this.incidents = incidents;
        this.news = news;
        var role = authentication.hasRole(Role.LEADER.name()) ? Role.LEADER : Role.DISPATCHER;
        addClassName("incidents-view");
        var config = basemap.config(getLocale()).withTools(MapConfig.Tool.MEASURE);
        map = new GridloomMap(extent.whole().map(config::showing).orElse(config));
        pins = new IncidentPins(map);
        filters = new IncidentFilterBar(changed -> filtered());
        focus = new IncidentFocus(
                figures,
                List.of(
                        Focus.OVERDUE,
                        Focus.DUE_TODAY,
                        Focus.ESCALATED,
                        Focus.SUPERVISED,
                        Focus.EXTENSION_ASKED,
                        Focus.UNROUTED),
                this::filtered);
        table = new IncidentTable(clock, incident -> open(incident.number(), true));
        panel = new IncidentPanel(clock, role, drafts, this);
        side = new IncidentSide(panel, pins, this, this::report);
        var list = new Div(focus, table);
        list.addClassName("incident-list");
        keys = newKeys();
        add(bar(role), list, map, side);
        map.addSelectListener(click -> side.place(click.longitude(), click.latitude()));
        pins.onChosen(chosen -> open(chosen.number(), false));
        pins.onShown(shown -> {
            onMap = shown.count();
            tellCount();
        });
    }

    ViewKeys keys() {
        return keys;
    }

    private ViewKeys newKeys() {
        return new ViewKeys(this)
                .on("j", "incident.key.next", () -> table.move(1))
                .on("k", "incident.key.previous", () -> table.move(-1))
                .on("a", "incident.key.accept", () -> panel.act(IncidentAct.ACCEPT))
                .on("d", "incident.key.dispatch", () -> panel.act(IncidentAct.DISPATCH))
                .on("n", "incident.key.note", panel::focusNote)
                .on("/", "incident.key.search", filters::focusText);
    }

    private Div bar(Role role) {
        count.addClassName("incident-count");
        var bar = new Div(filters, count, keys.button());
        bar.addClassName("incident-bar");
        if (role != Role.LEADER) {
            var create = new Button(getTranslation("incident.new"), VaadinIcon.PLUS.create(), e -> side.showForm());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(create);
        }
        return bar;
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
        var asked = DeskAddress.read(event.getLocation().getQueryParameters());
        filters.show(asked);
        focus.choose(Optional.ofNullable(asked.focus()));
        pins.filter(asked);
        if (number == null && panel.shown() != null) {
            close();
        }
        refresh();
        if (number != null) {
            open(number, true);
        }
    }

    private DeskFilter filter() {
        return filters.filter().on(focus.chosen().orElse(null));
    }

    private void filtered() {
        pins.filter(filter());
        refresh();
        tellAddress();
    }

    /** Reads list and open matter again; what is typed and selected stays. */
    private void refresh() {
        var list = incidents.desk(filter());
        table.show(list);
        focus.tell(filter());
        listed = list.size();
        tellCount();
        var shown = panel.shown();
        if (shown != null) {
            var number = shown.summary().number();
            incidents
                    .find(number)
                    .ifPresentOrElse(
                            incident -> {
                                panel.show(incident);
                                table.choose(number);
                            },
                            this::close);
        }
    }

    private void tellCount() {
        count.setText(getTranslation("incident.count", Numbers.of(listed), Numbers.of(onMap)));
    }

    private void open(String number, boolean go) {
        incidents.find(number).ifPresent(incident -> {
            panel.show(incident);
            side.showMatter();
            table.choose(number);
            pins.choose(number);
            if (go) {
                map.flyTo(incident.summary().longitude(), incident.summary().latitude(), STREET_ZOOM);
            }
            tellAddress();
        });
    }

    @Override
    public void close() {
        panel.clear();
        table.deselectAll();
        pins.choose("");
        side.showNothing();
        tellAddress();
    }

    private void tellAddress() {
        var shown = panel.shown();
        var address = new DeskAddress(shown == null ? null : shown.summary().number(), filter());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address.location(ROUTE)));
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

    @Override
    public List<OwnerChoice> owners(IncidentDetail incident) {
        return incidents.owners(incident.summary().number());
    }

    @Override
    public List<IncidentSummary> near(IncidentDetail incident) {
        return incidents.near(incident.summary().number(), NEAREST);
    }

    @Override
    public Contact contact(IncidentDetail incident) {
        Notification.show(getTranslation("incident.contact.logged"));
        return incidents.contact(incident.summary().number());
    }

    private void report(Report report) {
        var incident = incidents.report(report);
        side.dropForm();
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
