package org.gridloom.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridloom.rules.Edit.Move;

/** Moves that might mend a finding, each a list to be done as one edit. Whether one does is for {@link Repairs} to try. */
final class Ideas {

    /** How many units a bridge between two pieces may take at most. */
    private static final int LONGEST_BRIDGE = 12;

    private static final int MOST_TARGETS = 4;

    private final PlanState plan;
    private final Lumps lumps;

    Ideas(PlanState plan) {
        this.plan = plan;
        lumps = new Lumps(plan);
    }

    List<List<Move>> mending(Finding finding) {
        return switch (finding) {
            case Finding.TooManyHouseholds f ->
                shedding(plan.share(f.key()), f.households() - f.limits().max(), true);
            case Finding.TooFewHouseholds f ->
                gaining(plan.share(f.key()), f.limits().min() - f.households(), true);
            case Finding.InPieces f -> joining(f);
            case Finding.Unassigned f -> assigning();
            case Finding.CompoundSplit f -> uniting(f);
            case Finding.Straddles f -> leaving(plan.share(f.key()));
            case Finding.NotCompact f -> new Reshaping(plan).of(plan.share(f.key()), Outline::compactness);
            case Finding.OffBarriers f -> new Reshaping(plan).of(plan.share(f.key()), Outline::barrierShare);
            case Finding.EmptyGrid f -> List.of();
            case Finding.PartlyDivided f -> List.of();
            case Finding.CoverageBroken f -> List.of();
            case Finding.BuildingCut f -> List.of();
            case Finding.TeamIncomplete f -> List.of();
            case Finding.HouseholdsMove f -> List.of();
        };
    }

    /**
     * Lumps that a grid with too many households gives to a neighbour, or to a new grid.
     *
     * @param withinLimits whether the neighbour must have room for them
     */
    List<List<Move>> shedding(Share grid, int tooMany, boolean withinLimits) {
        var moves = new ArrayList<List<Move>>();
        for (var neighbour : lumps.around(grid)) {
            int spare = grid.households() - grid.grid().limits().min();
            int room = withinLimits ? neighbour.grid().limits().max() - neighbour.households() : spare;
            offer(moves, grid, neighbour, tooMany, Math.min(spare, room));
        }
        if (withinLimits) {
            var limits = grid.grid().limits();
            int most = Math.min(limits.max(), grid.households() - limits.min());
            int least = Math.max(Math.max(limits.min(), tooMany), Math.min(most, grid.households() / 2));
            lumps.within(grid, Math.min(least, most), most).stream()
                    .map(lump -> List.of(new Move(lump, Repair.NEW_GRID)))
                    .forEach(moves::add);
        }
        return moves;
    }

    /** The same the other way round. */
    List<List<Move>> gaining(Share grid, int tooFew, boolean withinLimits) {
        var moves = new ArrayList<List<Move>>();
        int room = grid.grid().limits().max() - grid.households();
        offer(moves, plan.unassigned(), grid, tooFew, room);
        for (var neighbour : lumps.around(grid)) {
            int spare = neighbour.households()
                    - (withinLimits ? neighbour.grid().limits().min() : 0);
            offer(moves, neighbour, grid, tooFew, Math.min(spare, room));
        }
        return moves;
    }

    /** Where there is not room enough, as much as goes: a grid far from its limits gets there in several steps. */
    private void offer(List<List<Move>> moves, Share from, Share to, int wanted, int most) {
        int least = most >= wanted ? wanted : Math.max(1, most * 2 / 3);
        for (var lump : lumps.between(from, to, least, most)) {
            moves.add(List.of(new Move(lump, to.grid().key())));
        }
    }

    /** The smaller pieces go to whom they touch, or the ground between is taken. */
    private List<List<Move>> joining(Finding.InPieces finding) {
        var moves = new ArrayList<List<Move>>();
        var others = finding.pieces().stream()
                .skip(1)
                .map(piece -> set(piece.units()))
                .toList();
        for (int choice = 0; choice < 2; choice++) {
            moves.add(each(others, choice));
        }
        var bridges = new ArrayList<Move>();
        var main = set(finding.pieces().getFirst().units());
        for (var piece : others) {
            bridge(piece, main).ifPresent(path -> bridges.add(new Move(path, finding.key())));
        }
        moves.add(bridges);
        return moves;
    }

