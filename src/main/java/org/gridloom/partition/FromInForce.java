package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The grids in force as a division to start from: each in one piece, units of none with a neighbour, and as many as there are to be, the largest
 * split or the smallest joined to others where the number differs.
 */
final class FromInForce {

    private final Problem problem;
    private final UnitNetwork network;
    private final int[] gridOf;
    private int grids;

    private FromInForce(Problem problem) {
        this.problem = problem;
        network = problem.network();
        gridOf = new int[network.size()];
        Arrays.fill(gridOf, -1);
    }

    static int[] divide(Problem problem, Components components, int wished, SplittableRandom random) {
        var start = new FromInForce(problem);
        start.takeLargestPieces();
        start.growIntoTheRest(components);
        while (start.grids < wished && start.splitLargest(random)) {
            // until there are as many as wished
        }
        while (start.grids > wished && start.joinSmallest()) {
            // until there are as many as wished
        }
        return start.gridOf;
    }

    private void takeLargestPieces() {
        var pieces = new ArrayList<int[]>();
        var seen = new boolean[network.size()];
        for (int unit = 0; unit < network.size(); unit++) {
            if (!seen[unit] && problem.inForce(unit) != Problem.NO_GRID) {
                pieces.add(piece(unit, seen));
            }
        }
        var largest = new int[problem.gridsInForce()][];
        for (var piece : pieces) {
            int home = problem.inForce(piece[0]);
            if (largest[home] == null || households(piece) > households(largest[home])) {
                largest[home] = piece;
            }
        }
        for (var piece : largest) {
            if (piece != null) {
                for (int unit : piece) {
                    gridOf[unit] = grids;
                }
                grids++;
            }
        }
    }

    private int[] piece(int start, boolean[] seen) {
        var queue = new int[network.size()];
        int end = 0;
        queue[end++] = start;
        seen[start] = true;
        for (int i = 0; i < end; i++) {
            for (int arc = network.first(queue[i]); arc < network.end(queue[i]); arc++) {
                int next = network.neighbour(arc);
                if (!seen[next] && network.joins(arc) && problem.inForce(next) == problem.inForce(start)) {
                    seen[next] = true;
                    queue[end++] = next;
                }
            }
        }
        return Arrays.copyOf(queue, end);
    }

    private int households(int[] units) {
        return Arrays.stream(units).map(network::households).sum();
    }

    /** Wave by wave; a part with no grid at all becomes one. */
    private void growIntoTheRest(Components components) {
        boolean grown = true;
        while (grown) {
            grown = false;
            var now = gridOf.clone();
            for (int unit = 0; unit < network.size(); unit++) {
                var neighbour = gridOf[unit] < 0 ? nearest(unit) : OptionalInt.empty();
                if (neighbour.isPresent()) {
                    now[unit] = neighbour.getAsInt();
                    grown = true;
                }
            }
            System.arraycopy(now, 0, gridOf, 0, now.length);
        }
        for (int component = 0; component < components.count(); component++) {
            var units = components.units(component);
            if (gridOf[units[0]] < 0) {
                for (int unit : units) {
                    gridOf[unit] = grids;
                }
                grids++;
            }
        }
    }

    private OptionalInt nearest(int unit) {
        int longest = -1;
        for (int arc = network.first(unit); arc < network.end(unit); arc++) {
            if (network.joins(arc)
                    && gridOf[network.neighbour(arc)] >= 0
                    && (longest < 0 || network.length(arc) > network.length(longest))) {
                longest = arc;
            }
        }
        return longest < 0 ? OptionalInt.empty() : OptionalInt.of(gridOf[network.neighbour(longest)]);
    }

    private List<int[]> byGrid() {
        return IntStream.range(0, grids)
                .mapToObj(grid -> IntStream.range(0, gridOf.length)
                        .filter(unit -> gridOf[unit] == grid)
                        .toArray())
                .toList();
    }

    private boolean splitLargest(SplittableRandom random) {
        var largest = byGrid().stream()
                .filter(units -> units.length > 1)
                .max(Comparator.comparingInt(this::households))
                .orElse(new int[0]);
        if (largest.length == 0) {
            return false;
        }
        var trees = new TreeCut(network, random);
        trees.grow(largest, largest.length);
        int total = households(largest);
        int best = 1;
        for (int cut = 2; cut < trees.cuts(); cut++) {
            if (Math.abs(2 * trees.households(cut) - total) < Math.abs(2 * trees.households(best) - total)) {
                best = cut;
            }
        }
        for (int i = 0; i < trees.branchSize(best); i++) {
            gridOf[trees.branchUnit(best, i)] = grids;
        }
        grids++;
        return true;
    }

    /** The two neighbouring grids with the fewest households together become one. */
    private boolean joinSmallest() {
        var households = new int[grids];
        for (int unit = 0; unit < gridOf.length; unit++) {
            households[gridOf[unit]] += network.households(unit);
        }
        int best = -1;
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (network.joins(arc) && apart(arc) && (best < 0 || sum(households, arc) < sum(households, best))) {
                best = arc;
            }
        }
        if (best < 0) {
            return false;
        }
        int into = gridOf[network.origin(best)];
        int gone = gridOf[network.neighbour(best)];
        for (int unit = 0; unit < gridOf.length; unit++) {
            gridOf[unit] = gridOf[unit] == gone ? into : gridOf[unit];
        }
        // The last takes the number that is free now.
        for (int unit = 0; unit < gridOf.length; unit++) {
            gridOf[unit] = gridOf[unit] == grids - 1 ? gone : gridOf[unit];
        }
        grids--;
        return true;
    }

    private boolean apart(int arc) {
        return gridOf[network.origin(arc)] != gridOf[network.neighbour(arc)];
    }

    private int sum(int[] households, int arc) {
        return households[gridOf[network.origin(arc)]] + households[gridOf[network.neighbour(arc)]];
    }
}
