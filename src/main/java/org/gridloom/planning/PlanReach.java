package org.gridloom.planning;

import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees and who changes which plan: a plan is as large as its community, and a scope is held against that. */
@Component
class PlanReach {

    private final PlanSessions sessions;
    private final JdbcClient jdbc;
    private final Scopes scopes;

    PlanReach(PlanSessions sessions, JdbcClient jdbc, Scopes scopes) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** @throws OutOfScope for a plan that does not exist, or of which nothing lies in the scope */
    void mustSee(PlanId plan) {
        scopes.mustSee(community(plan));
    }

    /**
     * @throws OutOfScope as {@link #mustSee}
     * @throws org.gridloom.account.BeyondScope for one that is seen, but has parts outside of the scope
     */
    void mustChange(PlanId plan) {
        scopes.mustChange(community(plan));
    }

    /** Quick for a plan that somebody has open: the socket asks before every message. */
    boolean sees(PlanId plan) {
        try {
            return scopes.current().touches(community(plan));
        } catch (OutOfScope _) {
            return false;
        }
    }

    boolean changes(String community) {
        return scopes.current().covers(community);
    }

    private String community(PlanId plan) {
        return sessions.held(plan)
                .map(session -> session.community().code())
                .orElseGet(() -> jdbc.sql(
                                "select code from community join plan on community_id = community.id where plan.id = ?")
                        .param(plan.value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(OutOfScope::new));
    }
}
