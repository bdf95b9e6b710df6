package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridloom.geometry.Blocks.Block;
import org.jspecify.annotations.Nullable;

/**
 * Which block each part of a building belongs to, and which parts share a unit: those that overlap, and those of one block that touch or are of one
 * building. A part that lies in several blocks goes whole to the community with the largest share, there to the grid in force with the largest share,
 * there to the block with the largest share; to water only where there is hardly any land below it.
 */
final class Homes {

    /** The home of a part whose larger part lies in no community. */
    static final int OUTSIDE = -1;

    /** The home of a part that stands in the water: its own outline is its ground. */
    static final int AFLOAT = -2;

    private static final double SOME_LAND = 0.05;

    final List<SourceFault> faults = new ArrayList<>();

    private final Buildings buildings;
    private final List<Block> blocks;
    private final int[] home;
    private final @Nullable Standing[] standing;
    private final DisjointSets clusters;

    Homes(Buildings buildings, Blocks blocks, TessellationSettings settings) {
        this.buildings = buildings;
        this.blocks = blocks.blocks;
        int count = buildings.parts.size();
        home = new int[count];
        standing = new Standing[count];
        clusters = new DisjointSets(count);
        for (var pair : buildings.pairs) {
            if (pair.overlap()) {
                clusters.join(pair.a().number(), pair.b().number());
            }
        }
        var shares = buildings.parts.stream().map(blocks::sharesOf).toList();
        settle(shares);
        for (var pair : buildings.pairs) {
            if (pair.distance() < settings.separation()) {
                joinNeighbours(pair.a(), pair.b());
            }
        }
        for (int i = 1; i < count; i++) {
            if (buildings.parts.get(i).building() == buildings.parts.get(i - 1).building()) {
                joinNeighbours(buildings.parts.get(i), buildings.parts.get(i - 1));
            }
        }
        tell(shares);
    }

    /** Number of the block, {@link #OUTSIDE} or {@link #AFLOAT}. */
    int of(BuildingPart part) {
        return home[part.number()];
    }

    /** Null for a part that is outside. */
    @Nullable
    Standing standingOf(BuildingPart part) {
        return standing[part.number()];
    }

    /** Name of the set of parts that share a unit with this one. */
    int clusterOf(BuildingPart part) {
        return clusters.find(part.number());
    }

    private void joinNeighbours(BuildingPart a, BuildingPart b) {
        if (of(a) == of(b) && of(a) != OUTSIDE) {
            clusters.join(a.number(), b.number());
        }
    }

    private void settle(List<List<AreaIndex.Share>> shares) {
        var sums = new LinkedHashMap<Integer, Map<Integer, Double>>();
        var areas = new TreeMap<Integer, Double>();
        for (var part : buildings.parts) {
            var sum = sums.computeIfAbsent(clusterOf(part), c -> new TreeMap<>());
            shares.get(part.number()).forEach(share -> sum.merge(share.number(), share.area(), Double::sum));
            areas.merge(clusterOf(part), part.area().getArea(), Double::sum);
        }
        for (var part : buildings.parts) {
            int cluster = clusterOf(part);
            if (cluster == part.number()) { // the smallest number, so it comes first
                choose(cluster, sums.get(cluster), areas.get(cluster));
            } else {
                home[part.number()] = home[cluster];
                standing[part.number()] = standing[cluster];
            }
        }
    }

    private void choose(int cluster, Map<Integer, Double> shares, double area) {
        double outside = area - shares.values().stream().mapToDouble(d -> d).sum();
        var inCommunity =
                keepLargest(shares, block -> blocks.get(block).standing().community());
        if (inCommunity.isEmpty() || outside > sum(inCommunity)) {
            home[cluster] = OUTSIDE;
            return;
        }
        var inGrid =
                keepLargest(inCommunity, block -> blocks.get(block).standing().grid());
        var onLand = new TreeMap<>(inGrid);
        onLand.keySet().removeIf(block -> blocks.get(block).standing().water());
        boolean afloat = sum(onLand) < SOME_LAND * sum(inGrid);
        int block = keepLargest(afloat ? inGrid : onLand, b -> b)
                .keySet()
                .iterator()
                .next();
        home[cluster] = afloat ? AFLOAT : block;
        standing[cluster] = blocks.get(block).standing().asLand();
    }

    private static <K extends Comparable<K>> Map<Integer, Double> keepLargest(
            Map<Integer, Double> shares, Function<Integer, K> by) {
        var sums = new TreeMap<K, Double>();
        shares.forEach((block, area) -> sums.merge(by.apply(block), area, Double::sum));
        var largest = sums.entrySet().stream().max(Map.Entry.comparingByValue());
        var kept = new TreeMap<>(shares);
        kept.keySet()
                .removeIf(block -> !by.apply(block).equals(largest.orElseThrow().getKey()));
        return kept;
    }

    private static double sum(Map<Integer, Double> shares) {
        return shares.values().stream().mapToDouble(d -> d).sum();
    }

    private void tell(List<List<AreaIndex.Share>> shares) {
        var inside = new HashSet<Integer>();
        for (var part : buildings.parts) {
            if (of(part) != OUTSIDE) {
                inside.add(part.building());
            }
        }
        var told = new HashSet<Integer>();
        for (var part : buildings.parts) {
            if (of(part) != OUTSIDE) {
                tellAcross(part, shares.get(part.number()));
            } else if (!inside.contains(part.building()) && told.add(part.building())) {
                var footprint = buildings.footprints.get(part.building());
                faults.add(new SourceFault.BuildingOutside(footprint.id(), footprint.households(), part.inside()));
            }
        }
    }

    private void tellAcross(BuildingPart part, List<AreaIndex.Share> shares) {
        if (of(part) == AFLOAT) {
            return;
        }
        var mine = blocks.get(of(part));
        double beyond = part.area().getArea();
        SourceFault.Border border = null;
        for (var share : shares) {
            var other = blocks.get(share.number());
            if (other == mine) {
                beyond -= share.area();
                continue;
            }
            var between = Standing.between(mine.standing(), other.standing());
            if (between == null) {
                between =
                        mine.compound() != other.compound() ? SourceFault.Border.COMPOUND : SourceFault.Border.BARRIER;
            }
            border = border == null || between.compareTo(border) < 0 ? between : border;
        }
        // What is no deeper than rounding on one side of the outline is no matter.
        if (beyond > Math.max(0.1, 0.01 * part.area().getLength())) {
            faults.add(new SourceFault.BuildingAcrossBorder(
                    buildings.id(part), border == null ? SourceFault.Border.COMMUNITY : border, beyond, part.inside()));
        }
    }
}
