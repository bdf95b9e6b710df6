package org.gridloom.territory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.MapCard;
import org.gridloom.map.MapCards;
import org.gridloom.map.MapSheet;
import org.gridloom.territory.Extent;

/** What the map shows, as a sheet to be printed. Takes the query of a link to the map, and the width it was seen at. */
@Route(value = "map/print", autoLayout = false)
@PermitAll
class PrintView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final int WIDEST = 10_000;

    private final BasemapSettings basemap;
    private final Extent extent;
    private final List<MapCards> cards;

    PrintView(BasemapSettings basemap, Extent extent, List<MapCards> cards) {
        this.basemap = basemap;
        this.extent = extent;
        this.cards = List.copyOf(cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var config = basemap.config(getLocale()).linked(query.getQueryString());
        removeAll();
        add(new MapSheet(extent.whole().map(config::showing).orElse(config), heading(query), width(query)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("map.print.title");
    }

    /** The name of what is selected; it is what the sheet is made for. */
    private String heading(QueryParameters query) {
        return ViewInUrl.thing(query)
                .flatMap(thing -> cards.stream()
                        .filter(of -> of.layer().equals(thing.layer()))
                        .findFirst()
                        .flatMap(of -> of.card(thing.id())))
                .map(MapCard::title)
                .orElseGet(() -> getTranslation("map.print.title"));
    }

    private static int width(QueryParameters query) {
        return query.getSingleParameter("width")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .filter(width -> width <= WIDEST)
                .orElse(0);
    }
}
