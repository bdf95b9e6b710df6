package org.gridloom.planning.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.planning.Approval;
import org.gridloom.planning.Decision;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.PlanStanding;
import org.gridloom.planning.PlanSummary;
import org.gridloom.planning.Plans;
import org.gridloom.planning.round.Round.Part;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Rounds of redrawing. Each person sees those of streets in the own scope, and in them the own communities. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class Rounds {

    private record Stored(long id, String name, String streetCode, String streetName, LocalDate due) {}

    private static final String STORED = """
            select r.id, r.name, s.code as street_code, s.name as street_name, r.due from planning_round r join street s on s.id = r.street_id
            """;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Plans plans;
    private final PlanList list;
    private final Approval approval;
    private final Scopes scopes;
    private final Audit audit;

    Rounds(
            JdbcClient jdbc,
            Territory territory,
            Plans plans,
            PlanList list,
            Approval approval,
            Scopes scopes,
            Audit audit) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.plans = plans;
        this.list = list;
        this.approval = approval;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Those due last come first. */
    @Transactional(readOnly = true)
    public List<Round> all() {
        var scope = scopes.current();
        var standings = list.all();
        var communities = territory.communities();
        return jdbc.sql(STORED + "order by r.due desc, r.id desc").query(Stored.class).list().stream()
                .filter(round -> scope.touches(round.streetCode()))
                .map(round -> standing(round, communities, standings))
                .toList();
    }

    /** @throws OutOfScope for one that is not there or not seen, as all that follow do */
    @Transactional(readOnly = true)
    public Round round(long id) {
        return standing(stored(id), territory.communities(), list.all());
    }

    private static Round standing(Stored round, List<CommunityFacts> communities, List<PlanStanding> standings) {
        var parts = new ArrayList<Part>();
        for (var community : communities) {
            if (community.code().startsWith(round.streetCode())) {
                parts.add(new Part(community.code(), community.name(), newest(round, community, standings)));
            }
        }
        return new Round(round.id(), round.name(), round.streetCode(), round.streetName(), round.due(), parts);
    }

    private static Optional<PlanStanding> newest(Stored round, CommunityFacts community, List<PlanStanding> standings) {
        return standings.stream()
                .filter(standing ->
                        Long.valueOf(round.id()).equals(standing.plan().round())
                                && standing.plan().communityCode().equals(community.code()))
                .findFirst();
    }

    /** Begins a round with a plan for every community of a street. */
    @PreAuthorize("hasRole('PLANNER')")
    public long start(String streetCode, String name, LocalDate due) {
        scopes.mustChange(streetCode);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A round needs a name");
        }
        var id = jdbc.sql("""
                        insert into planning_round (street_id, name, due, made_by)
                        select id, ?, ?, ? from street where code = ? returning id""")
                .params(name.strip(), due, LoggedIn.name(), streetCode)
                .query(Long.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        audit.record("round.start", String.valueOf(id), streetCode);
        territory.communities().stream()
                .map(CommunityFacts::code)
                .filter(code -> code.startsWith(streetCode))
                .forEach(code -> startPlan(id, code));
        return id;
    }

    /** Another plan for one of the round's communities; it takes the place of the one there was. */
    @PreAuthorize("hasRole('PLANNER')")
    public PlanId startPlan(long id, String communityCode) {
        var round = stored(id);
        var community = territory
                .community(communityCode)
                .filter(found -> found.code().startsWith(round.streetCode()))
                .orElseThrow(OutOfScope::new);
        var plan = plans.start(communityCode, round.name() + " " + community.name());
        jdbc.sql("update plan set round_id = ?, version = version + 1 where id = ?")
                .params(id, plan.value())
                .update();
        return plan;
    }

    /** Submits every plan of the round that is still drawn; none where one of them is not ready. */
    @PreAuthorize("hasRole('PLANNER')")
    public RoundSubmission submit(long id, String note) {
        var round = round(id);
        scopes.mustChange(round.streetCode());
        var hindered = new LinkedHashMap<PlanSummary, Decision.Refused>();
        var drawn = round.drawn();
        for (var standing : drawn) {
            if (approval.submit(standing.plan().id(), note) instanceof Decision.Refused refused) {
                hindered.put(standing.plan(), refused);
            }
        }
        if (drawn.isEmpty() || !hindered.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new RoundSubmission.Refused(Map.copyOf(hindered));
        }
        audit.record("round.submit", String.valueOf(id), drawn.size() + " plans");
        return new RoundSubmission.Done(drawn.size());
    }

    private Stored stored(long id) {
        var round = jdbc.sql(STORED + "where r.id = ?")
                .param(id)
                .query(Stored.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        scopes.mustSee(round.streetCode());
        return round;
    }
}
