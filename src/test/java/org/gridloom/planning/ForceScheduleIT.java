package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.notice.Notice;
import org.gridloom.notice.Notices;
import org.gridloom.planning.Decision.Reason.Kind;
import org.gridloom.rules.Severity;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filed plan that takes force by itself, and who is told what on its way. */
@PostgisTest
class ForceScheduleIT {

    private static final As LI = new As("schedule-li", Role.PLANNER);
    private static final As ZHAO = new As("schedule-zhao", Role.APPROVER);

    @Autowired
    Territory territory;

    @Autowired
    Accounts accounts;

    @Autowired
    Plans plans;

    @Autowired
    Approval approval;

    @Autowired
    ForceSchedule schedule;

    @Autowired
    ForceClock clock;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    PlanId plan;

    @BeforeEach
    void aFiledPlan() {
        for (var person : new As[] {LI, ZHAO}) {
            SystemAccount.act(
                    () -> accounts.create(person.username(), person.username(), person.role(), Scope.EVERYTHING));
        }
        SystemAccount.act(() -> accounts.enable(ZHAO.username(), true));
        jdbc.sql("delete from notice").update();
        var community = TestTown.communities(territory).getFirst().code();
        plan = LI.get(() -> plans.start(community, "方案"));
        LI.run(() -> {
            plans.findings(plan).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(error -> plans.askWaiver(plan, error.subject(), "历史原因"));
            assertThat(approval.submit(plan, "请审")).isInstanceOf(Decision.Done.class);
        });
        ZHAO.run(() -> {
            plans.waivers(plan).forEach(waiver -> approval.decideWaiver(plan, waiver.finding(), true));
            assertThat(approval.approve(plan, "")).isInstanceOf(Decision.Done.class);
            assertThat(approval.file(plan)).isInstanceOf(Decision.Done.class);
        });
    }

    @Test
    void whomAStepConcernsIsToldAndWhoDidItIsNot() {
        assertThat(ZHAO.get(() -> notices.newest(10))).extracting(Notice::kind).containsExactly("plan.SUBMITTED");
        assertThat(LI.get(() -> notices.newest(10)))
                .extracting(Notice::kind)
                .containsExactly("plan.FILED", "plan.APPROVED");

        var newest = LI.get(() -> notices.newest(1)).getFirst();
        assertThat(newest.path()).isEqualTo("plans/" + plan);
        LI.run(() -> notices.markRead(newest.id()));
        assertThat(LI.get(notices::unread)).isEqualTo(1);
        ZHAO.run(() -> notices.markRead(newest.id() - 1));
        assertThat(LI.get(notices::unread)).as("nobody reads another's").isEqualTo(1);
        LI.run(notices::markAllRead);
        assertThat(LI.get(notices::unread)).isZero();
    }

    @Test
    void takesForceOnceItsTimeHasComeAndNotBefore() {
        ZHAO.run(() -> assertThat(schedule.takeForceAt(plan, Instant.now().plus(Duration.ofDays(1))))
                .isInstanceOf(Decision.Done.class));
        clock.look();
        assertThat(state()).isEqualTo(PlanState.FILED);

        timeComes();
        clock.look();
        clock.look();

        assertThat(state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(LI.get(() -> plans.certificate(plan)).orElseThrow().takenForceBy())
                .isEqualTo(ZHAO.username());
        assertThat(LI.get(() -> notices.newest(10)))
                .extracting(Notice::kind)
                .startsWith("plan.IN_FORCE", "plan.scheduled");
    }

    @Test
    void whoMayNoLongerPutItInForceDoesNotDoSoByASchedule() {
        ZHAO.run(() -> schedule.takeForceAt(plan, Instant.now().plus(Duration.ofDays(1))));
        SystemAccount.act(() -> accounts.enable(ZHAO.username(), false));

        timeComes();
        clock.look();

        assertThat(state()).isEqualTo(PlanState.FILED);
        assertThat(LI.get(() -> plans.plan(plan)).inForceAt()).isNull();
        assertThat(LI.get(() -> notices.newest(1)).getFirst().kind()).isEqualTo("plan.hindered");
    }

    @Test
    void canBeTakenBackAndLiesInTheFuture() {
        ZHAO.run(() -> {
            assertThat(schedule.takeForceAt(plan, Instant.now().minusSeconds(1)))
                    .isEqualTo(Decision.Refused.because(Kind.IN_THE_PAST));
            schedule.takeForceAt(plan, Instant.now().plus(Duration.ofDays(1)));
            assertThat(plans.plan(plan).inForceAt()).isNotNull();
            schedule.cancel(plan);
            assertThat(plans.plan(plan).inForceAt()).isNull();
        });
    }

    @Test
    void aRejectedPlanForgetsItsDate() {
        ZHAO.run(() -> {
            schedule.takeForceAt(plan, Instant.now().plus(Duration.ofDays(1)));
            approval.reject(plan, "再看看");
            assertThat(plans.plan(plan).inForceAt()).isNull();
        });
    }

    private PlanState state() {
        return LI.get(() -> plans.plan(plan)).state();
    }

    private void timeComes() {
        jdbc.sql("update plan set in_force_at = now() - interval '1 minute' where id = ?")
                .param(plan.value())
                .update();
    }
}
