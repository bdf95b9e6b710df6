package org.gridloom.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cuts lumps of ground out of one share for another to take: in one piece with what takes them, and leaving what stays in one piece. */
final class Lumps {

    /** From how many places of the border lumps are grown. */
    private static final int SEEDS = 12;

    private static final int LARGEST = 80;
    /** For large units, for small ones or for neither: where little room is left, one of them fits that the others do not. */
    private static final double[] TASTES = {0, 1, -1};

    private final PlanState plan;
    private final UnitGraph graph;

    Lumps(PlanState plan) {
        this.plan = plan;
        graph = plan.graph();
    }

    /**
     * Lumps of {@code from} on its border with {@code to} that have {@code least} households or little more, and {@code most} at most; fewer than
     * {@code least} where there are none such.
     */
    List<List<Integer>> between(Share from, Share to, int least, int most) {
        return grown(from.units().filter(unit -> touches(unit, to)).boxed().toList(), from, to, least, most);
    }

    /** The same from anywhere in it, for a grid that is not there yet. */
    List<List<Integer>> within(Share from, int least, int most) {
        return grown(from.units().boxed().toList(), from, new Share(from.grid()), least, most);
    }

    private List<List<Integer>> grown(List<Integer> border, Share from, Share to, int least, int most) {
        if (most < Math.max(1, least)) {
            return List.of();
        }
        var lumps = new LinkedHashMap<BitSet, List<Integer>>();
        int step = Math.max(1, border.size() / SEEDS);
        for (int i = 0; i < border.size(); i += step) {
            for (double taste : TASTES) {
                var lump = grow(border.get(i), from, to, least, most, taste);
                for (var one : List.of(lump, withWholeCompounds(lump, from))) {
                    boolean leavesSome = from == plan.unassigned() || one.cardinality() < from.size();
                    if (!one.isEmpty() && households(one) <= most && leavesSome) {
                        lumps.put(one, one.stream().boxed().toList());
                    }
                }
            }
        }
        return List.copyOf(lumps.values());
    }

    private BitSet grow(int seed, Share from, Share to, int least, int most, double taste) {
        var lump = new BitSet();
        var open = new BitSet();
        open.set(seed);
        int households = 0;
        while (households < least || lump.isEmpty()) {
            int room = most - households;
            var next = open.stream()
                    .filter(unit -> graph.households(unit) <= room)
                    .boxed()
                    .max(Comparator.comparingDouble(
                            unit -> fit(unit, lump, to) + taste * graph.households(unit) / most));
            if (next.isEmpty() || lump.cardinality() == LARGEST) {
                break;
            }
            int unit = next.get();
            open.clear(unit);
            lump.set(unit);
            households += graph.households(unit);
            forEachNeighbour(unit, (neighbour, length) -> {
                if (plan.shareOf(neighbour) == from && !lump.get(neighbour)) {
                    open.set(neighbour);
                }
            });
        }
        if (from != plan.unassigned()) {
            takeWhatIsCutOff(lump, from);
        }
        return lump;
    }

    /** With all that {@code from} has of the compounds it has begun. */
    private BitSet withWholeCompounds(BitSet lump, Share from) {
        var begun = new BitSet();
        lump.stream()
                .map(plan.compounds()::of)
                .filter(compound -> compound >= 0)
                .forEach(begun::set);
        var whole = (BitSet) lump.clone();
        from.anyOrder()
                .filter(unit -> plan.compounds().of(unit) >= 0
                        && begun.get(plan.compounds().of(unit)))
                .forEach(whole::set);
        if (from != plan.unassigned()) {
            takeWhatIsCutOff(whole, from);
        }
        return whole;
    }

    /** How well a unit goes with a lump: by how much of its border they share, and whether it is of a compound the lump has begun. */
    private double fit(int unit, BitSet lump, Share to) {
        double[] shared = new double[2];
        boolean[] same = new boolean[1];
        forEachNeighbour(unit, (neighbour, length) -> {
            shared[1] += length;
            if (lump.get(neighbour) || plan.shareOf(neighbour) == to) {
                shared[0] += length;
                same[0] |= plan.compounds().of(unit) >= 0
                        && plan.compounds().of(unit) == plan.compounds().of(neighbour);
            }
        });
        return shared[0] / Math.max(1, shared[1]) + (same[0] ? 0.5 : 0);
    }

    /** What of {@code from} would lie apart from the rest of it goes with the lump. */
    private void takeWhatIsCutOff(BitSet lump, Share from) {
        var rest = heaps(from.units().filter(unit -> !lump.get(unit)).boxed().toList());
        rest.stream()
                .sorted(Comparator.comparingInt(this::households).reversed())
                .skip(1)
                .forEach(lump::or);
    }

    /** What units fall into that touch each other. */
    List<BitSet> heaps(List<Integer> units) {
        var left = new BitSet();
        units.forEach(left::set);
        var heaps = new ArrayList<BitSet>();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(0)) {
            var heap = new BitSet();
            var queue = new ArrayDeque<>(List.of(start));
            left.clear(start);
            while (!queue.isEmpty()) {
                int unit = queue.poll();
                heap.set(unit);
                forEachNeighbour(unit, (neighbour, length) -> {
                    if (left.get(neighbour)) {
                        left.clear(neighbour);
                        queue.add(neighbour);
                    }
                });
            }
            heaps.add(heap);
        }
        return heaps;
    }

    /**
     * The grids that touch some units and may take them, those with the longest common border first. Not the ones the units are in, and for units
     * with households none without limits: nobody is to live in a grid that is a hospital.
     */
    List<Share> around(BitSet units) {
        boolean livedIn = households(units) > 0;
        Map<Share, Long> borders = new HashMap<>();
        units.stream()
                .forEach(unit -> forEachNeighbour(unit, (neighbour, length) -> {
                    var other = plan.shareOf(neighbour);
                    if (other != plan.shareOf(unit) && other != plan.unassigned()) {
                        borders.merge(other, length, Long::sum);
                    }
                }));
        return borders.entrySet().stream()
                .filter(entry -> !livedIn || entry.getKey().isLimited())
                .sorted(Map.Entry.<Share, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().grid().key()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Share> around(Share share) {
        var units = new BitSet();
        share.anyOrder().forEach(units::set);
        return around(units);
    }

    int households(BitSet units) {
        return units.stream().map(graph::households).sum();
    }

    private boolean touches(int unit, Share share) {
        boolean[] touches = new boolean[1];
        forEachNeighbour(unit, (neighbour, length) -> touches[0] |= Objects.equals(plan.shareOf(neighbour), share));
        return touches[0];
    }

    interface Edge {
        void to(int neighbour, long length);
    }

    void forEachNeighbour(int unit, Edge then) {
        for (int edge = graph.firstNeighbour(unit); edge < graph.endOfNeighbours(unit); edge++) {
            then.to(graph.neighbour(edge), graph.length(edge));
        }
    }
}
