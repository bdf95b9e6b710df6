package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Applied;
import org.gridloom.rules.Severity;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Grids;
import org.gridloom.territory.MicroGridInForce;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Micro-grids from a draft into force and on, on the demonstration town. */
@PostgisTest
class MicroGridForceIT {

    private static final As LI = new As("li", Role.PLANNER);
    private static final As ZHAO = new As("zhao", Role.APPROVER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    Approval approval;

    @Autowired
    Grids grids;

    @Autowired
    PlanSessions sessions;

    @Autowired
    JdbcClient jdbc;

    CommunityFacts community;

    @BeforeEach
    void aTown() {
        community = TestTown.communities(territory).get(1);
    }

    @Test
    void aDividedGridTakesForceWithItsMicroGridsAndTheNextPlanBeginsWithThem() {
        var plan = start();
        var grid = LI.get(() -> plans.view(plan)).grids().getFirst();
        var key = grid.grid().key();
        LI.run(() -> assertThat(redraw.divideIntoMicroGrids(plan, key, 5)).isEqualTo(new Applied(2, List.of())));
        LI.run(() -> redraw.rename(plan, key + ".1", "东头"));
        sessions.lost();
        var view = LI.get(() -> plans.view(plan));
        assertThat(view.micro()).hasSize(5);
        assertThat(view.micro().stream().mapToInt(PlanView.GridView::households).sum())
                .isEqualTo(grid.households());

        takeForce(plan);

        var inForce = inForce();
        assertThat(inForce)
                .extracting(MicroGridInForce::code)
                .containsExactlyElementsOf(List.of("01", "02", "03", "04", "05").stream()
                        .map(end -> grid.grid().code() + end)
                        .toList());
        assertThat(inForce).extracting(MicroGridInForce::name).contains("东头");
        assertThat(inForce.stream().mapToInt(MicroGridInForce::households).sum())
                .isEqualTo(grid.households());
        var whole = SystemAccount.act(() -> grids.of(community)).getFirst().area();
        assertThat(inForce.stream().mapToDouble(micro -> micro.area().getArea()).sum())
                .isCloseTo(whole.getArea(), Percentage.withPercentage(0.01));
        var certificate = ZHAO.get(() -> plans.certificate(plan)).orElseThrow();
        assertThat(certificate.micro()).hasSize(5);
        assertThat(certificate.micro().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        certificate.assignment().get(grid.grid().code()));
        assertThat(ZHAO.get(() -> plans.verify(plan)).orElseThrow()).isEmpty();

        var next = start();
        var again = LI.get(() -> plans.view(next));
        assertThat(again.micro())
                .extracting(one -> one.grid().code())
                .containsExactlyElementsOf(
                        inForce.stream().map(MicroGridInForce::code).toList());
        assertThat(again.micro().stream()
                        .mapToInt(PlanView.GridView::households)
                        .sum())
                .isEqualTo(grid.households());

        LI.run(() -> redraw.retire(next, again.micro().getLast().grid().key()));
        LI.run(() -> redraw.divideIntoMicroGrids(next, key, 1));
        takeForce(next);

        assertThat(inForce())
                .last()
                .extracting(MicroGridInForce::code)
                .isEqualTo(grid.grid().code() + "06");
        assertThat(jdbc.sql("select count(*) from micro_grid where code like ? || '%'")
                        .param(grid.grid().code())
                        .query(Integer.class)
                        .single())
                .as("what was in force before is kept")
                .isEqualTo(10);
    }

    @Test
    void aUnitThatWentToAnotherGridAndBackIsInItsMicroGridAgain() {
        var undivided = TestTown.communities(territory).getFirst().code();
        var plan = LI.get(() -> plans.start(undivided, "微网格方案"));
        var view = LI.get(() -> plans.view(plan));
        var one = view.grids().getFirst().grid().key();
        var unit = view.grids().getFirst().units().getFirst();
        LI.run(() -> redraw.createWithin(plan, one, "河边", List.of(new UnitMove(unit, null, null))));
        var micro = LI.get(() -> plans.view(plan)).micro().stream()
                .filter(held -> held.units().contains(unit))
                .findFirst()
                .orElseThrow();

        LI.run(() -> redraw.move(
                plan,
                List.of(new UnitMove(unit, one, view.grids().getLast().grid().key()))));
        LI.run(() -> redraw.undo(plan));

        assertThat(LI.get(() -> plans.view(plan)).micro())
                .filteredOn(micro::equals)
                .hasSize(1);
        assertThat(LI.get(() -> plans.view(plan)).nameOf(micro.grid().key())).endsWith("· 河边");
    }

    private PlanId start() {
        return LI.get(() -> plans.start(community.code(), "微网格方案"));
    }

    private List<MicroGridInForce> inForce() {
        return SystemAccount.act(() -> grids.micro(community));
    }

    private void takeForce(PlanId plan) {
        var errors = LI.get(() -> plans.findings(plan)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        LI.run(() -> errors.forEach(finding -> plans.askWaiver(plan, finding.subject(), "试点")));
        LI.run(() -> assertThat(approval.submit(plan, "")).isInstanceOf(Decision.Done.class));
        ZHAO.run(() -> errors.forEach(finding -> approval.decideWaiver(plan, finding.subject(), true)));
        ZHAO.run(() -> approval.approve(plan, ""));
        ZHAO.run(() -> approval.file(plan));
        assertThat(ZHAO.get(() -> approval.takeForce(plan))).isEqualTo(new Decision.Done(PlanState.IN_FORCE));
    }
}
