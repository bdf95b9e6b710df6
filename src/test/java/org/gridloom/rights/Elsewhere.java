package org.gridloom.rights;

import org.gridloom.account.Accounts;
import org.gridloom.account.Scope;
import org.gridloom.planning.PlanHistory;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other community as an account of one must not see it: its ground, a plan in it, and a matter that is overdue. */
record Elsewhere(TwoNeighbours neighbours, PlanId plan, String number) {

    /** Made anew, with the accounts that ask. */
    static Elsewhere in(ApplicationContext context) {
        var neighbours = TwoNeighbours.in(context);
        Walker.createAccounts(context.getBean(Accounts.class), Scope.of(TwoNeighbours.OWN));
        var plans = context.getBean(Plans.class);
        var plan = Walker.PLANNER.asWide().get(() -> plans.start(TwoNeighbours.OTHER, TwoNeighbours.MARK + "方案"));
        var history = context.getBean(PlanHistory.class);
        Walker.PLANNER.asWide().run(() -> history.name(plan, 1, TwoNeighbours.MARK));
        var number = neighbours.incident();
        context.getBean(JdbcClient.class)
                .sql(
                        "update incident set due_at = now() - interval '1 day', reported_at = now() - interval '2 days' where number = ?")
                .param(number)
                .update();
        return new Elsewhere(neighbours, plan, number);
    }

    /** Whether an answer tells anything of it. */
    boolean isShownBy(String answer) {
        return answer.contains(TwoNeighbours.MARK) || answer.contains(TwoNeighbours.OTHER) || answer.contains(number);
    }
}
