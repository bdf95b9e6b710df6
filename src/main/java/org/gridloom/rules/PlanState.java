package org.gridloom.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Redivision;
import org.jspecify.annotations.Nullable;

/**
 * Which unit belongs to which grid and to which micro-grid, and the sums that follow, kept at a cost that follows the number of units moved. A unit in a
 * micro-grid always lies in the grid of which that is a part.
 */
final class PlanState {

    private final UnitGraph graph;
    private final Compounds compounds;
    private final Moved moved;
    private final Assignment grids;
    private final Assignment micro;
    private final Pieces pieces;
    private final Pieces microPieces;
    private final Sides sides;
    private final RuleSettings settings;

    PlanState(DrawnPlan plan) {
        graph = new UnitGraph(plan.ground(), plan.facts(), plan.settings());
        settings = plan.settings();
        compounds = new Compounds(plan.ground().units(), plan.facts());
        moved = new Moved(graph.size(), plan.facts().inForce());
        grids = new Assignment(graph, plan.grids());
        micro = new Assignment(graph, plan.micro().grids());
        pieces = new Pieces(grids, graph);
        microPieces = new Pieces(micro, graph);
        sides = new Sides(this);
        for (int unit = 0; unit < graph.size(); unit++) {
            if (!plan.ground().units().get(unit).isGone()) {
                var key = plan.gridOf().get(unit);
                put(unit, key == null ? grids.unassigned() : share(key));
                var part = plan.micro().of().get(unit);
                micro.put(unit, part == null ? micro.unassigned() : share(part));
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

    Pieces pieces(Level level) {
        return level == Level.GRID ? pieces : microPieces;
    }

    Sides sides() {
        return sides;
    }

    /** By key. */
    List<GridInPlan> grids() {
        return grids.grids();
    }

    Share unassigned() {
        return grids.unassigned();
    }

    /** Of a unit that is not gone. */
    Share shareOf(int unit) {
        return grids.shareOf(unit);
    }

    boolean isThere(int unit) {
        return grids.isThere(unit);
    }

    /** The second level. */
    Assignment micro() {
        return micro;
    }

    /** Of a grid or a micro-grid. */
    Optional<Share> find(String key) {
        return grids.find(key).or(() -> micro.find(key));
    }

    Share share(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No grid " + key));
    }

    /** Does the edit and returns the one that takes it back. An edit that cannot be done throws and changes nothing. */
    Edit apply(Edit edit, Touched touched) {
        return switch (edit) {
            case Edit.Move(var units, var to, var level) -> move(units, to, level, touched);
            case Edit.Create(var grid) -> create(grid, touched);
            case Edit.Retire(var key) -> retire(key, touched);
            case Edit.Limit(var grid) -> limit(grid, touched);
            case Edit.Redivide(var change) -> redivide(change, touched);
            case Edit.Several(var edits) -> several(edits, touched);
        };
    }

    private Edit move(List<Integer> units, @Nullable String to, Level level, Touched touched) {
        for (int unit : units) {
            if (!isThere(unit)) {
                throw new IllegalArgumentException("No unit " + unit);
            }
        }
        return level == Level.GRID ? move(units, to, touched) : divide(units, to, touched);
    }

    private Edit move(List<Integer> units, @Nullable String to, Touched touched) {
        var target = to == null ? grids.unassigned() : of(to, Level.GRID);
        var back = new LinkedHashMap<Share, List<Integer>>();
        var backInside = new LinkedHashMap<Share, List<Integer>>();
        for (int unit : units) {
            var source = shareOf(unit);
            if (source != target) {
                back.computeIfAbsent(source, s -> new ArrayList<>()).add(unit);
                touch(source, touched);
                touched.compound(compounds.of(unit));
                take(unit);
                put(unit, target);
                give(unit, micro.unassigned(), backInside, touched);
            }
        }
        if (!back.isEmpty()) {
            touch(target, touched);
            touched.moved();
        }
        var moves = new ArrayList<Edit>();
        back.forEach((share, taken) -> moves.add(new Edit.Move(taken, grids.keyOf(share))));
        moves.addAll(movesInside(backInside));
        return moves.size() == 1 ? moves.getFirst() : new Edit.Several(moves);
    }

    /** Within their grid. */
    private Edit divide(List<Integer> units, @Nullable String to, Touched touched) {
        var target = to == null ? micro.unassigned() : of(to, Level.MICRO);
        var within = target.grid().within();
        for (int unit : units) {
            if (within != null && !within.equals(grids.keyOf(shareOf(unit)))) {
                throw new IllegalArgumentException("Unit " + unit + " is not in grid " + within);
            }
        }
        var back = new LinkedHashMap<Share, List<Integer>>();
        units.forEach(unit -> give(unit, target, back, touched));
        var moves = movesInside(back);
        return moves.size() == 1 ? moves.getFirst() : new Edit.Several(moves);
    }

    private void give(int unit, Share target, Map<Share, List<Integer>> back, Touched touched) {
        var source = micro.shareOf(unit);
        if (source != target) {
            back.computeIfAbsent(source, s -> new ArrayList<>()).add(unit);
            touchInside(source, touched);
            touchInside(target, touched);
            micro.take(unit);
            micro.put(unit, target);
        }
    }

    private List<Edit> movesInside(Map<Share, List<Integer>> back) {
        var moves = new ArrayList<Edit>();
        back.forEach((share, taken) -> moves.add(new Edit.Move(taken, micro.keyOf(share), Level.MICRO)));
        return moves;
    }

    private Share of(String key, Level level) {
        var share = share(key);
        if (share.grid().level() != level) {
            throw new IllegalArgumentException(key + " is none of level " + level);
        }
        return share;
    }

    private Edit create(GridInPlan grid, Touched touched) {
        if (find(grid.key()).isPresent()) {
            throw new IllegalArgumentException("A second grid " + grid.key());
        }
        if (grid.within() != null) {
            of(grid.within(), Level.GRID);
        }
        (grid.level() == Level.GRID ? grids : micro).open(grid);
        touch(share(grid.key()), touched);
        return new Edit.Retire(grid.key());
    }

    private Edit retire(String key, Touched touched) {
        var share = share(key);
        if (share.grid().level() == Level.MICRO) {
            return close(share, Level.MICRO, touched);
        }
        var backInside = micro.within(key).stream()
                .map(one -> close(share(one.key()), Level.MICRO, touched))
                .toList();
        var back = new ArrayList<>(List.of(close(share, Level.GRID, touched)));
        back.addAll(backInside);
        return back.size() == 1 ? back.getFirst() : new Edit.Several(back);
    }

    private Edit close(Share share, Level level, Touched touched) {
        var key = share.grid().key();
        var units = share.units().boxed().toList();
        move(units, null, level, touched);
        touch(share, touched);
        (level == Level.GRID ? grids : micro).close(key);
        var create = new Edit.Create(share.grid());
        return units.isEmpty() ? create : new Edit.Several(List.of(create, new Edit.Move(units, key, level)));
    }

    private Edit limit(GridInPlan grid, Touched touched) {
        var share = of(grid.key(), grid.level());
        var before = share.grid();
        share.limit(grid);
        touch(share, touched);
        if (grid.level() == Level.GRID) {
            share.anyOrder().forEach(unit -> touched.compound(compounds.of(unit)));
        }
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
        var holdersInside = going.stream().map(micro::shareOf).distinct().toList();
        if (holders.size() != 1 || holdersInside.size() != 1 || coming.stream().anyMatch(this::isThere)) {
            throw new IllegalArgumentException("Units " + going + " cannot become " + coming);
        }
        // A neighbour's border is another one as well, so it leaves its share and comes back.
        var shares = new TreeMap<Integer, Share>();
        var inside = new TreeMap<Integer, Share>();
        UnitGraph.concerned(change).stream().filter(this::isThere).forEach(unit -> {
            shares.put(unit, shareOf(unit));
            inside.put(unit, micro.shareOf(unit));
        });
        shares.forEach((unit, share) -> {
            touch(share, touched);
            touched.compound(compounds.of(unit));
            take(unit);
            grids.forget(unit);
        });
        inside.forEach((unit, share) -> {
            touchInside(share, touched);
            micro.take(unit);
            micro.forget(unit);
        });
        going.forEach(unit -> {
            moved.put(unit, null, graph.households(unit));
            shares.remove(unit);
            inside.remove(unit);
        });
        graph.redivide(change);
        grids.grow();
        micro.grow();
        for (int unit : coming) {
            compounds.like(going.getFirst(), unit);
            moved.like(going.getFirst(), unit);
            shares.put(unit, holders.getFirst());
            inside.put(unit, holdersInside.getFirst());
        }
        shares.forEach(this::put);
        inside.forEach(micro::put);
        touched.moved();
        return new Edit.Redivide(change.inverse());
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
        grids.put(unit, share);
        compounds.put(unit, share);
        moved.put(unit, grids.keyOf(share), graph.households(unit));
    }

    private void take(int unit) {
        compounds.take(unit, shareOf(unit));
        grids.take(unit);
    }

    private void touch(Share share, Touched touched) {
        if (share == grids.unassigned()) {
            touched.unassigned();
        } else if (share.grid().level() == Level.GRID) {
            touched.grid(share.grid().key());
        } else {
            touched.micro(share.grid());
        }
    }

    private void touchInside(Share share, Touched touched) {
        if (share != micro.unassigned()) {
            touched.micro(share.grid());
        }
    }
}
