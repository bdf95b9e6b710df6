package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.figures.Ratio;
import org.gridloom.shell.Numbers;
import org.gridloom.station.reach.ReachFigures;
import org.gridloom.station.reach.ReachFigures.Level;
import org.gridloom.station.reach.ReachFigures.OfPlace;
import org.gridloom.station.reach.Reached;
import org.gridloom.station.reach.Within;

/** Households inside and outside by street, community or grid, those with most outside first; a row narrows the page to its place. */
class PlaceTable extends Div {

    private final RadioButtonGroup<Level> level = new RadioButtonGroup<>();
    private final Grid<OfPlace> table = new Grid<>();
    private final Div files = new Div();
    private Within within = Within.FIFTEEN;

    PlaceTable(Consumer<Level> leveled, Consumer<String> chosen) {
        addClassName("reach-table");
        level.setItems(Level.values());
        level.setItemLabelGenerator(each -> getTranslation("reach.by." + each));
        level.setAriaLabel(getTranslation("reach.by"));
        level.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                leveled.accept(e.getValue());
            }
        });
        table.addColumn(place -> place.name().isEmpty() ? place.code() : place.name())
                .setHeader(getTranslation("reach.place"))
                .setComparator(Comparator.comparing(OfPlace::code))
                .setFlexGrow(2)
                .setWidth("6rem");
        table.addComponentColumn(this::share)
                .setHeader(getTranslation("reach.inside"))
                .setComparator(Comparator.comparingDouble((OfPlace place) -> share(place.reached())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem");
        table.addColumn(place -> Numbers.of(place.reached().outside(within)))
                .setHeader(getTranslation("reach.outside"))
                .setComparator(Comparator.comparingInt(place -> place.reached().outside(within)))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem");
        table.addColumn(place -> Numbers.of(place.reached().households()))
                .setHeader(getTranslation("reach.all"))
                .setComparator(Comparator.comparingInt(place -> place.reached().households()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4.5rem");
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addItemClickListener(e -> chosen.accept(e.getItem().code()));
        table.setEmptyStateText(getTranslation("reach.places.none"));
        files.addClassName("reach-files");
        add(level, table, files);
    }

    private double share(Reached reached) {
        return new Ratio(reached.inside(within), reached.households()).share().orElse(0);
    }

    private Component share(OfPlace place) {
        var bar = new ProgressBar(0, 1, share(place.reached()));
        bar.getElement().setAttribute("aria-hidden", true); // the number beside it says the same
        var cell = new Div(new Span(Numbers.percent(share(place.reached()))), bar);
        cell.addClassName("reach-share");
        return cell;
    }

    /** @param links to files of the same */
    void show(ReachFigures figures, ReachAddress address, List<Anchor> links) {
        within = address.within();
        level.setValue(address.by());
        table.setItems(figures.at(address.by()).stream()
                .filter(place -> place.code().startsWith(address.place()))
                .sorted(Comparator.comparingInt(
                                (OfPlace place) -> place.reached().outside(within))
                        .reversed()
                        .thenComparing(OfPlace::code))
                .toList());
        files.removeAll();
        links.forEach(files::add);
    }
}
