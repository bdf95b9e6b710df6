package org.gridloom.territory.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.map.BasemapSettings;
import org.gridloom.map.GridloomMap;
import org.gridloom.map.MapCard;
import org.gridloom.map.MapCardPanel;
import org.gridloom.map.MapCardPart;
import org.gridloom.map.MapCards;
import org.gridloom.map.MapConfig.Tool;
import org.gridloom.map.MapExtra;
import org.gridloom.territory.Extent;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.ui.ViewInUrl.Thing;
import org.jspecify.annotations.Nullable;

/** The territory: the map in the whole window, a search over it, and a card for what is selected. The address says what is shown. */
@Route("map")
@PermitAll
@CssImport("./territory/map-view.css")
@JsModule(
        "./ground/gridloom-figure-layer.ts") // of a MapExtra: the build looks for components from views on and does not
// find it
class MapView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final BasemapSettings basemap;
    private final Extent extent;
    private final Search search;
    private final Map<String, MapCards> cards;
    private final List<MapCardPart> parts;
    private final List<MapExtra> extras;
    private final MapCardPanel panel = new MapCardPanel(this::open, this::closed);

    private @Nullable GridloomMap map;

    MapView(
            BasemapSettings basemap,
            Extent extent,
            Search search,
            List<MapCards> cards,
            List<MapCardPart> parts,
            List<MapExtra> extras) {
        this.basemap = basemap;
        this.extent = extent;
        this.search = search;
        this.cards = cards.stream().collect(Collectors.toUnmodifiableMap(MapCards::layer, Function.identity()));
        this.parts = List.copyOf(parts);
        this.extras = List.copyOf(extras);
        addClassName("map-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (map != null) {
            return;
        }
        var query = event.getLocation().getQueryParameters();
        var config = basemap.config(getLocale())
                .withTools(Tool.MEASURE, Tool.SHARE, Tool.PRINT)
                .linked(query.getQueryString());
        var whole = extent.whole();
        var shown = new GridloomMap(whole.map(config::showing).orElse(config));
        map = shown;
        extras.forEach(extra -> extra.addTo(shown));
        add(shown);
        if (whole.isEmpty()) {
            add(nothingYet());
            return;
        }
        var side = new Div(new SearchBox(search, this::found), panel);
        side.addClassName("map-side");
        add(side);
        shown.addSelectListener(selected -> selected.layer()
                .ifPresentOrElse(layer -> show(new Thing(layer, selected.id().orElseThrow())), this::closed));
        shown.addViewListener(view -> tellUrl(view.query()));
        var linked = ViewInUrl.thing(query);
        if (query.getSingleParameter("at").isEmpty()) {
            linked.ifPresent(thing -> open(thing.layer(), thing.id()));
        } else {
            linked.filter(this::show).ifPresent(thing -> shown.select(thing.layer(), thing.id()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("map.title");
    }

    /** Opens the card of a thing, marks it on the map and moves there. */
    private void open(String layer, long id) {
        card(new Thing(layer, id)).ifPresent(card -> {
            panel.show(card);
            shownMap().select(layer, id).show(card.extent());
        });
    }

    private void found(Hit hit) {
        if (hit.path() != null) {
            getUI().ifPresent(ui -> ui.navigate(hit.path()));
        } else if (cards.containsKey(hit.layer())) {
            open(hit.layer(), hit.id());
        } else {
            search.extent(hit).ifPresent(shownMap()::show);
        }
    }

    private boolean show(Thing thing) {
        var card = card(thing);
        card.ifPresentOrElse(panel::show, panel::hide);
        return card.isPresent();
    }

    private Optional<MapCard> card(Thing thing) {
        return Optional.ofNullable(cards.get(thing.layer()))
                .flatMap(provider -> provider.card(thing.id()))
                .map(card -> parts.stream()
                        .filter(part -> part.layer().equals(thing.layer()))
                        .flatMap(part -> part.entries(thing.id()).stream())
                        .reduce(card, MapCard::with, (one, other) -> other));
    }

    private void closed() {
        panel.hide();
        shownMap().deselect();
    }

    private void tellUrl(String query) {
        var here = new Location("map", QueryParameters.fromString(query));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
    }

    private GridloomMap shownMap() {
        if (map == null) {
            throw new IllegalStateException("The map is asked for before it is shown");
        }
        return map;
    }

    private Div nothingYet() {
        var empty = new Div(new H2(getTranslation("map.empty")), new Paragraph(getTranslation("map.empty.hint")));
        empty.addClassName("map-empty");
        return empty;
    }
}
