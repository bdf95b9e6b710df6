package org.gridloom.planning;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.live.Changes;
import org.gridloom.rules.CertifiedPlan;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Severity;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Territory;
import org.gridloom.territory.UnitSets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans: starting one, looking at one, and asking for waivers; each person sees those of communities in the own scope and changes those of communities
 * that lie wholly in it. All of them are in {@link PlanList}; the way from a draft into force is {@link Approval}.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class Plans {

    private final PlanRecords plans;
    private final PlanSessions sessions;
    private final EditLog log;
    private final Waivers waivers;
    private final Certificates certificates;
    private final PlanStart start;
    private final Territory territory;
    private final Grids grids;
    private final UnitSets unitSets;
    private final Silences silences;
    private final Changes changes;
    private final Audit audit;
    private final Scopes scopes;
    private final PlanReach reach;
    private final Clock clock;

    Plans(
            PlanRecords plans,
            PlanSessions sessions,
            EditLog log,
            Waivers waivers,
            Certificates certificates,
            PlanStart start,
            Territory territory,
            Grids grids,
            UnitSets unitSets,
            Silences silences,
            Changes changes,
            Audit audit,
            Scopes scopes,
            PlanReach reach,
            Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.log = log;
        this.waivers = waivers;
        this.certificates = certificates;
        this.start = start;
        this.territory = territory;
        this.grids = grids;
        this.unitSets = unitSets;
        this.silences = silences;
        this.changes = changes;
        this.audit = audit;
        this.scopes = scopes;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CommunitySummary> communities() {
        var inForce = grids.all().stream().collect(Collectors.groupingBy(g -> g.communityId(), Collectors.counting()));
        return territory.communities().stream()
                .map(c -> new CommunitySummary(
                        c.code(),
                        c.name(),
                        c.streetName(),
                        c.proposed(),
                        c.households(),
                        inForce.getOrDefault(c.id(), 0L).intValue()))
                .toList();
    }

    /** Whether this plan is there for whoever asks. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isThere(PlanId id) {
        return reach.sees(id);
    }

    /** @throws OutOfScope for a plan that does not exist or is not seen, as all that follow do */
    @Transactional(readOnly = true)
    public PlanSummary plan(PlanId id) {
        reach.mustSee(id);
        var plan = record(id);
        return PlanSummary.of(plan, territory.community(plan.communityId()).orElseThrow(), log.revision(plan.id()));
    }

    /** Whether the community got other base units since the plan was started, so that it cannot take force as it is. */
    @Transactional(readOnly = true)
    public boolean groundChanged(PlanId id) {
        reach.mustSee(id);
        var plan = record(id);
        return unitSets.newest(territory.community(plan.communityId()).orElseThrow()) != plan.unitSetId();
    }

    /** A plan from the grids in force; with no grid at all where the community has none. */
    @PreAuthorize("hasRole('PLANNER')")
    public PlanId start(String communityCode, String name) {
        var community = territory.community(communityCode).orElseThrow(OutOfScope::new);
        scopes.mustChange(communityCode);
        var unitSet = unitSets.newest(community);
        var author = LoggedIn.name();
        var plan = plans.saveAndFlush(new Plan(community.id(), unitSet, name.strip(), author, clock.instant()));
        var content = start.from(grids.of(community), grids.micro(community), unitSets.units(unitSet, community));
        log.append(plan.id(), 1, LoggedEdit.Kind.START, content, null, author);
        changes.publish("plan", plan.id().toString(), 1, Map.of("state", plan.state()));
        audit.record("plan.start", plan.id().toString(), communityCode);
        return plan.id();
    }

    /** A plan as it is now, for whoever asks. */
    @Transactional(readOnly = true)
    public PlanView view(PlanId id) {
        reach.mustSee(id);
        var state = record(id).state();
        var session = sessions.of(id);
        var asked = waivers.of(id).stream().collect(Collectors.toMap(Waiver::finding, Waiver::state));
        var silenced = silences.of(id).stream().collect(Collectors.toMap(Silence::finding, Function.identity()));
        var who = LoggedIn.name();
        synchronized (session) {
            sessions.catchUp(id, session);
            return new PlanView(
                    id,
                    session.revision(),
                    state,
                    Redraw.mayDraw() && reach.changes(session.community().code()),
                    session.rules().limits(GridKind.GENERAL),
                    session.rules().microLimits(GridKind.GENERAL),
                    session.community().metricSrid(),
                    gridViews(session, session.grids()),
                    gridViews(session, session.microGrids()),
                    session.findings().stream()
                            .map(finding -> new PlanView.FindingView(
                                    finding, asked.get(finding.subject()), silenced.get(finding.subject())))
                            .toList(),
                    session.canUndo(who),
                    session.canRedo(who));
        }
    }

    private static List<PlanView.GridView> gridViews(PlanSession session, List<PlanGrid> grids) {
        return grids.stream()
                .map(grid -> new PlanView.GridView(
                        grid, session.households(grid.key()), session.unitsOf(grid.key()), session.figures(grid.key())))
                .toList();
    }

    /** The units a plan is drawn with now, those among them that it made by cutting. */
    @Transactional(readOnly = true)
    public CommunityUnits units(PlanId id) {
        reach.mustSee(id);
        var session = sessions.of(id);
        synchronized (session) {
            return session.units();
        }
    }

    /** The units of its unit set, which never change: what a plan is drawn on before it cuts any. */
    @Transactional(readOnly = true)
    public CommunityUnits baseUnits(PlanId id) {
        reach.mustSee(id);
        return sessions.of(id).ground().base();
    }

    /** The ground round some units as it is now. */
    @Transactional(readOnly = true)
    public GroundPiece ground(PlanId id, Collection<Integer> units) {
        reach.mustSee(id);
        var session = sessions.of(id);
        synchronized (session) {
            return session.ground().piece(units);
        }
    }

    /** All ground that a plan has cut, and what was cut and joined again. */
    @Transactional(readOnly = true)
    public GroundPiece cutGround(PlanId id) {
        reach.mustSee(id);
        var session = sessions.of(id);
        synchronized (session) {
            sessions.catchUp(id, session);
            return session.ground().piece(session.ground().everCut());
        }
    }

    /** What the rules say about a plan as it is now. */
    @Transactional(readOnly = true)
    public List<Finding> findings(PlanId id) {
        reach.mustSee(id);
        var session = sessions.of(id);
        synchronized (session) {
            return session.findings();
        }
    }

    @Transactional(readOnly = true)
    public List<Waiver> waivers(PlanId id) {
        reach.mustSee(id);
        return waivers.of(id);
    }

    /** @param finding subject of a finding there is now, of a rule that can be waived */
    @PreAuthorize("hasRole('PLANNER')")
    public void askWaiver(PlanId id, String finding, String reason) {
        mustBeDrawn(id);
        if (findings(id).stream().noneMatch(f -> f.waivable() && f.subject().equals(finding))) {
            throw new NoSuchElementException("no waivable finding " + finding);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A waiver needs a reason");
        }
        waivers.ask(id, finding, reason.strip(), LoggedIn.name());
        audit.record("waiver.ask", id.toString(), finding);
        publishWaivers(id);
    }

    /** @param finding subject of a warning there is now */
    @PreAuthorize("hasRole('PLANNER')")
    public void silence(PlanId id, String finding, String reason) {
        mustBeDrawn(id);
        if (findings(id).stream()
                .noneMatch(f -> f.severity() == Severity.WARNING && f.subject().equals(finding))) {
            throw new NoSuchElementException("no warning " + finding);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Silence needs a reason");
        }
        silences.add(id, finding, reason.strip(), LoggedIn.name());
        audit.record("silence.add", id.toString(), finding);
        publishWaivers(id);
    }

    /** The warning is to be heard again. */
    @PreAuthorize("hasRole('PLANNER')")
    public void endSilence(PlanId id, String finding) {
        mustBeDrawn(id);
        silences.end(id, finding);
        audit.record("silence.end", id.toString(), finding);
        publishWaivers(id);
    }

    /** The plans this person sees that are open here and lie in what has this code. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PlanId> openIn(String code) {
        return sessions.heldIn(code).stream().filter(reach::sees).toList();
    }

    private void mustBeDrawn(PlanId id) {
        reach.mustChange(id);
        if (!record(id).state().editable()) {
            throw new IllegalStateException("Plan " + id + " is not being drawn");
        }
    }

    @PreAuthorize("hasRole('PLANNER')")
    public void takeBackWaiver(PlanId id, String finding) {
        mustBeDrawn(id);
        waivers.takeBack(id, finding);
        publishWaivers(id);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> certificate(PlanId id) {
        reach.mustSee(id);
        return certificates.of(id);
    }

    /** What is wrong with a plan's certificate, held against the units there are: no fault where it is sound; empty for a plan that took no force. */
    @Transactional(readOnly = true)
    public Optional<List<CertifiedPlan.Fault>> verify(PlanId id) {
        reach.mustSee(id);
        return certificates.of(id).map(certificate -> {
            var units = sessions.of(id).units();
            return certificate
                    .certified()
                    .faults(units.numbers(), units.coverage().units());
        });
    }

    private void publishWaivers(PlanId id) {
        changes.publish(
                "plan",
                id.toString(),
                clock.millis(),
                Map.of("state", record(id).state()));
    }

    private Plan record(PlanId id) {
        return plans.findById(id.value()).orElseThrow(OutOfScope::new);
    }
}
