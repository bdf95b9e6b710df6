package org.gridloom.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloom.account.Addressees;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.Role;
import org.gridloom.notice.Notifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the people whom a plan concerns what became of it; never the one who did it. */
@Component
class PlanNews {

    private record Community(String code, String name) {}

    private final Notifier notifier;
    private final Addressees addressees;
    private final EditLog log;
    private final JdbcClient jdbc;

    PlanNews(Notifier notifier, Addressees addressees, EditLog log, JdbcClient jdbc) {
        this.notifier = notifier;
        this.addressees = addressees;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** A plan that was handed in concerns those who decide on it, everything else those who made it. */
    void reached(Plan plan) {
        switch (plan.state()) {
            case SUBMITTED ->
                tell(addressees.of(Role.APPROVER, community(plan).code()), plan, "plan." + PlanState.SUBMITTED, "");
            case WITHDRAWN ->
                tell(addressees.of(Role.APPROVER, community(plan).code()), plan, "plan." + PlanState.WITHDRAWN, "");
            case APPROVED, REJECTED, FILED, IN_FORCE ->
                tell(makers(plan), plan, "plan." + plan.state(), plan.note() == null ? "" : plan.note());
            case DRAFT, SUPERSEDED -> {}
        }
    }

    /** @param at when it takes force, in words */
    void scheduled(Plan plan, String at) {
        tell(makers(plan), plan, "plan.scheduled", at);
    }

    /** The plan was to take force by itself and could not. */
    void hindered(Plan plan, String by) {
        var concerned = makers(plan);
        concerned.add(by);
        tell(concerned, plan, "plan.hindered", "");
    }

    void commented(Plan plan, Set<String> others, String text) {
        var concerned = makers(plan);
        concerned.addAll(others);
        tell(concerned, plan, "plan.commented", text);
    }

    private Set<String> makers(Plan plan) {
        var makers = new HashSet<>(log.authors(plan.id()));
        makers.add(plan.author());
        if (plan.submittedBy() != null) {
            makers.add(plan.submittedBy());
        }
        return makers;
    }

    private void tell(Set<String> concerned, Plan plan, String kind, String detail) {
        notifier.tellOf(
                LoggedIn.name(),
                concerned,
                kind,
                "plans/" + plan.id(),
                List.of(plan.name(), community(plan).name(), detail));
    }

    private Community community(Plan plan) {
        return jdbc.sql("select code, name from community where id = ?")
                .param(plan.communityId())
                .query((row, n) -> new Community(row.getString("code"), row.getString("name")))
                .single();
    }
}
