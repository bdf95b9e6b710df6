package org.gridloom.planning;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridloom.account.LoggedIn;
import org.gridloom.planning.AutoPlanView.State;
import org.gridloom.planning.EditOutcome.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Looks for a better division of a plan's whole community while its planner watches. Each planner has one search a plan, on the node of their socket; what it
 * found waits there until it is taken, thrown away or displaced by others. A plan has one search running at a time, a node a few.
 */
@Service
@PreAuthorize("hasRole('PLANNER')")
public class AutoPlan {

    /** A search takes all the cores it finds. */
    private static final int MOST_RUNNING = 2;

    private static final int MOST_KEPT = 50;

    private record Asked(PlanId plan, String by) {}

    private final PlanSessions sessions;
    private final PlanReach reach;
    private final Redraw redraw;
    private final UnitBurden burden;
    private final Map<Asked, AutoRun> runs = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            MOST_RUNNING, Thread.ofPlatform().name("auto-plan-", 1).daemon().factory());

    AutoPlan(PlanSessions sessions, PlanReach reach, Redraw redraw, UnitBurden burden) {
        this.sessions = sessions;
        this.reach = reach;
        this.redraw = redraw;
        this.burden = burden;
    }

    /** A search of one's own for this plan that still runs goes on; one that ended is forgotten. */
    public AutoPlanView start(PlanId plan, AutoPlanWish wish) {
        reach.mustChange(plan);
        var asked = asked(plan);
        var session = sessions.of(plan);
        var load = burden.on(session.units(), wish.weights());
        CommunityDivision division;
        synchronized (session) {
            sessions.catchUp(plan, session);
            division = CommunityDivision.of(session, wish, load);
        }
        synchronized (runs) {
            var own = runs.get(asked);
            if (own != null && own.isSearching()) {
                return own.view();
            }
            if (runs.entrySet().stream()
                    .anyMatch(run ->
                            run.getKey().plan().equals(plan) && run.getValue().isSearching())) {
                return AutoPlanView.of(State.TAKEN);
            }
            if (runs.values().stream().filter(AutoRun::isSearching).count() >= MOST_RUNNING) {
                return AutoPlanView.of(State.BUSY);
            }
            var run = new AutoRun(division, wish);
            runs.remove(asked);
            makeRoom();
            runs.put(asked, run);
            threads.execute(run);
            return run.view();
        }
    }

    private void makeRoom() {
        var oldestFirst = runs.values().iterator();
        while (runs.size() >= MOST_KEPT && oldestFirst.hasNext()) {
            if (!oldestFirst.next().isSearching()) {
                oldestFirst.remove();
            }
        }
    }

    /** How far one's own search is. */
    public AutoPlanView look(PlanId plan) {
        reach.mustChange(plan);
        var run = run(asked(plan));
        return run == null ? AutoPlanView.of(State.NONE) : run.view();
    }

    /** Tells one's own search to end, which it does within moments; the best it found waits to be taken. */
    public AutoPlanView stop(PlanId plan) {
        reach.mustChange(plan);
        var run = run(asked(plan));
        if (run == null) {
            return AutoPlanView.of(State.NONE);
        }
        run.stop();
        return run.view();
    }

    /** Ends one's own search and forgets what it found. */
    public AutoPlanView discard(PlanId plan) {
        reach.mustChange(plan);
        synchronized (runs) {
            var run = runs.remove(asked(plan));
            if (run != null) {
                run.stop();
            }
        }
        return AutoPlanView.of(State.NONE);
    }

    /**
     * Ends one's own search where it still runs, and makes a plan that it found this plan, as one edit.
     *
     * @param option which of those in the view; the best so far where it still ran
     */
    public EditOutcome take(PlanId plan, int option) {
        reach.mustChange(plan);
        var asked = asked(plan);
        var run = run(asked);
        if (run == null) {
            return new EditOutcome.Refused(Reason.NOTHING_CHANGED);
        }
        run.stop();
        var options = run.view().options();
        if (options.isEmpty()) {
            return new EditOutcome.Refused(Reason.NOTHING_CHANGED);
        }
        var chosen = options.get(Math.clamp(option, 0, options.size() - 1));
        var outcome = redraw.redivide(plan, chosen.moves());
        synchronized (runs) {
            runs.remove(asked, run);
        }
        return outcome;
    }

    private @Nullable AutoRun run(Asked asked) {
        synchronized (runs) {
            return runs.get(asked);
        }
    }

    private static Asked asked(PlanId plan) {
        return new Asked(plan, LoggedIn.name());
    }

    @PreDestroy
    void close() {
        synchronized (runs) {
            runs.values().forEach(AutoRun::stop);
        }
        threads.shutdown();
    }
}
