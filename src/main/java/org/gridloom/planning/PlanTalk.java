package org.gridloom.planning;

import java.util.Set;
import org.gridloom.account.OutOfScope;
import org.springframework.stereotype.Component;

/** What comments need of the plan they are on. */
@Component
public class PlanTalk {

    private final PlanRecords plans;
    private final PlanReach reach;
    private final PlanNews news;

    PlanTalk(PlanRecords plans, PlanReach reach, PlanNews news) {
        this.plans = plans;
        this.reach = reach;
        this.news = news;
    }

    /** @throws OutOfScope for a plan that does not exist, or of which nothing lies in the scope */
    public void mustSee(PlanId plan) {
        reach.mustSee(plan);
    }

    /** Tells those who made the plan, and those who said something about it before. */
    public void commented(PlanId plan, Set<String> others, String text) {
        news.commented(plans.findById(plan.value()).orElseThrow(OutOfScope::new), others, text);
    }
}
