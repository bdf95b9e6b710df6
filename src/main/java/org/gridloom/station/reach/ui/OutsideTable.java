package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.shell.Numbers;
import org.gridloom.station.reach.OutsideBuilding;
import org.gridloom.station.reach.UntiedPiece;
import org.locationtech.jts.geom.Point;

/** The buildings whose households no station reaches in time; a row shows its way to the nearest. */
class OutsideTable extends Div {

    /** More nobody looks through; the longest come first. */
    private static final int SHOWN = 50;

    private final Grid<OutsideBuilding> table = new Grid<>();
    private final Div files = new Div();
    private final Details untied = new Details();
    private final transient Consumer<Point> looked;

    /** @param looked at a place on the map */
    OutsideTable(Consumer<OutsideBuilding> chosen, Consumer<Point> looked) {
        this.looked = looked;
        addClassName("reach-table");
        table.addColumn(building -> building.name().isEmpty() ? building.code() : building.name())
                .setHeader(getTranslation("reach.building"))
                .setComparator(Comparator.comparing(OutsideBuilding::name))
                .setFlexGrow(2)
                .setWidth("9rem");
        table.addColumn(building -> Numbers.of(building.households()))
                .setHeader(getTranslation("reach.outside"))
                .setComparator(Comparator.comparingInt(OutsideBuilding::households))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4.5rem");
        table.addComponentColumn(building -> new Span(minutes(building)))
                .setHeader(getTranslation("reach.nearest"))
                .setComparator(Comparator.comparingDouble(
                        building -> building.minutes().orElse(Double.MAX_VALUE)))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem");
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addItemClickListener(e -> chosen.accept(e.getItem()));
        table.setEmptyStateText(getTranslation("reach.outside.none"));
        files.addClassName("reach-files");
        untied.addClassName("reach-untied");
        untied.setVisible(false);
        add(table, untied, files);
    }

    private String minutes(OutsideBuilding building) {
        if (building.noWay()) {
            return getTranslation("reach.noWay");
        }
        return building.minutes().isPresent()
                ? getTranslation(
                        "reach.minutes", Numbers.decimals(building.minutes().getAsDouble(), 1))
                : getTranslation("reach.overAnHour");
    }

    void show(List<OutsideBuilding> buildings, List<Anchor> links) {
        table.setItems(buildings);
        files.removeAll();
        links.forEach(files::add);
    }

    /** Pieces of the network to be looked at: whoever lives there may be outside by the map data's fault alone. */
    void show(List<UntiedPiece> pieces) {
        untied.setVisible(!pieces.isEmpty());
        untied.setSummaryText(getTranslation(
                "reach.untied",
                pieces.size(),
                Numbers.of(pieces.stream().mapToInt(UntiedPiece::households).sum())));
        untied.removeAll();
        pieces.stream().limit(SHOWN).forEach(piece -> {
            var button = new Button(
                    getTranslation(
                            "reach.untied.piece",
                            Numbers.of(Math.round(piece.metres())),
                            Numbers.of(piece.households())),
                    e -> looked.accept(piece.point()));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            untied.add(button);
        });
    }
}
