package org.gridloom.planning;

import java.time.Clock;
import java.util.Map;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.live.Changes;
import org.gridloom.planning.Decision.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is common to all steps on a plan's way: the plan is locked, what was done is written down, and whom it concerns is told. */
@Component
class ApprovalSteps {

    private final PlanRecords plans;
    private final PlanSessions sessions;
    private final EditLog log;
    private final PlanNews news;
    private final Changes changes;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final PlanReach reach;
    private final Clock clock;

    ApprovalSteps(
            PlanRecords plans,
            PlanSessions sessions,
            EditLog log,
            PlanNews news,
            Changes changes,
            Audit audit,
            JdbcClient jdbc,
            PlanReach reach,
            Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.log = log;
        this.news = news;
        this.changes = changes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    interface Step {
        Decision take(Plan plan, PlanSession session);
    }

    /** The session's monitor comes before the row's lock, as it does for an edit; the other way round the two would wait for each other. */
    Decision step(PlanId id, PlanState next, Step step) {
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

    /** As {@link #step}, refused to whoever made the plan. */
    Decision stepOfAnother(PlanId id, PlanState next, Step step) {
        return step(
                id,
                next,
                (plan, session) ->
                        isOwn(plan) ? Decision.Refused.because(Reason.Kind.OWN_PLAN) : step.take(plan, session));
    }

    private boolean isOwn(Plan plan) {
        var user = LoggedIn.name();
        return user.equals(plan.author())
                || user.equals(plan.submittedBy())
                || log.authors(plan.id()).contains(user);
    }

    /** The plan reached another state. */
    Decision done(Plan plan, String action) {
        news.reached(plan);
        return noted(plan, action, "");
    }

    /** Something about the plan changed, but not where it is on its way. */
    Decision noted(Plan plan, String action, String detail) {
        audit.record(action, plan.id().toString(), detail);
        changes.publish("plan", plan.id().toString(), clock.millis(), Map.of("state", plan.state()));
        return new Decision.Done(plan.state());
    }
}
