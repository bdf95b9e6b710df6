package org.gridloom.station.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
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
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gridloom.account.Role;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.TableLinks;
import org.gridloom.shell.ViewKeys;
import org.gridloom.station.Station;
import org.gridloom.station.StationKeeping;
import org.gridloom.station.Stations;
import org.gridloom.station.StationsFromTable;
import org.gridloom.territory.Extent;
import org.gridloom.territory.GridList;
import org.gridloom.territory.Search;
import org.gridloom.territory.Territory;
import org.jspecify.annotations.Nullable;

/** The service stations: a list, the map that shows the same, and beside it the one that is open. The address says which and what is listed. */
@Route(StationsView.ROUTE)
@PermitAll
@CssImport("./station/stations-view.css")
class StationsView extends Div
        implements HasDynamicTitle, HasUrlParameter<Long>, StationMap.Listener, StationForm.Listener {

    static final String ROUTE = "stations";

    /** The page is about stations: grids would only be louder than they are. */
    private static final String[] LAYERS = {
        "area", "barrier", "building", "community", "compound", "entrance", "place", "station"
    };

    private static final String WITH_SIDE = "with-side";

    private final transient Stations stations;
    private final transient StationKeeping keeping;
    private final transient StationParts parts;
    private final transient Search search;
    private final transient Territory territory;
    private final transient StationsFromTable tables;
    private final transient GridList grids;
    private final transient Clock clock;
    private final transient StationNews news;
    private final boolean hangsDoors;
    private final boolean keeps;
    private final StationFilterBar filters;
    private final StationTable table;
    private final transient StationMap map;
    private final Div side = new Div();
    private final Span count = new Span();

    private transient StationAddress address = StationAddress.ALL;
    private transient @Nullable Station shown;
    private @Nullable StationForm form;
    private transient @Nullable Registration listening;

    StationsView(
            Stations stations,
            StationKeeping keeping,
            StationsFromTable tables,
            StationParts parts,
            Search search,
            Territory territory,
            GridList grids,
            Clock clock,
            StationNews news,
            BasemapSettings basemap,
            Extent extent,
            AuthenticationContext authentication) {
        this.stations = stations;
        this.keeping = keeping;
        this.tables = tables;
        this.parts = parts;
        this.search = search;
        this.territory = territory;
        this.grids = grids;
        this.clock = clock;
        this.news = news;
        hangsDoors = !authentication.hasAnyRole(Role.PLANNER.name(), Role.APPROVER.name());
        keeps = authentication.hasAnyRole(Role.PLANNER.name(), Role.ADMIN.name());
        addClassName("stations-view");
        var config = basemap.config(getLocale()).withLayers(LAYERS);
        map = new StationMap(new GridloomMap(extent.whole().map(config::showing).orElse(config)), this);
        filters = new StationFilterBar(territory.communities(), clock, this::filtered);
        table = new StationTable(clock, station -> open(station, true));
        var head = new Div(
                count,
                TableLinks.csv(getTranslation("stations.title"), table::file),
                TableLinks.excel(getTranslation("stations.title"), table::file));
        head.addClassName("station-list-head");
        var list = new Div(head, table);
        list.addClassName("station-list");
        side.addClassName("station-side");
        add(bar(), list, map.component(), side);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        listening = news.listen(() -> ui.access(this::changedElsewhere));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (listening != null) {
            listening.remove();
        }
    }

    /** Somebody else changed a station, or this page did. What is being typed stays; saving it asks which of the two holds. */
    private void changedElsewhere() {
        refresh();
        var before = shown;
        if (before != null && form == null) {
            stations.find(before.id())
                    .ifPresentOrElse(
                            now -> {
                                if (now.version() != before.version()) {
                                    open(now, false);
                                }
                            },
                            this::closeSide);
        }
    }

    private Div bar() {
        count.addClassName("station-count");
        count.getElement().setAttribute("role", "status");
        var keys = new ViewKeys(this)
                .on("/", "stations.key.search", filters::focusText)
                .on("escape", "stations.key.close", this::closeSide);
        var bar = new Div(filters);
        bar.addClassName("station-bar");
        var files = new Div(sheets());
        files.addClassName("station-files");
        bar.add(files, keys.button());
        if (keeps) {
            keys.on("c", "stations.key.new", this::create);
            var bring = new Button(
                    getTranslation("stations.import"),
                    VaadinIcon.UPLOAD.create(),
                    e -> new ImportDialog(tables, this::refresh).open());
            bring.addThemeVariants(ButtonVariant.TERTIARY);
            files.add(bring);
            var create = new Button(getTranslation("stations.new"), VaadinIcon.PLUS.create(), e -> create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(create);
        }
        return bar;
    }

    private Component sheets() {
        var button = new Button(
                getTranslation("stations.sheets"),
                VaadinIcon.QRCODE.create(),
                e -> new SheetsDialog(territory.communities(), grids.all(), shown, hangsDoors).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        address = StationAddress.read(event.getLocation().getQueryParameters());
        filters.show(address);
        refresh();
        if (id == null) {
            closeSide();
        } else {
            stations.find(id).ifPresentOrElse(station -> open(station, true), this::closeSide);
        }
    }

    private void filtered(StationAddress changed) {
        address = changed;
        refresh();
        tellAddress();
    }

    private void refresh() {
        List<Station> listed = stations.search(address.at(clock));
        table.show(listed);
        map.show(listed);
        count.setText(getTranslation("stations.count", Numbers.of(listed.size())));
        if (shown != null) {
            table.choose(shown.id());
        }
    }

    private void open(Station station, boolean go) {
        dropForm();
        shown = station;
        side.removeAll();
        side.add(new StationPanel(station, parts, keeps, this));
        addClassName(WITH_SIDE);
        table.choose(station.id());
        map.choose(station);
        if (go) {
            map.look(station.point().getX(), station.point().getY());
        }
        tellAddress();
    }

    /** Reads it anew: it was changed here. */
    void reopen(long id) {
        refresh();
        stations.find(id).ifPresentOrElse(station -> open(station, false), this::closeSide);
    }

    void open(long id) {
        stations.find(id).ifPresent(station -> open(station, true));
    }

    void closeSide() {
        dropForm();
        shown = null;
        side.removeAll();
        removeClassName(WITH_SIDE);
        table.choose(null);
        map.chooseNone();
        tellAddress();
    }

    private void tellAddress() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, address.location(ROUTE, shown == null ? null : shown.id())));
    }

    private void create() {
        edit(null);
    }

    /** @param station to be changed; nothing for a new one */
    void edit(@Nullable Station station) {
        dropForm();
        shown = station;
        form = new StationForm(
                station, station == null ? List.of() : stations.people(station.id()), stations, search, this);
        side.removeAll();
        side.add(form);
        addClassName(WITH_SIDE);
        map.place();
        form.place().ifPresent(place -> map.markPlace(place.getX(), place.getY()));
    }

    private void dropForm() {
        form = null;
        map.placed();
    }

    @Override
    public void chosen(long station) {
        open(station);
    }

    @Override
    public void placed(double longitude, double latitude) {
        if (form != null) {
            form.place(longitude, latitude);
        }
    }

    @Override
    public void looked(double longitude, double latitude, boolean go) {
        map.markPlace(longitude, latitude);
        if (go) {
            map.look(longitude, latitude);
        }
    }

    @Override
    public void cancelled() {
        if (shown == null) {
            closeSide();
        } else {
            reopen(shown.id());
        }
    }

    @Override
    public void save(StationForm filled, int version) {
        var draft = filled.draft();
        if (draft.isEmpty()) {
            return;
        }
        var of = shown;
        StationActs.tell(
                () -> of == null ? keeping.open(draft.get()) : keeping.change(of.id(), draft.get(), version),
                done -> {
                    Notification.show(getTranslation("stations.saved", done.name()));
                    reopen(done.id());
                },
                now -> StationActs.askWhichHolds(
                        now,
                        () -> save(filled, now.version()),
                        () -> reopen(Objects.requireNonNull(of).id())));
    }

    StationKeeping keeping() {
        return keeping;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stations.title");
    }
}
