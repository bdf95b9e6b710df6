package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Redivision;
import org.jspecify.annotations.Nullable;

/** Which unit belongs to which grid, and the sums that follow, kept at a cost that follows the number of units moved. */
final class PlanState {

    /** Stands in for the grid of the ground that has none; nobody asks for its key. */
    private static final GridInPlan NOBODY = new GridInPlan("none", Limits.NONE);

    private final UnitGraph graph;
    private final Compounds compounds;
    private final Moved moved;
    private final Map<String, Share> shares = new HashMap<>();
    private final Share unassigned = new Share(NOBODY);
    /** Null for a unit that was cut. */
    private @Nullable Share[] shareOf;

    private int[] position;
    private final Pieces pieces;
    private final Sides sides;
    private final RuleSettings settings;

    PlanState(DrawnPlan plan) {
        graph = new UnitGraph(plan.ground(), plan.facts(), plan.settings());
        settings = plan.settings();
        compounds = new Compounds(plan.ground().units(), plan.facts());
        moved = new Moved(graph.size(), plan.facts().inForce());
        shareOf = new Share[graph.size()];
        position = new int[graph.size()];
        pieces = new Pieces(this);
        sides = new Sides(this);
        plan.grids().forEach(grid -> shares.put(grid.key(), new Share(grid)));
        for (int unit = 0; unit < graph.size(); unit++) {
            var key = plan.gridOf().get(unit);
            if (!plan.ground().units().get(unit).isGone()) {
                put(unit, key == null ? unassigned : share(key));
            }
        }
    }

    UnitGraph graph() {
        return graph;
    }

    RuleSettings settings() {
        return settings;
    }

    Compounds compounds() {
        return compounds;
    }

    /** The units that left their grid in force for another. */
    Moved moved() {
        return moved;
    }

    Pieces pieces() {
        return pieces;
    }

    Sides sides() {
        return sides;
    }

    /** By key. */
    List<GridInPlan> grids() {
        return shares.values().stream()
                .map(Share::grid)
                .sorted(Comparator.comparing(GridInPlan::key))
                .toList();
    }

    Share unassigned() {
        return unassigned;
    }

    /** Of a unit that is not gone. */
    Share shareOf(int unit) {
        return Objects.requireNonNull(shareOf[unit]);
    }

    boolean isThere(int unit) {
        return unit >= 0 && unit < graph.size() && shareOf[unit] != null;
    }

    Optional<Share> find(String key) {
        return Optional.ofNullable(shares.get(key));
    }

    Share share(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No grid " + key));
    }

    /** Does the edit and returns the one that takes it back. An edit that cannot be done throws and changes nothing. */
    Edit apply(Edit edit, Touched touched) {
        return switch (edit) {
            case Edit.Move(var units, var to) -> move(units, to, touched);
            case Edit.Create(var grid) -> create(grid, touched);
            case Edit.Retire(var key) -> retire(key, touched);
            case Edit.Limit(var grid) -> limit(grid, touched);
            case Edit.Redivide(var change) -> redivide(change, touched);
            case Edit.Several(var edits) -> several(edits, touched);
        };
    }

    private Edit move(List<Integer> units, @Nullable String to, Touched touched) {
        var target = to == null ? unassigned : share(to);
        for (int unit : units) {
            if (unit < 0 || unit >= graph.size() || shareOf[unit] == null) {
                throw new IllegalArgumentException("No unit " + unit);
            }
        }
        var back = new LinkedHashMap<Share, List<Integer>>();
        for (int unit : units) {
            var source = shareOf(unit);
            if (source != target) {
                back.computeIfAbsent(source, s -> new ArrayList<>()).add(unit);
                touch(source, touched);
                touched.compound(compounds.of(unit));
                take(unit);
                put(unit, target);
            }
        }
        if (!back.isEmpty()) {
            touch(target, touched);
            touched.moved();
        }
        var moves = new ArrayList<Edit>();
        back.forEach((share, taken) -> moves.add(new Edit.Move(taken, keyOf(share))));
        return moves.size() == 1 ? moves.getFirst() : new Edit.Several(moves);
    }

