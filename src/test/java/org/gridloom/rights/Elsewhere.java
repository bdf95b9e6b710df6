package org.gridloom.rights;

import java.time.LocalDate;
import org.gridloom.account.Accounts;
import org.gridloom.account.Scope;
import org.gridloom.planning.PlanHistory;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.comment.Comments;
import org.gridloom.planning.round.Rounds;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other community as an account of one must not see it: its ground, a plan in it with a comment, a round of both communities, and a matter that is overdue. */
record Elsewhere(TwoNeighbours neighbours, PlanId plan, long comment, long round, String number) {

    /** Made anew, with the accounts that ask. */
    static Elsewhere in(ApplicationContext context) {
        var neighbours = TwoNeighbours.in(context);
        Walker.createAccounts(context.getBean(Accounts.class), Scope.of(TwoNeighbours.OWN));
        var plans = context.getBean(Plans.class);
        var plan = Walker.PLANNER.asWide().get(() -> plans.start(TwoNeighbours.OTHER, TwoNeighbours.MARK + "方案"));
        var history = context.getBean(PlanHistory.class);
        Walker.PLANNER.asWide().run(() -> history.name(plan, 1, TwoNeighbours.MARK));
        var comments = context.getBean(Comments.class);
        var comment = Walker.PLANNER.asWide().get(() -> {
            comments.add(plan, TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, TwoNeighbours.MARK);
            return comments.of(plan).getFirst().id();
        });
        var rounds = context.getBean(Rounds.class);
        var round = Walker.PLANNER.asWide().get(() -> rounds.start(TwoNeighbours.STREET, "批次", LocalDate.EPOCH));
        var number = neighbours.incident();
        context.getBean(JdbcClient.class)
                .sql(
                        "update incident set due_at = now() - interval '1 day', reported_at = now() - interval '2 days' where number = ?")
                .param(number)
                .update();
        return new Elsewhere(neighbours, plan, comment, round, number);
    }

    /** Whether an answer tells anything of it. */
    boolean isShownBy(String answer) {
        return answer.contains(TwoNeighbours.MARK) || answer.contains(TwoNeighbours.OTHER) || answer.contains(number);
    }
}
