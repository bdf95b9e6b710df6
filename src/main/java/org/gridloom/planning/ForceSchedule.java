package org.gridloom.planning;

import java.time.Clock;
import java.time.Instant;
import org.gridloom.account.LoggedIn;
import org.gridloom.planning.Decision.Reason;
import org.gridloom.shell.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a filed plan takes force by itself. It does so on behalf of who said when, and is held to the same rules as if that person did it then. */
@Service
@Transactional
@PreAuthorize("hasRole('APPROVER')")
public class ForceSchedule {

    private final ApprovalSteps steps;
    private final PlanNews news;
    private final Clock clock;

    ForceSchedule(ApprovalSteps steps, PlanNews news, Clock clock) {
        this.steps = steps;
        this.news = news;
        this.clock = clock;
    }

    /** Another moment takes the place of one that was said before. */
    public Decision takeForceAt(PlanId id, Instant at) {
        return steps.stepOfAnother(id, PlanState.IN_FORCE, (plan, session) -> {
            if (!at.isAfter(clock.instant())) {
                return Decision.Refused.because(Reason.Kind.IN_THE_PAST);
            }
            plan.schedule(at, LoggedIn.name());
            news.scheduled(plan, Times.toTheMinute(at));
            return steps.noted(plan, "plan.schedule", at.toString());
        });
    }

    public Decision cancel(PlanId id) {
        return steps.stepOfAnother(id, PlanState.IN_FORCE, (plan, session) -> {
            plan.unschedule();
            return steps.noted(plan, "plan.unschedule", "");
        });
    }
}
