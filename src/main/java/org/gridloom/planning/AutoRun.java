package org.gridloom.planning;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Progress;
import org.gridloom.planning.AutoPlanView.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One search. Runs on a thread of its own, is looked at and stopped from others; what it found is made into moves only when somebody looks. */
final class AutoRun implements Progress, Runnable {

    private static final Logger log = LoggerFactory.getLogger(AutoRun.class);

    private record Best(int version, double objective, int illegal, Supplier<int[]> gridOf) {}

    private final CommunityDivision division;
    private final AutoPlanWish wish;
    private final long began = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile @Nullable Best best;
    private volatile @Nullable Outcome outcome;
    private volatile boolean stopped;

    AutoRun(CommunityDivision division, AutoPlanWish wish) {
        this.division = division;
        this.wish = wish;
    }

    @Override
    public void run() {
        try {
            outcome = Partitioner.divide(division.problem(), Budget.ofSeconds(wish.seconds()), wish.seed(), this);
        } catch (RuntimeException fault) {
            log.error("The search for an automatic plan failed", fault);
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void better(double done, double objective, int illegal, Supplier<int[]> gridOf) {
        var before = best;
        best = new Best(before == null ? 1 : before.version() + 1, objective, illegal, gridOf);
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    /** Ends the search soon; the best is kept. */
    void stop() {
        stopped = true;
    }

    boolean isRunning() {
        return ended.getCount() > 0;
    }

    /** False if it did not end in time. */
    boolean awaitEnd(long seconds) {
        try {
            return ended.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    AutoPlanView view() {
        // In this order: a search that ends meanwhile is still running to whoever looks.
        var running = isRunning();
        var found = outcome;
        if (!running) {
            return found == null ? AutoPlanView.of(State.FAILED) : done(found);
        }
        var now = best;
        var used = Math.min(1, (System.nanoTime() - began) / 1e9 / wish.seconds());
        if (now == null) {
            return new AutoPlanView(
                    State.RUNNING, 0, used, Double.POSITIVE_INFINITY, 0, List.of(), 0, Optional.empty(), List.of());
        }
        var moves = division.moves(now.gridOf().get());
        return new AutoPlanView(
                State.RUNNING,
                now.version(),
                used,
                now.objective(),
                now.illegal(),
                moves,
                division.households(moves),
                Optional.empty(),
                List.of());
    }

    private AutoPlanView done(Outcome found) {
        var moves = division.moves(found.gridOf());
        return new AutoPlanView(
                State.DONE,
                Integer.MAX_VALUE,
                1,
                found.objective(),
                found.figures().grids() - found.figures().inWindow(),
                moves,
                division.households(moves),
                Optional.of(found.figures()),
                division.numbered(found.reasons()));
    }
}
