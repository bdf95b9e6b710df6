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
import org.gridloom.account.LoggedIn;
import org.gridloom.planning.Decision.Reason;
import org.gridloom.rules.CertifiedPlan;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Level;
import org.gridloom.rules.Rule;
import org.gridloom.rules.Severity;
import org.gridloom.territory.UnitSets;
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
    private final ApprovalSteps steps;
    private final Waivers waivers;
    private final Certificates certificates;
    private final TakingForce takingForce;
    private final Silences silences;
    private final UnitSets unitSets;
    private final Clock clock;

    Approval(
            PlanRecords plans,
            ApprovalSteps steps,
            Waivers waivers,
            Certificates certificates,
            TakingForce takingForce,
            Silences silences,
            UnitSets unitSets,
            Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.waivers = waivers;
        this.certificates = certificates;
        this.takingForce = takingForce;
        this.silences = silences;
        this.unitSets = unitSets;
        this.clock = clock;
    }

    /** Refused where an error stands for which no waiver was asked. */
    @PreAuthorize("hasRole('PLANNER')")
    public Decision submit(PlanId id, String note) {
        return steps.step(id, PlanState.SUBMITTED, (plan, session) -> {
            var open = openErrors(id, session.findings(), Waiver.State.ASKED, Waiver.State.GRANTED);
            if (!open.isEmpty()) {
                return new Decision.Refused(open);
            }
            plan.submit(LoggedIn.name(), note);
            return steps.done(plan, "plan.submit");
        });
    }

    @PreAuthorize("hasRole('PLANNER')")
    public Decision withdraw(PlanId id) {
        return steps.step(id, PlanState.WITHDRAWN, (plan, session) -> {
            plan.withdraw();
            return steps.done(plan, "plan.withdraw");
        });
    }

    @PreAuthorize("hasRole('APPROVER')")
    public Decision decideWaiver(PlanId id, String finding, boolean granted) {
        return steps.stepOfAnother(id, PlanState.APPROVED, (plan, session) -> {
            waivers.decide(id, finding, granted, LoggedIn.name());
            return steps.noted(plan, granted ? "waiver.grant" : "waiver.refuse", finding);
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
        return steps.stepOfAnother(id, PlanState.IN_FORCE, (plan, session) -> {
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
            plan.decide(PlanState.IN_FORCE, LoggedIn.name(), "");
            return steps.done(plan, "plan.takeForce");
        });
    }

    private Decision decide(PlanId id, PlanState next, String note, Function<PlanSession, List<Reason>> obstacles) {
        return steps.stepOfAnother(id, next, (plan, session) -> {
            var reasons = obstacles.apply(session);
            if (!reasons.isEmpty()) {
                return new Decision.Refused(reasons);
            }
            plan.decide(next, LoggedIn.name(), note);
            return steps.done(plan, "plan." + next.name().toLowerCase(Locale.ROOT));
        });
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
        var micro = new TreeMap<String, List<Integer>>();
        codes.forEach((key, code) ->
                (PlanGrid.levelOf(key) == Level.GRID ? assignment : micro).put(code, session.unitsOf(key)));
        micro.values().removeIf(List::isEmpty);
        return new Certificate(
                plan.id().value(),
                session.community().code(),
                plan.unitSetId(),
                session.revision(),
                from,
                LoggedIn.name(),
                List.of(Rule.values()),
                session.rules(),
                findings.stream().map(Certificate.Result::of).toList(),
                waivers.of(plan.id()),
                silences.of(plan.id()),
                assignment,
                micro,
                takingForce.cover(session),
                CertifiedPlan.hash(plan.unitSetId(), assignment, micro));
    }
}
