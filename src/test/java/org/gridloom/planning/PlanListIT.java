package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Severity;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where plans stand, on the demonstration town. */
@PostgisTest
class PlanListIT {

    private static final As PLANNER = new As("planner", Role.PLANNER);
    private static final As APPROVER = new As("approver", Role.APPROVER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    PlanList list;

    @Autowired
    Redraw redraw;

    @Autowired
    Approval approval;

    PlanId plan;

    @BeforeEach
    void aPlanOfATown() {
        var community = TestTown.communities(territory).getFirst().code();
        plan = PLANNER.get(() -> plans.start(community, "方案"));
    }

    @Test
    void itsOpenErrorsAreThoseOfTheRulesLessThoseToBeExcused() {
        var errors = errors();
        assertThat(errors).as("the town has grids outside the limits").isNotEmpty();
        assertThat(openErrors(PLANNER)).isEqualTo(errors.size());

        var waivable = errors.stream().filter(Finding::waivable).findAny().orElseThrow();
        PLANNER.run(() -> plans.askWaiver(plan, waivable.subject(), "刚建成"));
        assertThat(openErrors(PLANNER)).isEqualTo(errors.size() - 1);
        PLANNER.run(() -> plans.takeBackWaiver(plan, waivable.subject()));
        assertThat(openErrors(PLANNER)).isEqualTo(errors.size());
    }

    @Test
    void itsOpenErrorsFollowEveryEdit() {
        var before = openErrors(PLANNER);
        var grid = PLANNER.get(() -> plans.view(plan)).grids().getFirst().grid().key();
        PLANNER.run(() -> redraw.retire(plan, grid));

        assertThat(openErrors(PLANNER)).isEqualTo(errors().size()).isNotEqualTo(before);
    }

    @Test
    void aSubmittedPlanWaitsForAnApproverAndNotForWhoeverMadeIt() {
        assertThat(PlanFocus.WAITING.holds(standing(APPROVER))).isFalse();
        assertThat(PlanFocus.WITH_ERRORS.holds(standing(PLANNER))).isTrue();
        var errors = errors();
        PLANNER.run(() -> {
            errors.forEach(error -> plans.askWaiver(plan, error.subject(), "刚建成"));
            assertThat(approval.submit(plan, "")).isInstanceOf(Decision.Done.class);
        });

        assertThat(PlanFocus.WAITING.holds(standing(APPROVER))).isTrue();
        assertThat(standing(PLANNER).own()).isTrue();
        assertThat(PlanFocus.WAITING.holds(standing(PLANNER))).isFalse();
        assertThat(PlanFocus.SUBMITTED.holds(standing(PLANNER))).isTrue();

        APPROVER.run(() -> approval.reject(plan, "再看看"));
        assertThat(PlanFocus.RETURNED.holds(standing(PLANNER))).isTrue();
        assertThat(PlanFocus.WAITING.holds(standing(APPROVER))).isFalse();
    }

    private List<Finding> errors() {
        return PLANNER.get(() -> plans.findings(plan)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private int openErrors(As who) {
        return standing(who).openErrors().orElseThrow();
    }

    private PlanStanding standing(As who) {
        return who.get(list::all).stream()
                .filter(standing -> standing.plan().id().equals(plan))
                .findAny()
                .orElseThrow();
    }
}
