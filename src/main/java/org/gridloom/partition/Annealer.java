package org.gridloom.partition;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Improves a division by simulated annealing. Most steps flip one unit to a neighbouring grid; now and then two neighbouring grids are thrown
 * together and cut anew along a random spanning tree, which frees what flips cannot. Grids always hang together as far as they did at the start.
 */
final class Annealer {

    /** A recombination costs as much as so many flips. */
    static final int FLIPS_PER_RECOMBINATION = 60;

    private static final int CUTS_TRIED = 4;

    /** Says how cool it is and when to end. */
    interface Cooling {
        /** 0 at the start, 1 at the end; asked every so many steps. */
        double after(long steps);
    }

    private static final int STEPS_BETWEEN_LOOKS = 512;
    private static final int LOOKS_BETWEEN_COUNTS = 500;

    private final UnitNetwork network;
    private final SplittableRandom random;
    private final Division division;
    private final Contiguity contiguity;
    private final TreeCut trees;
    private final Window window;
    private final int[] pair;
    private final int[] changedUnits;
    private final int[] seen;
    private int mark;

    private int[] best;
    private double least;
    private int leastIllegal;

    Annealer(Problem problem, Division division, SplittableRandom random) {
        network = problem.network();
        window = problem.window();
        this.division = division;
        this.random = random;
        contiguity = new Contiguity(network, division);
        trees = new TreeCut(network, random);
        pair = new int[network.size()];
        changedUnits = new int[network.size()];
        seen = new int[network.size()];
        best = division.assignment();
        least = division.cost();
        leastIllegal = division.illegal();
    }

    /**
     * The best division met on the way.
     *
     * @param better gets the division whenever it is the best so far
     */
    int[] run(double hot, double cold, Cooling cooling, Consumer<Division> better) {
        long steps = 0;
        int looks = 0;
        if (network.arcs() > 0) {
            double done = 0;
            while ((done = cooling.after(steps)) < 1) {
                double temperature = hot * Math.pow(cold / hot, done);
                for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                    if (i % FLIPS_PER_RECOMBINATION == 0) {
                        recombine(temperature);
                    } else {
                        flip(random.nextInt(network.arcs()), temperature);
                    }
                }
                steps += 2L * STEPS_BETWEEN_LOOKS;
                if (++looks % LOOKS_BETWEEN_COUNTS == 0) {
                    division.recount();
                }
                keepBest(better);
            }
            descend();
            keepBest(better);
        }
        return best;
    }

    private void keepBest(Consumer<Division> better) {
        double cost = division.cost();
        if (division.illegal() < leastIllegal || division.illegal() == leastIllegal && cost < least) {
            best = division.assignment();
            least = cost;
            leastIllegal = division.illegal();
            better.accept(division);
        }
    }

    /** Gives the unit at the start of an arc to the grid at its end. */
    private boolean flip(int arc, double temperature) {
        int unit = network.origin(arc);
        int from = division.gridOf(unit);
        int to = division.gridOf(network.neighbour(arc));
        if (from == to || !network.joins(arc) || division.size(from) == 1) {
            return false;
        }
        double before = division.cost();
        division.move(unit, to);
        double rise = division.cost() - before;
        boolean welcome = rise < -1e-9 || temperature > 0 && random.nextDouble() < Math.exp(-rise / temperature);
        if (welcome && contiguity.holdsWithout(unit, from)) {
            return true;
        }
        division.move(unit, from);
        return false;
    }

    /** Flips what makes it better until nothing does. */
    private void descend() {
        boolean better = true;
        for (int round = 0; better && round < 50; round++) {
            better = false;
            for (int arc = 0; arc < network.arcs(); arc++) {
                better |= flip(arc, 0);
            }
        }
    }

    private void recombine(double temperature) {
        int arc = random.nextInt(network.arcs());
        int one = division.gridOf(network.origin(arc));
        int other = division.gridOf(network.neighbour(arc));
        if (one == other || !network.joins(arc)) {
            return;
        }
        int count = gather(network.origin(arc), one, other);
        if (count < division.size(one) + division.size(other)) {
            return;
        }
        double before = division.cost();
        trees.grow(pair, count);
        int total = division.households(one) + division.households(other);
        int worst = window.excess(division.households(one)) + window.excess(division.households(other));
        int tried = 0;
        int start = random.nextInt(count);
        for (int i = 0; i < count && tried < CUTS_TRIED; i++) {
            int cut = 1 + (start + i) % count;
            if (cut >= trees.cuts()) {
                continue;
            }
            int below = trees.households(cut);
            if (window.excess(below) + window.excess(total - below) <= worst) {
                tried++;
                if (cut(cut, count, one, other, before, temperature)) {
                    return;
                }
            }
        }
    }

    /** Divides the two grids along a cut of the present tree; back again if that is not welcome. */
    private boolean cut(int cut, int count, int one, int other, double before, double temperature) {
        // The branch goes to the grid that it has more of, so that less changes hands.
        int ofOne = 0;
        for (int i = 0; i < trees.branchSize(cut); i++) {
            ofOne += division.gridOf(trees.branchUnit(cut, i)) == one ? 1 : -1;
        }
        int branch = ofOne >= 0 ? one : other;
        int rest = ofOne >= 0 ? other : one;
        mark++;
        for (int i = 0; i < trees.branchSize(cut); i++) {
            seen[trees.branchUnit(cut, i)] = mark;
        }
        int changed = 0;
        for (int i = 0; i < count; i++) {
            int unit = pair[i];
            int to = seen[unit] == mark ? branch : rest;
            if (division.gridOf(unit) != to) {
                division.move(unit, to);
                changedUnits[changed++] = unit;
            }
        }
        double rise = division.cost() - before;
        if (changed > 0 && (rise < -1e-9 || random.nextDouble() < Math.exp(-rise / temperature))) {
            return true;
        }
        for (int i = 0; i < changed; i++) {
            int unit = changedUnits[i];
            division.move(unit, division.gridOf(unit) == one ? other : one);
        }
        return false;
    }

    /** All units of two grids that hang together with one of them, into {@link #pair}. */
    private int gather(int start, int one, int other) {
        mark++;
        int end = 0;
        pair[end++] = start;
        seen[start] = mark;
        for (int i = 0; i < end; i++) {
            for (int arc = network.first(pair[i]); arc < network.end(pair[i]); arc++) {
                int next = network.neighbour(arc);
                int grid = division.gridOf(next);
                if (seen[next] != mark && network.joins(arc) && (grid == one || grid == other)) {
                    seen[next] = mark;
                    pair[end++] = next;
                }
            }
        }
        return end;
    }
}
