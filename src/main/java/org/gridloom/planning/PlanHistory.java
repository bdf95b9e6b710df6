package org.gridloom.planning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.People;
import org.gridloom.live.Changes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened in a plan, step by step, and the steps that have a name. Going back to one is an edit like others, see {@link Redraw#returnTo}; here
 * another plan can begin from one.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class PlanHistory {

    private static final int LONGEST_NAME = 60;

    private final PlanRecords plans;
    private final PlanSessions sessions;
    private final PlanVersions versions;
    private final EditLog log;
    private final People people;
    private final Changes changes;
    private final Audit audit;
    private final PlanReach reach;
    private final Clock clock;

    PlanHistory(
            PlanRecords plans,
            PlanSessions sessions,
            PlanVersions versions,
            EditLog log,
            People people,
            Changes changes,
            Audit audit,
            PlanReach reach,
            Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.versions = versions;
        this.log = log;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.reach = reach;
        this.clock = clock;
    }

    /** The steps before a revision, the newest first, at most so many. */
    @Transactional(readOnly = true)
    public List<PlanStep> steps(PlanId plan, int before, int most) {
        reach.mustSee(plan);
        var session = sessions.of(plan);
        List<LoggedEdit> edits;
        synchronized (session) {
            sessions.catchUp(plan, session);
            edits = session.log();
        }
        var steps = new PlanSteps(unit -> session.householdsOf(List.of(unit)), people::nameOf).of(edits);
        return steps.reversed().stream()
                .filter(step -> step.revision() < before)
                .limit(most)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<PlanVersion> versions(PlanId plan) {
        reach.mustSee(plan);
        return versions.of(plan);
    }

    /**
     * Gives a step a name; an empty one takes the name away.
     *
     * @throws NoSuchElementException where the plan has no such step
     */
    @PreAuthorize("hasRole('PLANNER')")
    public void name(PlanId plan, int revision, String name) {
        reach.mustChange(plan);
        if (revision < 1 || revision > log.revision(plan)) {
            throw new NoSuchElementException("no step " + revision);
        }
        var wished = name.strip();
        if (wished.isEmpty()) {
            versions.forget(plan, revision);
        } else {
            versions.name(
                    plan, revision, wished.substring(0, Math.min(LONGEST_NAME, wished.length())), LoggedIn.name());
        }
    }

    /** Another draft for the same ground, which begins as this plan was after a step. */
    @PreAuthorize("hasRole('PLANNER')")
    public PlanId branch(PlanId from, int revision, String name) {
        reach.mustChange(from);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A plan needs a name");
        }
        var start = startAt(from, revision);
        var original = plans.findById(from.value()).orElseThrow();
        var author = LoggedIn.name();
        var plan = plans.saveAndFlush(
                new Plan(original.communityId(), original.unitSetId(), name.strip(), author, clock.instant()));
        log.append(plan.id(), 1, LoggedEdit.Kind.START, start, null, author);
        changes.publish("plan", plan.id().toString(), 1, Map.of("state", plan.state()));
        audit.record("plan.start", plan.id().toString(), from + "." + revision);
        return plan.id();
    }

    private EditContent startAt(PlanId plan, int revision) {
        var session = sessions.of(plan);
        synchronized (session) {
            sessions.catchUp(plan, session);
            if (revision < 1 || revision > session.revision()) {
                throw new NoSuchElementException("no step " + revision);
            }
            return session.asOf(revision).fromNothing();
        }
    }
}
