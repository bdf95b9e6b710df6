package org.gridloom.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.account.Audit;
import org.gridloom.live.Changes;
import org.gridloom.planning.Decision.Reason;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Rule;
import org.gridloom.rules.Severity;
import org.gridloom.territory.UnitSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan's way from a draft into force: a planner submits, an approver who drew nothing in it approves or rejects, files it and puts it in force.
 * Each step locks the plan, so that no edit slips in between what was checked and what was decided.
 */
@Service
@Transactional
public class Approval {

    private final PlanRecords plans;
    private final PlanSessions sessions;
    private final EditLog log;
    private final Waivers waivers;
    private final Certificates certificates;
    private final TakingForce takingForce;
    private final Silences silences;
    private final UnitSets unitSets;
    private final Changes changes;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final PlanReach reach;
    private final Clock clock;

    Approval(
            PlanRecords plans,
            PlanSessions sessions,
            EditLog log,
            Waivers waivers,
            Certificates certificates,
            TakingForce takingForce,
            Silences silences,
            UnitSets unitSets,
            Changes changes,
            Audit audit,
            JdbcClient jdbc,
            PlanReach reach,
            Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.log = log;
        this.waivers = waivers;
        this.certificates = certificates;
        this.takingForce = takingForce;
        this.silences = silences;
        this.unitSets = unitSets;
        this.changes = changes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    /** Refused where an error stands for which no waiver was asked. */
    @PreAuthorize("hasRole('PLANNER')")
    public Decision submit(PlanId id, String note) {
        return step(id, PlanState.SUBMITTED, (plan, session) -> {
            var open = openErrors(id, session.findings(), Waiver.State.ASKED, Waiver.State.GRANTED);
            if (!open.isEmpty()) {
                return new Decision.Refused(open);
            }
            plan.submit(Redraw.currentUser(), note);
            return done(plan, "plan.submit");
        });
    }

    @PreAuthorize("hasRole('PLANNER')")
    public Decision withdraw(PlanId id) {
        return step(id, PlanState.WITHDRAWN, (plan, session) -> {
            plan.withdraw();
            return done(plan, "plan.withdraw");
        });
    }

    @PreAuthorize("hasRole('APPROVER')")
    public Decision decideWaiver(PlanId id, String finding, boolean granted) {
        return step(id, PlanState.APPROVED, (plan, session) -> {
            if (isOwn(plan)) {
                return Decision.Refused.because(Reason.Kind.OWN_PLAN);
            }
            waivers.decide(id, finding, granted, Redraw.currentUser());
            audit.record(granted ? "waiver.grant" : "waiver.refuse", id.toString(), finding);
            publish(plan);
            return new Decision.Done(plan.state());
        });
    }

    /** Refused while a waiver is not decided on, or was refused and its error still stands. */
    @PreAuthorize("hasRole('APPROVER')")
    public Decision approve(PlanId id, String note) {
        return decide(
                id, PlanState.APPROVED, note, session -> openErrors(id, session.findings(), Waiver.State.GRANTED));
    }

    @PreAuthorize("hasRole('APPROVER')")
    public Decision reject(PlanId id, String reason) {
        return decide(id, PlanState.REJECTED, reason, session -> List.of());
    }

    @PreAuthorize("hasRole('APPROVER')")
    public Decision file(PlanId id) {
        return decide(id, PlanState.FILED, "", session -> List.of());
    }

    /** Checks the plan from nothing, freezes its grids from now on and keeps a certificate. The plan in force so far is superseded. */
    @PreAuthorize("hasRole('APPROVER')")
    public Decision takeForce(PlanId id) {
        return step(id, PlanState.IN_FORCE, (plan, session) -> {
            if (isOwn(plan)) {
                return Decision.Refused.because(Reason.Kind.OWN_PLAN);
            }
            if (unitSets.newest(session.community()) != plan.unitSetId()) {
                return Decision.Refused.because(Reason.Kind.GROUND_CHANGED);
            }
            var findings = takingForce.findings(session);
            var open = openErrors(id, findings, Waiver.State.GRANTED);
            if (!open.isEmpty()) {
                return new Decision.Refused(open);
            }
            plans.findByCommunityIdAndState(plan.communityId(), PlanState.IN_FORCE)
                    .forEach(Plan::supersede);
            var from = clock.instant();
            var codes = takingForce.freeze(id, session, from);
            certificates.keep(certificate(plan, session, findings, codes, from));
            plan.decide(PlanState.IN_FORCE, Redraw.currentUser(), "");
            return done(plan, "plan.takeForce");
        });
    }

    private interface Step {
        Decision take(Plan plan, PlanSession session);
    }

    /** The session's monitor comes before the row's lock, as it does for an edit; the other way round the two would wait for each other. */
    private Decision step(PlanId id, PlanState next, Step step) {
        reach.mustChange(id);
        var session = sessions.of(id);
        synchronized (session) {
            jdbc.sql("select id from plan where id = ? for update")
                    .param(id.value())
                    .query(Long.class)
                    .single();
            var plan = plans.findById(id.value()).orElseThrow();
            if (!plan.may(next)) {
                return Decision.Refused.because(Reason.Kind.WRONG_STATE);
            }
            sessions.catchUp(id, session);
            return step.take(plan, session);
        }
    }

    private Decision decide(PlanId id, PlanState next, String note, Function<PlanSession, List<Reason>> obstacles) {
        return step(id, next, (plan, session) -> {
            if (isOwn(plan)) {
                return Decision.Refused.because(Reason.Kind.OWN_PLAN);
            }
            var reasons = obstacles.apply(session);
            if (!reasons.isEmpty()) {
                return new Decision.Refused(reasons);
            }
            plan.decide(next, Redraw.currentUser(), note);
            return done(plan, "plan." + next.name().toLowerCase(Locale.ROOT));
        });
    }

    private boolean isOwn(Plan plan) {
        var user = Redraw.currentUser();
        return user.equals(plan.author())
                || user.equals(plan.submittedBy())
                || log.authors(plan.id()).contains(user);
    }

    private List<Reason> openErrors(PlanId id, List<Finding> findings, Waiver.State... enough) {
        var states = waivers.of(id).stream().collect(Collectors.toMap(Waiver::finding, Waiver::state));
        var open = new ArrayList<Reason>();
        for (var finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                var state = finding.waivable() ? states.get(finding.subject()) : null;
                if (state == null) {
                    open.add(new Reason(Reason.Kind.OPEN_ERROR, finding.subject()));
                } else if (!List.of(enough).contains(state)) {
                    open.add(new Reason(
                            state == Waiver.State.ASKED ? Reason.Kind.OPEN_WAIVER : Reason.Kind.REFUSED_WAIVER,
                            finding.subject()));
                }
            }
        }
        return open;
    }

    private Certificate certificate(
            Plan plan, PlanSession session, List<Finding> findings, Map<String, String> codes, Instant from) {
        var assignment = new TreeMap<String, List<Integer>>();
        codes.forEach((key, code) -> assignment.put(code, session.unitsOf(key)));
        return new Certificate(
                plan.id().value(),
                session.community().code(),
                plan.unitSetId(),
                session.revision(),
                from,
                Redraw.currentUser(),
                List.of(Rule.values()),
                session.rules(),
                findings.stream().map(Certificate.Result::of).toList(),
                waivers.of(plan.id()),
                silences.of(plan.id()),
                assignment,
                Certificate.hash(plan.unitSetId(), assignment));
    }

    private Decision done(Plan plan, String action) {
        audit.record(action, plan.id().toString());
        publish(plan);
        return new Decision.Done(plan.state());
    }

    private void publish(Plan plan) {
        changes.publish("plan", plan.id().toString(), clock.millis(), Map.of("state", plan.state()));
    }
}
