package org.gridloom.planning;

import java.util.List;
import java.util.function.Supplier;
import org.gridloom.partition.Alternatives;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.Progress;
import org.gridloom.planning.AutoPlanView.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One search. Runs on a thread of its own, is looked at and stopped from others; what it found is made into moves only when somebody looks. */
final class AutoRun implements Progress, Runnable {

    private static final Logger log = LoggerFactory.getLogger(AutoRun.class);

    private record Best(int version, Supplier<int[]> gridOf) {}

    private final CommunityDivision division;
    private final AutoPlanWish wish;
    private final long began = System.nanoTime();
    private final FallingCurve curve = new FallingCurve();

    private volatile @Nullable Best best;
    private volatile List<Outcome> found = List.of();
    private volatile boolean ended;
    private volatile boolean stopped;

    AutoRun(CommunityDivision division, AutoPlanWish wish) {
        this.division = division;
        this.wish = wish;
    }

    @Override
    public void run() {
        try {
            found = Alternatives.find(
                    division.problem(), wish.plans(), Budget.ofSeconds(wish.seconds()), wish.seed(), this);
        } catch (RuntimeException fault) {
            log.error("The search for an automatic plan failed", fault);
        } finally {
            ended = true;
        }
    }

    @Override
    public void better(double done, double objective, int illegal, Supplier<int[]> gridOf) {
        curve.add(used(), objective, illegal);
        var before = best;
        best = new Best(before == null ? 1 : before.version() + 1, gridOf);
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    /** Ends the search within moments; the best is kept. */
    void stop() {
        stopped = true;
    }

    /** Still looking for better plans; one that was told to stop may need some moments to end. */
    boolean isSearching() {
        return !ended && !stopped;
    }

    private double used() {
        return Math.min(1, (System.nanoTime() - began) / 1e9 / wish.seconds());
    }

    AutoPlanView view() {
        // In this order: a search that ends meanwhile is still running to whoever looks.
        if (ended) {
            return found.isEmpty() ? AutoPlanView.of(State.FAILED) : done();
        }
        var now = best;
        return now == null
                ? new AutoPlanView(State.RUNNING, 0, used(), List.of(), List.of(), List.of())
                : new AutoPlanView(
                        State.RUNNING,
                        now.version(),
                        used(),
                        curve.points(),
                        List.of(division.option(now.gridOf().get())),
                        List.of());
    }

    private AutoPlanView done() {
        return new AutoPlanView(
                State.DONE,
                Integer.MAX_VALUE,
                1,
                curve.points(),
                found.stream().map(each -> division.option(each.gridOf())).toList(),
                division.numbered(found.getFirst().reasons()));
    }
}
