package org.gridloom.planning.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.exchange.Table;
import org.gridloom.planning.compare.Comparison.Grid;
import org.gridloom.planning.compare.Comparison.Side;

/**
 * The households that change hands as a matrix: a row for each grid that gives, a column for each that takes.
 *
 * @param from ids, ascending; empty for no grid
 */
public record HandoverTable(List<String> from, List<String> to, Map<List<String>, Integer> households) {

    public static HandoverTable matrix(Comparison comparison) {
        var from = new TreeSet<String>();
        var to = new TreeSet<String>();
        Map<List<String>, Integer> households = new HashMap<>();
        for (var handover : comparison.handovers()) {
            from.add(handover.from());
            to.add(handover.to());
            households.put(List.of(handover.from(), handover.to()), handover.households());
        }
        return new HandoverTable(List.copyOf(from), List.copyOf(to), households);
    }

    /** As a file: numbers of grids, and 0 where nothing changes hands. */
    public static Table of(Comparison comparison) {
        var matrix = matrix(comparison);
        var headings = new ArrayList<String>();
        headings.add("→");
        matrix.to().forEach(id -> headings.add(number(comparison.second(), id)));
        var rows = new ArrayList<List<Object>>();
        for (var from : matrix.from()) {
            var row = new ArrayList<Object>();
            row.add(number(comparison.first(), from));
            matrix.to().forEach(to -> row.add(matrix.households().getOrDefault(List.of(from, to), 0)));
            rows.add(row);
        }
        return new Table("", headings, new ArrayList<>(rows));
    }

    /** What people call a grid of a side; a dash for none. */
    public static String number(Side side, String id) {
        return side.grids().stream()
                .filter(grid -> grid.id().equals(id))
                .map(Grid::number)
                .findAny()
                .orElse("–");
    }
}
