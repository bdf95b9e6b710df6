package org.gridloom.planning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.account.Addressees;
import org.gridloom.account.Audit;
import org.gridloom.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts plans in force whose time has come. What is due is in the database, so a portal that was down catches up; every node looks, and the plan's lock lets
 * one of them do it.
 */
@Component
@ConditionalOnWebApplication // a command ends before anything is due
class ForceClock {

    private static final Logger LOG = LoggerFactory.getLogger(ForceClock.class);

    private record Due(PlanId plan, String by, String community) {}

    private final Approval approval;
    private final PlanRecords plans;
    private final PlanNews news;
    private final Addressees addressees;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForceClock(
            Approval approval,
            PlanRecords plans,
            PlanNews news,
            Addressees addressees,
            Audit audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.approval = approval;
        this.plans = plans;
        this.news = news;
        this.addressees = addressees;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void look() {
        for (var due : due()) {
            try {
                as(due.by(), () -> takeForce(due));
            } catch (RuntimeException e) {
                // It stays due and is tried again.
                LOG.error("Plan {} could not take force by itself", due.plan(), e);
            }
        }
    }

    private List<Due> due() {
        return jdbc.sql("""
                        select p.id, p.scheduled_by, c.code from plan p join community c on c.id = p.community_id
                        where p.in_force_at <= ? order by p.in_force_at""")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) ->
                        new Due(new PlanId(row.getLong("id")), row.getString("scheduled_by"), row.getString("code")))
                .list();
    }

    private void takeForce(Due due) {
        if (!addressees.of(Role.APPROVER, due.community()).contains(due.by())) {
            hindered(due, "the account may no longer put plans of " + due.community() + " in force");
            return;
        }
        switch (approval.takeForce(due.plan())) {
            case Decision.Done _ -> LOG.info("Plan {} took force as {} had scheduled", due.plan(), due.by());
            case Decision.Refused(var reasons) ->
                hindered(
                        due,
                        reasons.stream()
                                .map(reason -> reason.kind() + " " + reason.about())
                                .collect(Collectors.joining(", ")));
        }
    }

    /** Nothing is left to be told where another node was first, or somebody changed the plan's way meanwhile. */
    private void hindered(Due due, String why) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from plan where id = ? for update")
                    .param(due.plan().value())
                    .query(Long.class)
                    .single();
            var plan = plans.findById(due.plan().value()).orElseThrow();
            if (plan.inForceAt() != null && !plan.inForceAt().isAfter(clock.instant())) {
                plan.unschedule();
                news.hindered(plan, due.by());
                audit.record("plan.hindered", due.plan().toString(), why);
            }
        });
    }

    private static void as(String username, Runnable work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username, "", AuthorityUtils.createAuthorityList("ROLE_" + Role.APPROVER)));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
