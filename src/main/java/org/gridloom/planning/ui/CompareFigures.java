package org.gridloom.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gridloom.planning.compare.Comparison;
import org.gridloom.planning.compare.Comparison.Grid;
import org.gridloom.planning.compare.Comparison.Side;
import org.gridloom.shell.Numbers;
import org.jspecify.annotations.Nullable;

/** The figures of every grid on both sides, and of all together. Where the two differ, the first stands before an arrow. */
class CompareFigures extends Div {

    private record Pair(Optional<Grid> first, Optional<Grid> second) {
        String number() {
            return second.or(() -> first).orElseThrow().number();
        }

        String name() {
            return second.or(() -> first).orElseThrow().name();
        }
    }

    CompareFigures(Comparison comparison) {
        addClassName("scrolls");
        var table = new NativeTable();
        table.addClassName("figures");
        var head = table.getHead().addRow();
        var columns = List.of("grid", "households", "hectares", "compactness", "barriers", "workers");
        columns.forEach(column -> head.addHeaderCell().setText(getTranslation("compare.figure." + column)));
        comparison.figures().forEach(key -> head.addHeaderCell().setText(getTranslation(key)));
        var pairs = new TreeMap<String, Pair>();
        comparison.first().grids().forEach(grid -> pairs.put(grid.id(), new Pair(Optional.of(grid), Optional.empty())));
        comparison
                .second()
                .grids()
                .forEach(grid -> pairs.merge(
                        grid.id(),
                        new Pair(Optional.empty(), Optional.of(grid)),
                        (one, other) -> new Pair(one.first(), other.second())));
        pairs.values()
                .forEach(pair ->
                        row(table.getBody().addRow(), pair, comparison.figures().size()));
        total(table.getFoot().addRow(), comparison);
        add(table);
    }

    private void row(NativeTableRow row, Pair pair, int monthly) {
        var name = new NativeTableHeaderCell(pair.number());
        name.setTitle(pair.name());
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        cell(row, pair, grid -> Numbers.of(grid.figures().households()));
        cell(row, pair, grid -> decimals(1, grid.figures().area() / 10_000));
        cell(row, pair, grid -> decimals(2, grid.figures().compactness()));
        cell(row, pair, grid -> Numbers.percent(grid.figures().barrierShare()));
        cell(row, pair, grid -> Numbers.of(grid.workers()));
        IntStream.range(0, monthly)
                .forEach(figure ->
                        cell(row, pair, grid -> decimals(1, grid.perMonth().get(figure))));
    }

    private void cell(NativeTableRow row, Pair pair, Function<Grid, String> figure) {
        add(
                row,
                pair.first().map(figure).orElse(null),
                pair.second().map(figure).orElse(null));
    }

    private void total(NativeTableRow row, Comparison comparison) {
        var name = new NativeTableHeaderCell(getTranslation("compare.figure.total"));
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        total(row, comparison, side -> Numbers.of(side.total().households()));
        total(row, comparison, side -> decimals(1, side.total().area() / 10_000));
        total(row, comparison, side -> decimals(2, mean(side)));
        total(row, comparison, side -> Numbers.percent(side.total().barrierShare()));
        total(row, comparison, side -> Numbers.of(side.workers()));
        IntStream.range(0, comparison.figures().size())
                .forEach(figure -> total(
                        row,
                        comparison,
                        side -> decimals(
                                1,
                                side.grids().stream()
                                        .mapToDouble(grid -> grid.perMonth().get(figure))
                                        .sum())));
    }

    /** Of the grids' compactness: all together have no shape of their own. */
    private static double mean(Side side) {
        return side.grids().stream()
                .mapToDouble(grid -> grid.figures().compactness())
                .average()
                .orElse(0);
    }

    private void total(NativeTableRow row, Comparison comparison, Function<Side, String> figure) {
        add(row, figure.apply(comparison.first()), figure.apply(comparison.second()));
    }

    private void add(NativeTableRow row, @Nullable String first, @Nullable String second) {
        var cell = row.addDataCell();
        cell.addClassName("number");
        if (Objects.equals(first, second)) {
            cell.setText(second == null ? "" : second);
            return;
        }
        var before = new Span((first == null ? "–" : first) + " → ");
        before.addClassName("secondary");
        cell.addClassName("differs");
        cell.add(before, new Span(second == null ? "–" : second));
    }

    private static String decimals(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