    private Edit create(GridInPlan grid, Touched touched) {
        if (shares.containsKey(grid.key())) {
            throw new IllegalArgumentException("A second grid " + grid.key());
        }
        shares.put(grid.key(), new Share(grid));
        touched.grid(grid.key());
        return new Edit.Retire(grid.key());
    }

    private Edit retire(String key, Touched touched) {
        var share = share(key);
        var units = share.units().boxed().toList();
        move(units, null, touched);
        shares.remove(key);
        touched.grid(key);
        var create = new Edit.Create(share.grid());
        return units.isEmpty() ? create : new Edit.Several(List.of(create, new Edit.Move(units, key)));
    }

    private Edit limit(GridInPlan grid, Touched touched) {
        var share = share(grid.key());
        var before = share.grid();
        share.limit(grid);
        touched.grid(grid.key());
        share.anyOrder().forEach(unit -> touched.compound(compounds.of(unit)));
        return new Edit.Limit(before);
    }

    private Edit redivide(Redivision change, Touched touched) {
        var after = change.unitsAfter().stream().map(BaseUnit::number).toList();
        var before = change.unitsBefore().stream().map(BaseUnit::number).toList();
        if (!before.stream().allMatch(this::isThere)) {
            throw new IllegalArgumentException("Not all there of " + before);
        }
        var going = before.stream().filter(unit -> !after.contains(unit)).toList();
        var coming = after.stream().filter(unit -> !before.contains(unit)).toList();
        var holders = going.stream().map(this::shareOf).distinct().toList();
        if (holders.size() != 1 || coming.stream().anyMatch(this::isThere)) {
            throw new IllegalArgumentException("Units " + going + " cannot become " + coming);
        }
        // A neighbour's border is another one as well, so it leaves its share and comes back.
        var shares = new TreeMap<Integer, Share>();
        UnitGraph.concerned(change).stream().filter(this::isThere).forEach(unit -> shares.put(unit, shareOf(unit)));
        shares.forEach((unit, share) -> {
            touch(share, touched);
            touched.compound(compounds.of(unit));
            take(unit);
            shareOf[unit] = null;
        });
        going.forEach(unit -> {
            moved.put(unit, null, graph.households(unit));
            shares.remove(unit);
        });
        graph.redivide(change);
        grow();
        for (int unit : coming) {
            compounds.like(going.getFirst(), unit);
            moved.like(going.getFirst(), unit);
            shares.put(unit, holders.getFirst());
        }
        shares.forEach(this::put);
        touched.moved();
        return new Edit.Redivide(change.inverse());
    }

    private void grow() {
        if (graph.size() > shareOf.length) {
            shareOf = Arrays.copyOf(shareOf, 2 * graph.size());
            position = Arrays.copyOf(position, 2 * graph.size());
        }
    }

    private Edit several(List<Edit> edits, Touched touched) {
        var back = new ArrayList<Edit>();
        try {
            for (var edit : edits) {
                back.addFirst(apply(edit, touched));
            }
        } catch (IllegalArgumentException e) {
            back.forEach(edit -> apply(edit, touched));
            throw e;
        }
        return new Edit.Several(back);
    }

    private void put(int unit, Share share) {
        shareOf[unit] = share;
        position[unit] = share.add(unit, graph);
        meet(unit, share, 1);
        compounds.put(unit, share);
        moved.put(unit, keyOf(share), graph.households(unit));
    }

    private void take(int unit) {
        var share = shareOf(unit);
        meet(unit, share, -1);
        int last = share.remove(position[unit], graph);
        position[last] = position[unit];
        compounds.take(unit, share);
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

    private void touch(Share share, Touched touched) {
        if (share == unassigned) {
            touched.unassigned();
        } else {
            touched.grid(share.grid().key());
        }
    }

    private @Nullable String keyOf(Share share) {
        return share == unassigned ? null : share.grid().key();
    }
}
