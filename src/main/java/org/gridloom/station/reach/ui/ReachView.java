package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.gridloom.account.OutOfScope;
import org.gridloom.figures.Ratio;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;
import org.gridloom.station.reach.NextStations;
import org.gridloom.station.reach.OutsideBuilding;
import org.gridloom.station.reach.ReachFigures;
import org.gridloom.station.reach.ReachFigures.OfPlace;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.Reached;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.WayToStation;
import org.gridloom.station.reach.ui.ReachAddress.Place;
import org.gridloom.territory.Extent;
import org.locationtech.jts.geom.Point;

/**
 * Who gets to a station on foot: the ground that is reached on the map, households inside and outside beside it, the houses that none reaches, and
 * where the next station would help most. A click anywhere shows the way from there to the nearest one. The address says what is shown.
 */
@Route(ReachView.ROUTE)
@RolesAllowed({"PLANNER", "LEADER", "ADMIN"})
@CssImport("./reach/reach-view.css")
class ReachView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "stations/reach";

    private static final double HOUSE_ZOOM = 16;

    private final transient Reaches reaches;
    private final transient Clock clock;
    private final GridloomMap map;
    private final ReachLayer layer;
    private final ReachControls controls;
    private final Div summary = new Div();
    private final PlaceTable places = new PlaceTable(
            level -> change(address -> address.by(level)), code -> change(address -> address.place(code)));
    private final OutsideTable outside = new OutsideTable(this::show, this::lookAt);
    private final NextPanel next;
    private final WayCard way = new WayCard(() -> change(address -> address.from(null)));
    private transient ReachAddress address = ReachAddress.PLAIN;

    ReachView(BasemapSettings basemap, Extent extent, Reaches reaches, NextStations nextStations, Clock clock) {
        this.reaches = reaches;
        this.clock = clock;
        addClassName("reach-view");
        var config = basemap.config(getLocale());
        map = new GridloomMap(extent.whole().map(config::showing).orElse(config));
        layer = new ReachLayer(map);
        map.addSelectListener(e ->
                change(shown -> shown.from(new Place(rounded(e.longitude()), rounded(e.latitude())))));
        controls = new ReachControls(clock, this::change);
        summary.addClassName("reach-summary");
        next = new NextPanel(
                number -> nextStations.search(question(), address.within(), number, address.place()),
                layer::showNext,
                place -> lookAt(place.point()));
        var side = new Div(controls, summary, tabs(), places, outside, next);
        side.addClassName("reach-side");
        add(map, side, way);
    }

    /** One of the lists at a time. */
    private Tabs tabs() {
        var lists = new LinkedHashMap<Tab, Component>();
        lists.put(new Tab(getTranslation("reach.tab.places")), places);
        lists.put(new Tab(getTranslation("reach.tab.outside")), outside);
        lists.put(new Tab(getTranslation("reach.tab.next")), next);
        var tabs = new Tabs(lists.keySet().toArray(Tab[]::new));
        tabs.addClassName("reach-tabs");
        tabs.addSelectedChangeListener(
                e -> lists.forEach((tab, list) -> list.setVisible(tab.equals(e.getSelectedTab()))));
        outside.setVisible(false);
        next.setVisible(false);
        return tabs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = ReachAddress.of(event.getLocation().getQueryParameters());
        try {
            show();
        } catch (OutOfScope e) {
            // An address of somebody who sees more.
            address = address.place("").from(null);
            show();
        }
    }

    private void change(UnaryOperator<ReachAddress> what) {
        var before = address;
        address = what.apply(address);
        var here = new Location(ROUTE, address.query());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        if (before.from(null).equals(address.from(null))) {
            showWay();
        } else {
            show();
        }
    }

    private void show() {
        var figures = reaches.figures(question());
        controls.show(address);
        summarize(figures);
        places.show(figures, address, ReachFiles.places(figures, address, reaches));
        var buildings = reaches.outside(figures.question(), address.within(), address.place());
        outside.show(buildings, ReachFiles.outside(figures, address, buildings));
        outside.show(reaches.untied());
        next.reset();
        layer.show(
                figures.question(),
                address.within(),
                address.place(),
                figures.state().epoch());
        showWay();
    }

    private ReachQuestion question() {
        return address.question(clock.instant());
    }

    private void summarize(ReachFigures figures) {
        var reached = figures.of(address.place()).orElse(Reached.NOBODY);
        var inside = new Ratio(reached.inside(address.within()), reached.households());
        summary.removeAll();
        if (!address.place().isEmpty()) {
            var name = figures.places().stream()
                    .filter(place -> place.code().equals(address.place()))
                    .map(OfPlace::name)
                    .findAny()
                    .orElse(address.place());
            var back = new Button(getTranslation("reach.place.all"), e -> change(shown -> shown.place("")));
            back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            var line = new Div(new Span(name), back);
            line.addClassName("reach-place");
            summary.add(line);
        }
        summary.add(
                said(
                        "reach-share-large",
                        inside.share().isPresent()
                                ? Numbers.percent(inside.share().getAsDouble())
                                : "–"),
                said(
                        "reach-numbers",
                        getTranslation(
                                "reach.summary",
                                Numbers.of(inside.part()),
                                Numbers.of(reached.outside(address.within())),
                                Numbers.of(figures.stations()))));
        if (reached.noWay() > 0) {
            summary.add(said("reach-note", getTranslation("reach.summary.noWay", Numbers.of(reached.noWay()))));
        }
        var state = figures.state();
        summary.add(said(
                "secondary",
                getTranslation(
                        state.behind() ? "reach.asOf.behind" : "reach.asOf",
                        Times.toTheSecond(state.asOf()),
                        Numbers.of(state.epoch()))));
    }

    private static Component said(String look, String text) {
        var said = new Span(text);
        said.addClassName(look);
        return said;
    }

    private void show(OutsideBuilding building) {
        lookAt(building.point());
        change(shown -> shown.from(new Place(
                rounded(building.point().getX()), rounded(building.point().getY()))));
    }

    private void lookAt(Point place) {
        map.flyTo(place.getX(), place.getY(), HOUSE_ZOOM);
    }

    private void showWay() {
        var from = address.from();
        if (from == null) {
            way.hide();
            layer.showNoWay();
            return;
        }
        var found = reaches.way(from.longitude(), from.latitude(), question());
        way.show(found);
        if (found instanceof WayToStation.Found there) {
            layer.showWay(there.line());
        } else {
            layer.showNoWay();
        }
    }

    /** As the address has it, so that a link shows the same. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reach.title");
    }
}
