package org.gridloom.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.rules.DrawnPlan;
import org.gridloom.rules.Edit;
import org.gridloom.rules.FullCheck;
import org.gridloom.rules.GridInPlan;
import org.gridloom.rules.Limits;
import org.gridloom.rules.LivePlan;
import org.gridloom.rules.RuleSettings;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How soon all findings of a plan are there after an edit, and how long the same findings take from nothing. Edits are like those of a brush: a
 * lump of up to 20 units given to a neighbouring grid, every tenth to none, every third taken back.
 */
final class RedrawBench {

    private static final long SEED = 1;
    private static final int COLUMNS = 50;
    private static final int ROWS = 40;
    private static final int GRID_COLUMNS = 8;
    private static final int GRID_ROWS = 5;
    private static final int LARGEST_EDIT = 20;
    private static final int WARM_UP = 2_000;
    private static final int EDITS = 2_000;
    private static final int EDITS_PER_FULL_CHECK = 50;

    private final Random random = new Random(SEED);
    private final LatticeGround lattice = new LatticeGround(COLUMNS, ROWS, random);
    private final UnitCoverage ground = lattice.units();
    private final List<Footprint> buildings = lattice.buildings();
    private final Geometry community = OverlayNGRobust.union(
            List.<Geometry>copyOf(ground.units().stream().map(BaseUnit::area).toList()));
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final LivePlan live;

    private RedrawBench() {
        ground.units().forEach(u -> neighbours.add(new ArrayList<>()));
        for (var edge : ground.edges()) {
            if (edge.left() >= 0 && edge.right() >= 0) {
                neighbours.get(edge.left()).add(edge.right());
                neighbours.get(edge.right()).add(edge.left());
            }
        }
        live = new LivePlan(start());
    }

    static void run(PrintStream out) {
        new RedrawBench().measure(out);
    }

    private void measure(PrintStream out) {
        double[] incremental = new double[EDITS];
        double[] full = new double[EDITS / EDITS_PER_FULL_CHECK];
        int disagreements = 0;
        var undo = new ArrayList<Edit>();
        for (int i = -WARM_UP; i < EDITS; i++) {
            var edit = i % 3 == 2 && !undo.isEmpty() ? undo.removeLast() : brush();
            long start = System.nanoTime();
            var inverse = live.apply(edit).inverse();
            var findings = live.findings();
            double took = millisSince(start);
            if (i % 3 != 2) {
                undo.add(inverse);
            }
            if (i >= 0) {
                incremental[i] = took;
            }
            // In the warm-up too, so that both ways are measured warm.
            if (i % EDITS_PER_FULL_CHECK == 0) {
                var plan = asDrawn();
                start = System.nanoTime();
                var fromNothing = FullCheck.of(plan, community, buildings);
                took = millisSince(start);
                if (i >= 0) {
                    full[i / EDITS_PER_FULL_CHECK] = took;
                    disagreements += findings.equals(fromNothing) ? 0 : 1;
                }
            }
        }
        print("redraw.findings.p95", quantile(incremental, 0.95), "ms", out);
        print("redraw.full.ratio", quantile(full, 0.5) / quantile(incremental, 0.5), "", out);
        print("redraw.disagreements", disagreements, "", out);
    }

    private static void print(String name, double value, String unit, PrintStream out) {
        Figure.of(
                        name,
                        value,
                        unit,
                        "units",
                        COLUMNS * ROWS,
                        "grids",
                        GRID_COLUMNS * GRID_ROWS,
                        "edits",
                        EDITS,
                        "seed",
                        SEED)
                .print(out);
    }

    private DrawnPlan start() {
        var grids = new ArrayList<GridInPlan>();
        Map<Integer, String> gridOf = new HashMap<>();
        for (int g = 1; g <= GRID_COLUMNS * GRID_ROWS; g++) {
            grids.add(new GridInPlan("g" + g, new Limits(300, 500)));
        }
        for (int j = 0; j < ROWS; j++) {
            for (int i = 0; i < COLUMNS; i++) {
                int grid = j * GRID_ROWS / ROWS * GRID_COLUMNS + i * GRID_COLUMNS / COLUMNS;
                gridOf.put(lattice.unit(i, j), grids.get(grid).key());
            }
        }
        return new DrawnPlan(ground, grids, gridOf, RuleSettings.DEFAULT);
    }

    private Edit brush() {
        int size = 1 + random.nextInt(LARGEST_EDIT);
        var lump = new LinkedHashSet<Integer>();
        var edge = new ArrayList<>(List.of(random.nextInt(COLUMNS * ROWS)));
        while (lump.size() < size) {
            int unit = edge.get(random.nextInt(edge.size()));
            lump.add(unit);
            edge.addAll(neighbours.get(unit));
        }
        var to = random.nextInt(10) == 0
                ? null
                : live.gridOf(edge.getLast()).orElseGet(() -> "g" + (1 + random.nextInt(GRID_COLUMNS * GRID_ROWS)));
        return new Edit.Move(List.copyOf(lump), to);
    }

    private DrawnPlan asDrawn() {
        Map<Integer, String> gridOf = new HashMap<>();
        ground.units().forEach(u -> live.gridOf(u.number()).ifPresent(key -> gridOf.put(u.number(), key)));
        return new DrawnPlan(ground, live.grids(), gridOf, RuleSettings.DEFAULT);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
