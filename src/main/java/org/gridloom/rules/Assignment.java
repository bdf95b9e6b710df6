package org.gridloom.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On one level: which unit belongs to which grid, and the sums that follow, kept at a cost that follows the number of units moved. */
final class Assignment {

    /** Stands in for the grid of the ground that has none; nobody asks for its key. */
    private static final GridInPlan NOBODY = new GridInPlan("none", Limits.NONE);

    private final UnitGraph graph;
    private final Map<String, Share> shares = new HashMap<>();
    private final Share unassigned = new Share(NOBODY);
    /** Null for a unit that was cut. */
    private @Nullable Share[] shareOf;

    private int[] position;

    Assignment(UnitGraph graph, List<GridInPlan> grids) {
        this.graph = graph;
        shareOf = new Share[graph.size()];
        position = new int[graph.size()];
        grids.forEach(this::open);
    }

    /** By key. */
    List<GridInPlan> grids() {
        return shares.values().stream()
                .map(Share::grid)
                .sorted(Comparator.comparing(GridInPlan::key))
                .toList();
    }

    /** Those that are parts of a grid, by key. */
    List<GridInPlan> within(String grid) {
        if (shares.isEmpty()) {
            return List.of();
        }
        return grids().stream().filter(one -> grid.equals(one.within())).toList();
    }

    Share unassigned() {
        return unassigned;
    }

    boolean isThere(int unit) {
        return unit >= 0 && unit < graph.size() && shareOf[unit] != null;
    }

    /** Of a unit that is not gone. */
    Share shareOf(int unit) {
        return Objects.requireNonNull(shareOf[unit]);
    }

    Optional<Share> find(String key) {
        return Optional.ofNullable(shares.get(key));
    }

    @Nullable
    String keyOf(Share share) {
        return share == unassigned ? null : share.grid().key();
    }

    void open(GridInPlan grid) {
        shares.put(grid.key(), new Share(grid));
    }

    /** Of one without units. */
    void close(String key) {
        shares.remove(key);
    }

    void put(int unit, Share share) {
        shareOf[unit] = share;
        position[unit] = share.add(unit, graph);
        meet(unit, share, 1);
    }

    /** To be put elsewhere at once. */
    void take(int unit) {
        var share = shareOf(unit);
        meet(unit, share, -1);
        int last = share.remove(position[unit], graph);
        position[last] = position[unit];
    }

    /** After it was taken: the unit is not there any more. */
    void forget(int unit) {
        shareOf[unit] = null;
    }

    /** Room for the units that the graph has by now. */
    void grow() {
        if (graph.size() > shareOf.length) {
            shareOf = Arrays.copyOf(shareOf, 2 * graph.size());
            position = Arrays.copyOf(position, 2 * graph.size());
        }
    }

    /** The edges of a unit that joins its share ({@code sign} 1) or leaves it (-1): those to its like become inner ones, the others its border. */
    private void meet(int unit, Share share, int sign) {
        for (int edge = graph.firstNeighbour(unit); edge < graph.endOfNeighbours(unit); edge++) {
            if (shareOf[graph.neighbour(edge)] == share) {
                share.bounded(graph, edge, -sign);
                share.spans(graph, edge, sign);
            } else {
                share.bounded(graph, edge, sign);
            }
        }
    }
}
