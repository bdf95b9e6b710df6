package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Role;
import org.gridloom.incident.BulkDeeds;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.DrawnArea;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.Nearby;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.Photos;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.MapConfig;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.ViewKeys;
import org.gridloom.territory.Extent;
import org.gridloom.territory.GridList;
import org.gridloom.territory.Search;
import org.jspecify.annotations.Nullable;

/** The command desk. The address names the matter that is open, the one that is followed, and what is listed. */
@Route(IncidentsView.ROUTE)
@RolesAllowed({"DISPATCHER", "LEADER", "ADMIN"})
class IncidentsView extends MatterView implements DeskMap.Listener {

    static final String ROUTE = "incidents";

    private final transient Nearby nearby;
    private final transient List<MatterPart> parts;
    private final Role role;
    private final transient DeskMap map;
    private final IncidentFilterBar filters;
    private final IncidentFocus focus;
    private final IncidentSelection selection;
    private final IncidentTable table;
    private final IncidentPanel panel;
    private final IncidentSide side;
    private final NearbyPanel surroundings;
    private final FollowedMatter followed;
    private final transient ViewKeys keys;
    private final Span count = new Span();

    private transient @Nullable DrawnArea area;
    private int listed;
    private int onMap;

    IncidentsView(
            Incidents incidents,
            PhotoDeeds deeds,
            Photos photos,
            Nearby nearby,
            List<MatterPart> parts,
            BulkDeeds bulk,
            IncidentFigures figures,
            IncidentNews news,
            IncidentDrafts drafts,
            IncidentNames names,
            GridList grids,
            Search search,
            Clock clock,
            BasemapSettings basemap,
            Extent extent,
            AuthenticationContext authentication) {
        super(incidents, deeds, news);
        this.nearby = nearby;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(MatterPart::order))
                .toList();
        role = authentication.hasRole(Role.LEADER.name()) ? Role.LEADER : Role.DISPATCHER;
        addClassName("incidents-view");
        var config = basemap.config(getLocale()).withTools(MapConfig.Tool.MEASURE);
        map = new DeskMap(
                new GridloomMap(extent.whole().map(config::showing).orElse(config)),
                authentication.getPrincipalName().orElse(""),
                this);
        filters = new IncidentFilterBar(grids::all, changed -> filtered());
        focus = new IncidentFocus(
                figures,
                List.of(
                        Focus.OVERDUE,
                        Focus.DUE_TODAY,
                        Focus.DUE_SOON,
                        Focus.ESCALATED,
                        Focus.SUPERVISED,
                        Focus.EXTENSION_ASKED,
                        Focus.UNROUTED),
                this::filtered);
        table = new IncidentTable(incidents, clock, incident -> open(incident.number(), true));
        selection = new IncidentSelection(role, table, incidents, bulk, nearby, () -> drawn(null), this::refresh);
        table.selectSeveral(this::tellSelection);
        panel = new IncidentPanel(clock, role, drafts, photos, names, this);
        side = new IncidentSide(panel, map, this, incidents, deeds, photos, nearby, search, number -> {
            refresh();
            open(number, false);
        });
        surroundings = new NearbyPanel(nearby, panel::give, map::look);
        followed = new FollowedMatter(number -> open(number, true), number -> {
            map.follow(number);
            tellAddress();
        });
        var list = new Div(focus, selection, table);
        list.addClassName("incident-list");
        keys = newKeys();
        add(bar(), list, map.component(), side);
    }

    @Override
    public void chosen(String number) {
        open(number, false);
    }

    @Override
    public void shown(int count) {
        onMap = count;
        tellCount();
    }

    @Override
    public void placed(double longitude, double latitude) {
        side.clicked(longitude, latitude);
    }

    @Override
    public void drawn(@Nullable DrawnArea area) {
        this.area = area;
        filtered();
    }

    ViewKeys keys() {
        return keys;
    }

    private ViewKeys newKeys() {
        var all = new ViewKeys(this)
                .on("j", "incident.key.next", () -> table.move(1))
                .on("k", "incident.key.previous", () -> table.move(-1))
                .on("/", "incident.key.search", filters::focusText)
                .on("x", "incident.key.select", table::toggleOpen)
                .on("r", "incident.key.area", map::drawArea)
                .on("f", "incident.key.follow", this::followOrNot)
                .on("g", "incident.key.nearby", () -> surroundings.setOpened(!surroundings.isOpened()))
                .on("n", "incident.key.note", panel::focusNote)
                .on("u", "incident.key.urge", () -> panel.act(IncidentAct.URGE));
        if (role != Role.LEADER) {
            all.on("c", "incident.key.new", side::showForm)
                    .on("a", "incident.key.accept", () -> panel.act(IncidentAct.ACCEPT))
                    .on("d", "incident.key.dispatch", () -> panel.act(IncidentAct.DISPATCH))
                    .on("t", "incident.key.transfer", () -> panel.act(IncidentAct.TRANSFER))
                    .on("h", "incident.key.handle", () -> panel.act(IncidentAct.HANDLE))
                    .on("m", "incident.key.merge", () -> panel.act(IncidentAct.MERGE));
        }
        return all.on("s", "incident.key.supervise", () -> panel.act(IncidentAct.SUPERVISE))
                .on("escape", "incident.key.close", this::close);
    }

    private Div bar() {
        count.addClassName("incident-count");
        count.getElement().setAttribute("title", getTranslation("incident.count.hint"));
        var bar = new Div(filters, followed, count, keys.button());
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
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        var query = event.getLocation().getQueryParameters();
        var asked = DeskAddress.read(query);
        filters.show(asked);
        focus.choose(Optional.ofNullable(asked.focus()));
        area = asked.area();
        map.filter(asked);
        DeskAddress.followed(query).flatMap(incidents()::find).ifPresent(followed::follow);
        if (number == null && panel.shown() != null) {
            close();
        }
        refresh();
        if (number != null) {
            open(number, true);
        }
    }

    @Override
    DeskFilter filter() {
        return filters.filter().on(focus.chosen().orElse(null)).within(area);
    }

    @Override
    IncidentPanel panel() {
        return panel;
    }

    @Override
    DeskAddress address() {
        return new DeskAddress(openNumber(), filter(), followed.number());
    }

    @Override
    String route() {
        return ROUTE;
    }

    /** What was selected of another list is not acted on unseen. */
    private void filtered() {
        map.filter(filter());
        table.deselectAll();
        refresh();
        tellAddress();
    }

    @Override
    void refresh() {
        listed = focus.tell(filter());
        table.show(filter(), listed);
        tellSelection();
        tellCount();
        var number = openNumber();
        if (number != null) {
            incidents().find(number).ifPresentOrElse(panel::show, this::close);
        }
    }

    private void tellSelection() {
        selection.show(listed, area != null);
    }

    private void tellCount() {
        count.setText(getTranslation("incident.count", Numbers.of(listed), Numbers.of(onMap)));
    }

    private void open(String number, boolean go) {
        incidents().find(number).ifPresent(incident -> {
            panel.show(incident);
            side.showMatter();
            table.choose(number);
            map.choose(number);
            if (go) {
                map.goTo(incident.summary());
            }
            tellAddress();
        });
    }

    @Override
    public void close() {
        panel.clear();
        table.choose(null);
        map.chooseNone();
        side.showNothing();
        tellAddress();
    }

    @Override
    public List<OwnerChoice> owners(IncidentDetail incident) {
        return incidents().owners(incident.summary().number());
    }

    @Override
    public List<NearMatter> others(IncidentDetail incident, String text, int from, int most) {
        return nearby.matters(incident.summary().number(), text, from, most);
    }

    @Override
    public List<Component> marks(IncidentDetail incident) {
        return List.of(followed.button(incident));
    }

    @Override
    public List<Component> surroundings(IncidentDetail incident) {
        var known = new ArrayList<Component>();
        parts.forEach(part -> part.of(incident, role, this::refresh).ifPresent(known::add));
        if (role != Role.LEADER) {
            surroundings.show(incident);
            known.add(surroundings);
        }
        return known;
    }

    private void followOrNot() {
        var shown = panel.shown();
        if (shown != null) {
            followed.toggle(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.title");
    }
}
