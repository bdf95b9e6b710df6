package org.gridloom.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.LineCut;
import org.gridloom.geometry.LiveCoverage;
import org.gridloom.rules.Edit;
import org.gridloom.rules.FullCheck;
import org.gridloom.rules.LivePlan;

/**
 * How soon all findings of all rules are there after an edit, and how long the same findings take from nothing.
 *
 * <p>A <em>move</em> is a lump of up to 20 units that a brush gives away, every third taken back. A <em>sweep</em> passes over 20 units of a grid;
 * measured is each preview on the way. A <em>merge</em> gives all units of a grid to its neighbour and retires it. A <em>cut</em> leads a line through up to 20
 * units, round the buildings in its way; measured is all from the line to the findings, and every cut is taken back.
 */
final class RedrawBench {

    private static final long SEED = 1;
    private static final int WARM_UP = 2_000;
    private static final int EDITS = 2_000;
    private static final int SWEEPS = 200;
    private static final int MERGES = 500;
    private static final int CUTS = 500;

    /** Metres; what bare ground must be wide to stand by itself. */
    private static final double NARROW = 5;

    private final RedrawGround ground;
    private final int fullChecks;
    private final PrintStream out;
    private final LivePlan live;

    private RedrawBench(RedrawGround ground, int fullChecks, PrintStream out) {
        this.ground = ground;
        this.fullChecks = fullChecks;
        this.out = out;
        live = new LivePlan(ground.start());
    }

    static void run(PrintStream out) {
        new RedrawBench(new RedrawGround(50, 40, SEED), 40, out).measure();
        new RedrawBench(new RedrawGround(200, 100, SEED), 6, out).measure();
    }

    private void measure() {
        double[] moves = moves();
        print("redraw.move.p95", quantile(moves, 0.95), "ms", EDITS);
        print("redraw.sweep.p95", quantile(sweeps(), 0.95), "ms", SWEEPS);
        print("redraw.merge.p95", quantile(merges(), 0.95), "ms", MERGES);
        print("redraw.cut.p95", quantile(cuts(), 0.95), "ms", CUTS);
        compare(quantile(moves, 0.5));
    }

    private double[] moves() {
        double[] took = new double[EDITS];
        var undo = new ArrayList<Edit>();
        for (int i = -WARM_UP; i < EDITS; i++) {
            boolean back = i % 3 == 2 && !undo.isEmpty();
            var edit = back ? undo.removeLast() : ground.lump(live);
            long start = System.nanoTime();
            var inverse = live.apply(edit).inverse();
            var findings = live.findings();
            keep(took, i, start, findings);
            if (!back) {
                undo.add(inverse);
            }
        }
        return took;
    }

    private double[] sweeps() {
        var took = new ArrayList<Double>();
        for (int i = -SWEEPS / 2; i < SWEEPS; i++) {
            var sweep = ground.sweep(live);
            for (int passed = 1; passed <= sweep.units().size(); passed++) {
                long start = System.nanoTime();
                var findings = live.preview(sweep.units().subList(0, passed), sweep.to())
                        .findings();
                if (i >= 0 && !findings.isEmpty()) {
                    took.add(millisSince(start));
                }
            }
            live.apply(sweep);
        }
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] merges() {
        double[] took = new double[MERGES];
        for (int i = -MERGES / 2; i < MERGES; i++) {
            var merge = ground.merge(live);
            long start = System.nanoTime();
            var inverse = live.apply(merge).inverse();
            keep(took, i, start, live.findings());
            live.apply(inverse);
        }
        return took;
    }

    private double[] cuts() {
        var coverage = new LiveCoverage(ground.coverage());
        var buildings = new FootprintIndex(ground.buildings());
        double[] took = new double[CUTS];
        for (int i = -WARM_UP; i < CUTS; i++) {
            var line = ground.line();
            long start = System.nanoTime();
            var cuts =
                    LineCut.of(coverage, line, unit -> true, buildings, NARROW).cuts();
            int size = coverage.size();
            var edits = new ArrayList<Edit>();
            for (var cut : cuts) {
                edits.add(new Edit.Redivide(coverage.cut(cut.unit(), ground.parts(coverage, cut))));
            }
            var inverse = live.apply(new Edit.Several(edits)).inverse();
            keep(took, i, start, live.findings());
            live.apply(inverse);
            for (int back = edits.size() - 1; back >= 0; back--) {
                coverage.takeBack(
                        cuts.get(back).unit(),
                        ((Edit.Redivide) edits.get(back)).change(),
                        back == 0 ? size : coverage.size());
            }
        }
        return took;
    }

    /** Both ways after some more edits each time: how much longer it takes from nothing, and whether it says anything else. */
    private void compare(double incremental) {
        double[] full = new double[fullChecks];
        int disagreements = 0;
        for (int i = -fullChecks / 2; i < fullChecks; i++) {
            for (int edit = 0; edit < 20; edit++) {
                live.apply(ground.lump(live));
            }
            var plan = ground.asDrawn(live);
            long start = System.nanoTime();
            var fromNothing = FullCheck.of(plan, ground.community(), ground.buildings());
            keep(full, i, start, fromNothing);
            disagreements += live.findings().equals(fromNothing) ? 0 : 1;
        }
        print("redraw.full.ratio", quantile(full, 0.5) / incremental, "", fullChecks);
        print("redraw.disagreements", disagreements, "", fullChecks + fullChecks / 2);
    }

    /** The findings are looked at, so that nobody can leave out making them. */
    private static void keep(double[] took, int i, long start, List<?> findings) {
        double millis = millisSince(start);
        if (i >= 0) {
            took[i] = findings.isEmpty() ? 0 : millis;
        }
    }

    private void print(String name, double value, String unit, int times) {
        Figure.of(name, value, unit, "units", ground.units(), "grids", ground.grids(), "times", times, "seed", SEED)
                .print(out);
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
