package org.gridloom.incident.table.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.gridloom.incident.table.AddressProposals;
import org.gridloom.incident.table.WaitingMatters;
import org.gridloom.incident.table.WaitingMatters.Placing;
import org.gridloom.incident.table.WaitingMatters.WaitingMatter;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.PlaceMark;
import org.gridloom.shell.Numbers;
import org.gridloom.territory.Extent;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Matters that came without a place: each is put on the map by hand, or set aside. */
@Route(WaitingView.ROUTE)
@RolesAllowed({"DISPATCHER", "ADMIN"})
@CssImport("./incident/table-view.css")
class WaitingView extends Div implements HasDynamicTitle, WaitingCard.Hand {

    static final String ROUTE = "waiting";

    private static final double HOUSE_ZOOM = 18;
    private static final int UNDO_OFFERED_MS = 12_000;

    private final transient WaitingMatters waiting;
    private final transient Search search;
    private final GridloomMap map;
    private final PlaceMark mark;
    private final WaitingCard card;
    private final Grid<WaitingMatter> list = new Grid<>();
    private final Span count = new Span();
    private final Checkbox aside = new Checkbox(getTranslation("waiting.asideOnes"), e -> read(0));

    private transient List<WaitingMatter> matters = List.of();
    private transient @Nullable Coordinate marked;

    WaitingView(
            WaitingMatters waiting, AddressProposals proposals, Search search, BasemapSettings basemap, Extent extent) {
        this.waiting = waiting;
        this.search = search;
        addClassName("waiting-view");
        var config = basemap.config(getLocale());
        map = new GridloomMap(extent.whole().map(config::showing).orElse(config));
        map.addSelectListener(click -> mark(click.longitude(), click.latitude()));
        mark = new PlaceMark(map, this::mark);
        card = new WaitingCard(proposals::of, this);
        list.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        list.addComponentColumn(WaitingView::line);
        list.setEmptyStateText(getTranslation("waiting.none"));
        list.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        list.setAriaLabel(getTranslation("waiting.title"));
        count.addClassName("secondary");
        var bar = new Div(count, aside);
        bar.addClassName("bar");
        add(bar, list, card, map);
        read(0);
    }

    private static Div line(WaitingMatter matter) {
        var where = new Span(matter.address().isEmpty() ? translate("waiting.noAddress") : matter.address());
        where.addClassName("secondary");
        var line = new Div(new Span(matter.title()), where);
        line.addClassName("two-lines");
        return line;
    }

    /** @param next which of the list is then in hand */
    private void read(int next) {
        matters = waiting.list(aside.getValue());
        list.setItems(matters);
        var all = waiting.count(aside.getValue());
        count.setText(
                all > matters.size()
                        ? getTranslation("waiting.count.first", Numbers.of(all), Numbers.of(matters.size()))
                        : getTranslation("waiting.count", Numbers.of(all)));
        list.select(matters.isEmpty() ? null : matters.get(Math.clamp(next, 0, matters.size() - 1)));
    }

    private void choose(@Nullable WaitingMatter matter) {
        marked = null;
        mark.nowhere();
        if (matter == null) {
            card.nothing();
        } else {
            card.show(matter);
        }
    }

    private void mark(double longitude, double latitude) {
        if (list.asSingleSelect().isEmpty()) {
            return;
        }
        marked = new Coordinate(longitude, latitude);
        mark.at(longitude, latitude);
        card.marked(true);
    }

    @Override
    public void look(Hit hit) {
        search.extent(hit)
                .ifPresentOrElse(
                        extent -> {
                            var middle = extent.centre();
                            mark(middle.x, middle.y);
                            if (hit.kind() == Kind.BUILDING) {
                                map.flyTo(middle.x, middle.y, HOUSE_ZOOM);
                            } else {
                                map.show(extent);
                            }
                        },
                        () -> Notification.show(getTranslation("waiting.notOnMap")));
    }

    @Override
    public void place() {
        var matter = list.asSingleSelect().getValue();
        var at = marked;
        if (matter == null || at == null) {
            return;
        }
        switch (waiting.place(matter.source(), matter.number(), at.x, at.y)) {
            case Placing.Placed placed -> {
                offerUndo(placed);
                read(matters.indexOf(matter));
            }
            case Placing.NoLongerWaiting() -> {
                Notification.show(getTranslation("waiting.gone"));
                read(matters.indexOf(matter));
            }
            case Placing.OutsideTerritory() -> Notification.show(getTranslation("waiting.outside"));
            case Placing.BeyondScope() -> Notification.show(getTranslation("waiting.beyond"));
        }
    }

    private void offerUndo(Placing.Placed placed) {
        var said = new Notification();
        said.setDuration(UNDO_OFFERED_MS);
        var text = new Span(
                placed.grid() == null
                        ? getTranslation("waiting.placed.noGrid", placed.incident())
                        : getTranslation("waiting.placed", placed.incident(), placed.grid()));
        var undo = new Button(getTranslation("waiting.takeBack"), e -> {
            said.close();
            Notification.show(getTranslation(waiting.takeBack(placed) ? "waiting.tookBack" : "waiting.worked"));
            read(0);
        });
        undo.addThemeVariants(ButtonVariant.SMALL);
        var line = new Div(text, undo);
        line.addClassName("table-acts");
        said.add(line);
        said.open();
    }

    @Override
    public void setAside(boolean setAside) {
        var matter = list.asSingleSelect().getValue();
        waiting.setAside(matter.source(), matter.number(), setAside);
        read(matters.indexOf(matter));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("waiting.title");
    }
}
