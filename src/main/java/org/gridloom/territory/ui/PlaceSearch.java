package org.gridloom.territory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Hit.Mark;
import org.gridloom.territory.search.Kind;
import org.gridloom.territory.ui.SearchLine.Found;
import org.gridloom.territory.ui.SearchLine.Group;
import org.gridloom.territory.ui.SearchLine.Nothing;

/** Finds things of the territory while one types; arrows and Enter choose. What is picked is handed on, and the box is free for the next search. */
@CssImport("./territory/search-box.css")
public class PlaceSearch extends ComboBox<SearchLine> {

    /** Long enough that a syllable is not asked for letter by letter, short enough that nobody waits. */
    private static final int MILLISECONDS_TO_TYPE_ON = 80;

    private final transient Search search;
    private final transient Predicate<Hit> wanted;

    /** @param wanted what is offered of all that is found */
    public PlaceSearch(Search search, Predicate<Hit> wanted, Consumer<Hit> picked) {
        this.search = search;
        this.wanted = wanted;
        addClassName("map-search");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setPlaceholder(getTranslation("map.search.hint"));
        setAriaLabel(getTranslation("map.search"));
        setClearButtonVisible(true);
        setFilterTimeout(MILLISECONDS_TO_TYPE_ON);
        setItemLabelGenerator(this::label);
        setRenderer(renderer());
        setItems(query ->
                lines(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        addValueChangeListener(event -> {
            if (event.getValue() instanceof Found found) {
                picked.accept(found.hit());
            }
            if (event.getValue() != null) {
                setValue(null);
            }
        });
    }

    private Stream<SearchLine> lines(String text) {
        var hits = search.find(text, Search.MOST).stream().filter(wanted).toList();
        if (!text.isBlank()) {
            return hits.isEmpty() ? Stream.of(new Nothing(text.strip())) : SearchLine.grouped(hits).stream();
        }
        return beforeAnythingIsTyped(hits);
    }

    Stream<SearchLine> beforeAnythingIsTyped(List<Hit> hits) {
        return SearchLine.under(Group.KIND, hits).stream();
    }

    private String label(SearchLine line) {
        return switch (line) {
            case Found found -> found.hit().title();
            case Nothing(var text) -> text;
        };
    }

    private Renderer<SearchLine> renderer() {
        // The list asks for lines before it has them.
        return LitRenderer.<SearchLine>of("""
                        <div class="search-item">
                          ${item.heading ? html`<div class="search-heading">${item.heading}</div>` : ''}
                          <div class="search-line">
                            <vaadin-icon icon="${item.icon ?? ''}"></vaadin-icon>
                            <span class="search-title">${(item.title ?? []).map((text, i) => i % 2 ? html`<mark>${text}</mark>` : text)}</span>
                            <span class="search-kind">${item.kind}</span>
                            <span class="search-detail">${(item.detail ?? []).map((text, i) => i % 2 ? html`<mark>${text}</mark>` : text)}</span>
                          </div>
                        </div>""")
                .withProperty("heading", this::heading)
                .withProperty("icon", line -> switch (line) {
                    case Found found ->
                        name(
                                found.group() == Group.RECENT
                                        ? VaadinIcon.CLOCK
                                        : icon(found.hit().kind()));
                    case Nothing nothing -> name(VaadinIcon.INFO_CIRCLE_O);
                })
                .withProperty("kind", line -> switch (line) {
                    case Found found when found.group() != Group.KIND -> kind(found.hit());
                    case Found found -> "";
                    case Nothing nothing -> "";
                })
                .withProperty("title", line -> switch (line) {
                    case Found found -> marked(found.hit().title(), found.hit().inTitle());
                    case Nothing(var text) -> List.of(getTranslation("search.nothing", text));
                })
                .withProperty("detail", line -> switch (line) {
                    case Found found -> marked(found.hit().detail(), found.hit().inDetail());
                    case Nothing nothing -> List.of(getTranslation("search.nothing.hint"));
                });
    }

    private String heading(SearchLine line) {
        return switch (line) {
            case Found found
            when found.first() ->
                switch (found.group()) {
                    case RECENT -> getTranslation("search.recent");
                    case KIND -> kind(found.hit());
                    case REST -> getTranslation("search.rest");
                };
            case Found found -> "";
            case Nothing nothing -> "";
        };
    }

    private String kind(Hit hit) {
        return getTranslation("search.kind." + hit.kind());
    }

    /** The text cut so that every second piece is marked. */
    static List<String> marked(String text, List<Mark> marks) {
        var pieces = new ArrayList<String>();
        int at = 0;
        for (var mark : marks) {
            pieces.add(text.substring(at, mark.from()));
            pieces.add(text.substring(mark.from(), mark.to()));
            at = mark.to();
        }
        pieces.add(text.substring(at));
        return pieces;
    }

    private static String name(VaadinIcon icon) {
        return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static VaadinIcon icon(Kind kind) {
        return switch (kind) {
            case COMMUNITY -> VaadinIcon.GROUP;
            case GRID -> VaadinIcon.GRID_BIG_O;
            case COMPOUND -> VaadinIcon.BUILDING_O;
            case STATION -> VaadinIcon.HANDSHAKE;
            case ROAD -> VaadinIcon.ROAD;
            case PLACE -> VaadinIcon.MAP_MARKER;
            case WATER -> VaadinIcon.DROP;
            case BUILDING -> VaadinIcon.HOME_O;
            case INCIDENT -> VaadinIcon.BELL_O;
        };
    }
}
