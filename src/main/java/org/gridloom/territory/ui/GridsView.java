package org.gridloom.territory.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gridloom.shell.Chips;
import org.gridloom.shell.EnumInAddress;
import org.gridloom.shell.Numbers;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.HouseholdLimits.Sign;

/** The grids in force as a list. The address says which: {@code grids?sign=many}. */
@Route("grids")
@PermitAll
class GridsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String ROUTE = "grids";
    private static final EnumInAddress<Sign> ADDRESS = new EnumInAddress<>(ROUTE, "sign", Sign.class);

    private final Chips<Sign> signs;
    private final TextField text = new TextField();
    private final Grid<GridSummary> table = new Grid<>();
    private final transient List<GridSummary> grids;

    GridsView(GridList list) {
        grids = list.all();
        addClassName("page");
        signs = new Chips<>(getTranslation("grids.all"), grids.size(), sign -> {
            show();
            ADDRESS.tell(this, sign);
        });
        for (var sign : Sign.values()) {
            var count = grids.stream().filter(grid -> grid.sign() == sign).count();
            signs.offer(sign, getTranslation("grid.sign." + sign), count);
        }
        text.setPlaceholder(getTranslation("grids.search"));
        text.setAriaLabel(getTranslation("grids.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> show());
        var bar = new Div(signs, text);
        bar.addClassName("bar");
        addColumns();
        table.setEmptyStateText(getTranslation(grids.isEmpty() ? "grids.empty" : "grids.none"));
        table.setSizeFull();
        add(bar, table);
    }

    /** The list of those with this sign. */
    static String of(Sign sign) {
        return ADDRESS.of(sign);
    }

    /** A grid's card on the map. */
    static String onMap(GridSummary grid) {
        return "map?of=grid:" + grid.id();
    }

    private void addColumns() {
        table.addComponentColumn(grid -> {
                    var link = new Anchor(onMap(grid), grid.name());
                    link.getElement().setAttribute("router-link", true);
                    return link;
                })
                .setHeader(getTranslation("grids.title"))
                .setComparator(Comparator.comparing(GridSummary::name))
                .setWidth("8rem")
                .setFlexGrow(2);
        table.addColumn(GridSummary::code)
                .setHeader(getTranslation("card.code"))
                .setSortable(true)
                .setWidth("9rem");
        table.addColumn(GridSummary::communityName)
                .setHeader(getTranslation("card.community"))
                .setSortable(true)
                .setWidth("7rem");
        if (grids.stream().map(GridSummary::streetName).distinct().count() > 1) {
            table.addColumn(GridSummary::streetName)
                    .setHeader(getTranslation("card.street"))
                    .setSortable(true)
                    .setWidth("7rem");
        }
        table.addColumn(grid -> getTranslation("grid.kind." + grid.kind()))
                .setHeader(getTranslation("grids.kind"))
                .setSortable(true)
                .setWidth("6rem");
        table.addColumn(grid -> Numbers.of(grid.households()))
                .setHeader(getTranslation("card.households"))
                .setComparator(Comparator.comparingInt(GridSummary::households))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem");
        table.addComponentColumn(grid -> {
                    var sign = new Span(getTranslation("grid.sign." + grid.sign()));
                    sign.addClassNames("grid-sign", grid.sign().name().toLowerCase(Locale.ROOT));
                    return sign;
                })
                .setHeader(getTranslation("grids.sign"))
                .setComparator(Comparator.comparing(GridSummary::sign))
                .setWidth("9.5rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        signs.choose(ADDRESS.read(event.getLocation()));
        show();
    }

    private void show() {
        var words = text.getValue().strip();
        table.setItems(grids.stream()
                .filter(grid -> signs.chosen().map(grid.sign()::equals).orElse(true))
                .filter(grid -> (grid.name() + " " + grid.code() + " " + grid.communityName()).contains(words))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grids.title");
    }
}