    /** The shortest way over ground of others from one piece to the other. */
    private Optional<List<Integer>> bridge(BitSet from, BitSet to) {
        var cameFrom = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>();
        from.stream().forEach(unit -> {
            cameFrom.put(unit, unit);
            queue.add(unit);
        });
        while (!queue.isEmpty()) {
            int unit = queue.poll();
            if (to.get(unit)) {
                var path = new ArrayList<Integer>();
                for (int at = cameFrom.getOrDefault(unit, unit); !from.get(at); at = cameFrom.getOrDefault(at, at)) {
                    path.add(at);
                }
                return path.isEmpty() || path.size() > LONGEST_BRIDGE ? Optional.empty() : Optional.of(path);
            }
            lumps.forEachNeighbour(unit, (neighbour, length) -> {
                if (cameFrom.putIfAbsent(neighbour, unit) == null) {
                    queue.add(neighbour);
                }
            });
        }
        return Optional.empty();
    }

    /** Heaps of ground without a grid go to the neighbour with the longest border, to the one with most room, or piece by piece. */
    private List<List<Move>> assigning() {
        var heaps = lumps.heaps(plan.unassigned().units().boxed().toList());
        var moves = new ArrayList<List<Move>>();
        moves.add(each(heaps, 0));
        moves.add(each(heaps, 1));
        moves.add(spread());
        return moves;
    }

    /** Unit by unit to the neighbour with most room, from the outside inwards. */
    private List<Move> spread() {
        var left = set(plan.unassigned().units().boxed().toList());
        Map<Integer, Share> taken = new LinkedHashMap<>();
        Map<Share, Integer> households = new HashMap<>();
        for (boolean progress = true; progress; ) {
            progress = false;
            for (int unit : left.stream().toArray()) {
                var best = holders(unit, taken).stream()
                        .max(Comparator.<Share>comparingInt(
                                        share -> share.grid().limits().max()
                                                - households.getOrDefault(share, share.households()))
                                .thenComparing(share -> share.grid().key()));
                if (best.isPresent()) {
                    var share = best.get();
                    taken.put(unit, share);
                    households.put(
                            share,
                            households.getOrDefault(share, share.households())
                                    + plan.graph().households(unit));
                    left.clear(unit);
                    progress = true;
                }
            }
        }
        var byShare = new LinkedHashMap<Share, List<Integer>>();
        taken.forEach((unit, share) ->
                byShare.computeIfAbsent(share, s -> new ArrayList<>()).add(unit));
        var moves = new ArrayList<Move>();
        byShare.forEach((share, units) -> moves.add(new Move(units, share.grid().key())));
        return moves;
    }

    private List<Share> holders(int unit, Map<Integer, Share> taken) {
        var holders = new ArrayList<Share>();
        lumps.forEachNeighbour(unit, (neighbour, length) -> {
            var share = taken.getOrDefault(neighbour, plan.shareOf(neighbour));
            if (share != plan.unassigned() && (share.isLimited() || plan.graph().households(unit) == 0)) {
                holders.add(share);
            }
        });
        return holders;
    }

    private List<List<Move>> uniting(Finding.CompoundSplit finding) {
        var compounds = plan.compounds();
        var units = IntStream.range(0, plan.graph().size())
                .filter(unit -> compounds.of(unit) >= 0
                        && compounds.compound(compounds.of(unit)).id() == finding.compound())
                .boxed()
                .toList();
        return finding.grids().stream()
                .map(key -> List.of(new Move(units, key)))
                .toList();
    }

    /** What lies across the road or river goes to a neighbour there. */
    private List<List<Move>> leaving(Share grid) {
        var far = plan.sides().far(grid).stream()
                .map(side -> set(IntStream.of(side.units()).boxed().toList()))
                .toList();
        var moves = new ArrayList<List<Move>>();
        for (int choice = 0; choice < MOST_TARGETS; choice++) {
            moves.add(each(far, choice));
        }
        return moves;
    }

    /** Each of the sets to the neighbour at a place in the order of common borders, or to the last there is. */
    private List<Move> each(List<BitSet> sets, int choice) {
        var byTarget = new LinkedHashMap<String, List<Integer>>();
        for (var set : sets) {
            var around = lumps.around(set);
            if (!around.isEmpty()) {
                var target = around.get(Math.min(choice, around.size() - 1));
                byTarget.computeIfAbsent(target.grid().key(), key -> new ArrayList<>())
                        .addAll(set.stream().boxed().toList());
            }
        }
        return byTarget.entrySet().stream()
                .map(entry -> new Move(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static BitSet set(List<Integer> units) {
        var set = new BitSet();
        units.forEach(set::set);
        return set;
    }
}
