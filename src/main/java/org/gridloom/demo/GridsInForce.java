package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.territory.GridKind;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Joins a community's blocks to grids as somebody did years ago: about 300 to 500 households where that was easy, a large estate as one grid, and
 * hospital, market and offices as dedicated ones. Metric.
 */
final class GridsInForce {

    record Grid(GridKind kind, List<Block> blocks, Geometry area) {
        int households() {
            return blocks.stream().mapToInt(Block::households).sum();
        }
    }

    /** Grids whose middles lie less than this far from north to south, in metres, are one row when they are numbered. */
    static final double ROW = 180;

    private final int fewest;
    private final int most;
    private final List<List<Block>> groups = new ArrayList<>();
    private final Map<Block, Map<Block, Double>> neighbours = new LinkedHashMap<>();

    GridsInForce(List<Block> blocks, boolean village) {
        this.fewest = village ? 60 : 300;
        this.most = village ? 260 : 500;
        for (Block block : blocks) {
            groups.add(new ArrayList<>(List.of(block)));
            neighbours.put(block, new LinkedHashMap<>());
        }
        border(blocks);
    }

    private record Side(Coordinate a, Coordinate b) {}

    private void border(List<Block> blocks) {
        Map<Side, Block> sides = new HashMap<>();
        for (Block block : blocks) {
            var ring = block.parcel.ring();
            for (int i = 0; i < ring.size(); i++) {
                Coordinate a = ring.get(i);
                Coordinate b = ring.get(block.parcel.next(i));
                var other = sides.get(new Side(b, a));
                if (other != null) {
                    neighbours.get(block).merge(other, a.distance(b), Double::sum);
                    neighbours.get(other).merge(block, a.distance(b), Double::sum);
                }
                sides.put(new Side(a, b), block);
            }
        }
    }

    /** In the order of their numbers: rows from north to south, west to east in a row. */
    List<Grid> join() {
        joinEmpty();
        boolean changed = true;
        while (changed) {
            changed = false;
            groups.sort(Comparator.comparingInt(GridsInForce::households));
            for (List<Block> group : List.copyOf(groups)) {
                if (groups.contains(group) && !closed(group) && households(group) < fewest && joinNext(group)) {
                    changed = true;
                    break;
                }
            }
        }
        return numbered(groups.stream().map(GridsInForce::grid).toList());
    }

    /** Ground without households goes with the neighbour it has most border with; land that only touches such, in a later turn. */
    private void joinEmpty() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Block> group : List.copyOf(groups)) {
                if (!groups.contains(group) || dedicated(group) || households(group) > 0) {
                    continue;
                }
                var target = groups.stream()
                        .filter(other -> other != group && !dedicated(other) && border(group, other) > 20)
                        .filter(other -> !(movedIn(group) && closed(other)))
                        .max(Comparator.comparingDouble(
                                other -> border(group, other) + (households(other) > 0 ? 10_000 : 0)));
                if (target.isPresent()) {
                    merge(group, target.get());
                    changed = true;
                }
            }
        }
    }

    private boolean joinNext(List<Block> group) {
        var target = groups.stream()
                .filter(other -> other != group && !closed(other) && border(group, other) > 25)
                .filter(other -> households(other) + households(group) <= most)
                .max(Comparator.comparingDouble(other -> border(group, other) / Math.sqrt(area(other))));
        target.ifPresent(other -> merge(group, other));
        return target.isPresent();
    }

    private void merge(List<Block> group, List<Block> into) {
        into.addAll(group);
        groups.remove(group);
    }

    private double border(List<Block> one, List<Block> other) {
        double length = 0;
        for (Block a : one) {
            for (Block b : other) {
                length += neighbours.get(a).getOrDefault(b, 0d);
            }
        }
        return length;
    }

    private static double area(List<Block> group) {
        return group.stream().mapToDouble(b -> b.parcel.area()).sum();
    }

    /** As they were counted then. */
    private static int households(List<Block> group) {
        return group.stream()
                .filter(block -> !block.movedIn)
                .mapToInt(Block::households)
                .sum();
    }

    private static boolean dedicated(List<Block> group) {
        return group.getFirst().use.dedicated();
    }

    private static boolean movedIn(List<Block> group) {
        return group.stream().anyMatch(block -> block.movedIn);
    }

    private static boolean closed(List<Block> group) {
        return dedicated(group) || group.stream().anyMatch(block -> block.alone);
    }

    private static Grid grid(List<Block> group) {
        var parts = group.stream().map(b -> b.parcel.polygon()).toArray(Geometry[]::new);
        Geometry area = CoverageUnion.union(parts);
        if (!area.isValid()) {
            area = OverlayNGRobust.union(List.of(parts));
        }
        return new Grid(dedicated(group) ? GridKind.DEDICATED : GridKind.GENERAL, List.copyOf(group), area);
    }

    private static List<Grid> numbered(List<Grid> grids) {
        List<Grid> rest = new ArrayList<>(grids);
        rest.sort(Comparator.comparingDouble((Grid g) -> -g.area().getCentroid().getY())
                .thenComparingDouble(g -> g.area().getCentroid().getX()));
        List<Grid> numbered = new ArrayList<>();
        while (!rest.isEmpty()) {
            double top = rest.getFirst().area().getCentroid().getY();
            var row = rest.stream()
                    .filter(g -> g.area().getCentroid().getY() > top - ROW)
                    .toList();
            rest.removeAll(row);
            row.stream()
                    .sorted(Comparator.comparingDouble(
                            g -> g.area().getCentroid().getX()))
                    .forEach(numbered::add);
        }
        return numbered;
    }
}
