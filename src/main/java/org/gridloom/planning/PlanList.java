package org.gridloom.planning;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.account.LoggedIn;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Territory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All plans, and where each stands on its way. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class PlanList {

    private final PlanRecords plans;
    private final EditLog log;
    private final Waivers waivers;
    private final PlanErrors errors;
    private final Territory territory;

    PlanList(PlanRecords plans, EditLog log, Waivers waivers, PlanErrors errors, Territory territory) {
        this.plans = plans;
        this.log = log;
        this.waivers = waivers;
        this.errors = errors;
        this.territory = territory;
    }

    /** Newest first. */
    public List<PlanStanding> all() {
        Map<Long, CommunityFacts> communities =
                territory.communities().stream().collect(Collectors.toMap(CommunityFacts::id, Function.identity()));
        var revisions = log.revisions();
        var excused = waivers.excused();
        var drawnIn = log.drawnInBy(LoggedIn.name());
        errors.keepOnly(revisions.keySet());
        return plans.findAllByOrderByIdDesc().stream()
                .filter(plan -> communities.containsKey(plan.communityId()))
                .map(plan -> standing(
                        plan,
                        communities.get(plan.communityId()),
                        revisions.getOrDefault(plan.id(), 0),
                        excused.getOrDefault(plan.id(), Set.of()),
                        drawnIn.contains(plan.id())))
                .toList();
    }

    private PlanStanding standing(
            Plan plan, CommunityFacts community, int revision, Set<String> excused, boolean drewIn) {
        var user = LoggedIn.name();
        return new PlanStanding(
                PlanSummary.of(plan, community, revision),
                isOnItsWay(plan.state())
                        ? OptionalInt.of(errors.open(plan.id(), revision, excused))
                        : OptionalInt.empty(),
                drewIn || user.equals(plan.author()) || user.equals(plan.submittedBy()));
    }

    private static boolean isOnItsWay(PlanState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN, REJECTED, SUBMITTED, APPROVED, FILED -> true;
            case IN_FORCE, SUPERSEDED -> false;
        };
    }
}
