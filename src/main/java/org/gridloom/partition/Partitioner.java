package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Divides units into grids inside the household limits: first divisions by random spanning trees (or the grids in force), each improved by
 * annealing, round after round until the budget is used; the best of all is kept. The same problem, seed and number of steps give the same plan.
 */
public final class Partitioner {

    /** In soft points: what a first division is shaken with, and the best one again. */
    private static final double HOT = 0.5;

    private static final double WARM = 0.12;
    private static final double COLD = 0.02;

    private static final long STEPS_PER_UNIT = 5_000;
    /** From so many units on a search by time runs on several cores. */
    private static final int WORTH_SEVERAL = 150;

    private static final long FEWEST_STEPS = 8_000;

    private final Contraction contraction;
    private final Problem problem;
    private final Components components;
    private final GridNumbers numbers;
    private final Budget budget;
    private final Progress progress;
    private final SplittableRandom random;
    private final long began = System.nanoTime();

    /** By number of grids, how many of these were outside the window at best. */
    private final TreeMap<Integer, Integer> tried = new TreeMap<>();

    private long steps;
    private int[] best = {};
    private int bestGrids;
    private int leastIllegal = Integer.MAX_VALUE;
    private long leastBroken = Long.MAX_VALUE;
    private double least = Double.POSITIVE_INFINITY;
    private double objective;

    private Partitioner(Problem whole, Budget budget, long seed, Progress progress) {
        contraction = Contraction.of(whole);
        problem = contraction.problem();
        components = new Components(problem.network());
        numbers = new GridNumbers(problem, components);
        this.budget = budget;
        this.progress = progress;
        random = new SplittableRandom(seed);
    }

    public static Outcome divide(Problem problem, Budget budget, long seed, Progress progress) {
        if (problem.network().size() == 0) {
            throw new IllegalArgumentException("There are no units to divide");
        }
        for (int unit = 0; unit < problem.network().size(); unit++) {
            if (problem.isKept(unit)) {
                return Kept.divide(problem, budget, seed, progress);
            }
        }
        // So many steps are the same plan on every machine; so many seconds are as much as the machine can do in them.
        boolean several = budget.steps() == 0 && problem.network().size() >= WORTH_SEVERAL;
        return several ? Strands.divide(problem, budget, seed, progress) : alone(problem, budget, seed, progress);
    }

    static Outcome alone(Problem problem, Budget budget, long seed, Progress progress) {
        return new Partitioner(problem, budget, seed, progress).search(problem);
    }

    private Outcome search(Problem whole) {
        int round = 0;
        do {
            round(round++);
        } while (used() < 1 && !progress.cancelled() && bestGrids > 1);
        var gridOf = contraction.expand(best);
        var figures = Figures.of(whole, gridOf, bestGrids);
        boolean legal = figures.inWindow() == bestGrids && figures.disconnected() == 0;
        return new Outcome(
                gridOf,
                Labels.match(whole, gridOf, bestGrids),
                legal,
                legal ? List.of() : reasons(),
                figures,
                objective,
                steps,
                elapsed());
    }

    private void round(int round) {
        // Of three rounds one starts anew; and all do while a better one may be legal, with one grid more or less each
        // time.
        boolean avoidable = leastIllegal > numbers.unavoidable();
        boolean anew = round % 3 == 0 || avoidable;
        boolean otherNumber = avoidable || problem.weights().stabilityRules();
        var wished = numbers.variant(otherNumber ? round % numbers.variants() : 0);
        int grids = anew ? Arrays.stream(wished).sum() : bestGrids;
        int[] start = anew ? first(round, wished, grids) : best;
        var division = new Division(problem, start, grids);
        keep(division);
        var found = new Annealer(problem, division, random.split()).run(anew ? HOT : WARM, COLD, cooling(), this::keep);
        var improved = new Division(problem, found, grids);
        keep(improved);
        tried.merge(grids, improved.illegal(), Math::min);
    }

    private int[] first(int round, int[] wished, int grids) {
        boolean fromInForce = problem.gridsInForce() > 0
                && problem.weights().stability() > 0
                && (problem.weights().stabilityRules() || round % 2 == 0);
        return fromInForce
                ? FromInForce.divide(problem, components, grids, random)
                : Seed.divide(problem.network(), problem.window(), components, wished, random);
    }

    /** A round takes a share of the steps, and ends when the budget does, by then cold. */
    private Annealer.Cooling cooling() {
        long share = Math.max(FEWEST_STEPS, STEPS_PER_UNIT * problem.network().size());
        long before = steps;
        double usedBefore = used();
        return done -> {
            steps = before + done;
            if (progress.cancelled()) {
                return 1;
            }
            double ofBudget = usedBefore >= 1 ? 1 : (used() - usedBefore) / (1 - usedBefore);
            return Math.max((double) done / share, ofBudget);
        };
    }

    private void keep(Division division) {
        int illegal = division.illegal();
        long broken = division.brokenHouseholds();
        double cost = division.cost();
        if (illegal < leastIllegal
                || illegal == leastIllegal && (broken < leastBroken || broken == leastBroken && cost < least - 1e-9)) {
            best = division.assignment();
            bestGrids = division.grids();
            leastIllegal = illegal;
            leastBroken = broken;
            least = cost;
            objective = division.objective();
            var kept = best;
            progress.better(Math.min(1, used()), objective, illegal, () -> contraction.expand(kept));
        }
    }

    private double used() {
        double ofSteps = budget.steps() == 0 ? 0 : (double) steps / budget.steps();
        double ofTime = budget.seconds() == 0 ? 0 : elapsed() / budget.seconds();
        return Math.max(ofSteps, ofTime);
    }

    private double elapsed() {
        return (System.nanoTime() - began) / 1e9;
    }

    private List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        var network = problem.network();
        for (int unit = 0; unit < network.size(); unit++) {
            if (network.households(unit) > problem.window().max()) {
                reasons.add(new Reason.UnitOverLimit(contraction.original(unit), network.households(unit)));
            }
        }
        numbers.reasons().forEach(reason -> reasons.add(reason.withUnits(contraction::original)));
        if (reasons.isEmpty()) {
            reasons.add(new Reason.NoneFound(
                    leastIllegal,
                    numbers.fewest(),
                    numbers.most(),
                    tried.entrySet().stream()
                            .map(each -> new Reason.Tried(each.getKey(), each.getValue()))
                            .toList()));
        }
        return reasons;
    }
}
