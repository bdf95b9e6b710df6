package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.planning.Decision.Reason.Kind;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Applied;
import org.gridloom.rules.CertifiedPlan;
import org.gridloom.rules.Severity;
import org.gridloom.territory.GridLocator;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From the grids in force over a draft to other grids in force, on the demonstration town. */
@PostgisTest
class RedrawIT {

    private static final As LI = new As("li", Role.PLANNER);
    private static final As WANG = new As("wang", Role.PLANNER);
    private static final As ZHAO = new As("zhao", Role.APPROVER);
    private static final As LEADER = new As("leader", Role.LEADER);

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
    GridLocator locator;

    @Autowired
    PlanSessions sessions;

    String community;

    @BeforeEach
    void aTown() {
        community = TestTown.communities(territory).getFirst().code();
    }

    @Test
    void aPlanStartsAsTheGridsInForceAndCoversItsCommunity() {
        var facts = SystemAccount.act(() -> territory.community(community)).orElseThrow();
        var plan = LI.get(() -> plans.start(community, "方案"));

        var view = LI.get(() -> plans.view(plan));

        assertThat(view.grids())
                .extracting(g -> g.grid().code())
                .containsExactlyElementsOf(SystemAccount.act(() -> grids.of(facts)).stream()
                        .map(g -> g.code())
                        .toList());
        assertThat(view.grids().stream().mapToInt(PlanView.GridView::households).sum())
                .isEqualTo(facts.households());
        assertThat(view.findings()).noneMatch(f -> f.finding().rule().name().equals("UNASSIGNED"));
    }

    @Test
    void editsSurviveARestartAndSoDoesUndo() {
        var plan = LI.get(() -> plans.start(community, "方案"));
        var before = LI.get(() -> plans.view(plan));
        var unit = before.grids().getFirst().units().getFirst();
        var from = before.grids().getFirst().grid().key();
        var to = before.grids().getLast().grid().key();
        LI.run(() -> assertThat(redraw.move(plan, List.of(new UnitMove(unit, from, to))))
                .isEqualTo(new Applied(2, List.of())));

        sessions.lost();
        var after = LI.get(() -> plans.view(plan));
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.grids().getLast().units()).contains(unit);
        assertThat(after.canUndo()).isTrue();

        LI.run(() -> assertThat(redraw.undo(plan)).isEqualTo(new Applied(3, List.of())));
        assertThat(LI.get(() -> plans.view(plan)).grids()).isEqualTo(before.grids());
    }

    @Test
    void whatSomebodyElseMovedMeanwhileComesBackAsAConflict() {
        var plan = LI.get(() -> plans.start(community, "方案"));
        var view = LI.get(() -> plans.view(plan));
        var from = view.grids().get(0);
        var units = from.units().subList(0, 2);
        LI.run(() ->
                redraw.move(plan, List.of(new UnitMove(units.get(0), from.grid().key(), null))));

        var outcome = WANG.get(() -> redraw.move(
                plan,
                units.stream()
                        .map(unit -> new UnitMove(
                                unit,
                                from.grid().key(),
                                view.grids().get(1).grid().key()))
                        .toList()));

        assertThat(outcome).isEqualTo(new Applied(3, List.of(new EditOutcome.Conflict(units.get(0), null, "li"))));
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        var plan = LI.get(() -> plans.start(community, "方案"));
        var view = LI.get(() -> plans.view(plan));
        var source = view.grids().stream()
                .max(Comparator.comparingInt(g -> g.units().size()))
                .orElseThrow();
        var target = view.grids().stream()
                .filter(g -> !g.equals(source))
                .findFirst()
                .orElseThrow()
                .grid()
                .key();
        var work = new ArrayList<Callable<EditOutcome>>();
        for (var unit : source.units()) {
            var who = new As("planner" + unit % 4, Role.PLANNER);
            work.add(() -> who.get(() ->
                    redraw.move(plan, List.of(new UnitMove(unit, source.grid().key(), target)))));
        }

        var revisions = new HashSet<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(work)) {
                revisions.add(((Applied) done.get()).revision());
            }
        }

        assertThat(revisions).hasSameSizeAs(source.units());
        sessions.lost();
        var after = LI.get(() -> plans.view(plan));
        assertThat(after.revision()).isEqualTo(1 + source.units().size());
        assertThat(after.grids())
                .filteredOn(g -> g.grid().key().equals(target))
                .singleElement()
                .satisfies(g -> assertThat(g.units()).containsAll(source.units()));
    }

    @Test
    void onlyPlannersDrawAndOnlyApproversDecide() {
        var plan = LI.get(() -> plans.start(community, "方案"));

        LEADER.run(() -> assertThat(plans.view(plan).mayDraw()).isFalse());
        assertThatThrownBy(() -> LEADER.run(() -> redraw.undo(plan))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ZHAO.run(() -> redraw.undo(plan))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> LI.run(() -> approval.approve(plan, ""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new As("worker", Role.GRID_WORKER).run(() -> plans.view(plan)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPlanWithErrorsIsSubmittedOnlyWithWaiversAndTakesForceOnlyWhenTheyAreGranted() {
        var last = TestTown.communities(territory).get(1);
        var plan = LI.get(() -> plans.start(last.code(), "方案"));
        var view = LI.get(() -> plans.view(plan));
        var largest = view.grids().stream()
                .max(Comparator.comparingInt(PlanView.GridView::households))
                .orElseThrow();
        var created = LI.get(() -> redraw.create(
                plan,
                "新网格",
                largest.units().stream()
                        .limit(5)
                        .map(unit -> new UnitMove(unit, largest.grid().key(), null))
                        .toList()));
        assertThat(created).isInstanceOf(Applied.class);

        var refused = LI.get(() -> approval.submit(plan, ""));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.reasons())
                                .extracting(Decision.Reason::kind)
                                .containsOnly(Kind.OPEN_ERROR));

        var all = LI.get(() -> plans.findings(plan));
        var findings = all.stream().filter(f -> f.severity() == Severity.ERROR).toList();
        assertThat(findings).allMatch(f -> f.waivable());
        var warning = all.stream()
                .filter(f -> f.severity() == Severity.WARNING)
                .findFirst()
                .orElseThrow();
        LI.run(() -> plans.silence(plan, warning.subject(), "沿用老边界"));
        LI.run(() -> findings.forEach(f -> plans.askWaiver(plan, f.subject(), "旧小区，无法再分")));
        assertThat(LI.get(() -> approval.submit(plan, "请审"))).isEqualTo(new Decision.Done(PlanState.SUBMITTED));
        LI.run(() -> assertThat(redraw.undo(plan)).isEqualTo(new EditOutcome.Refused(EditOutcome.Reason.NOT_EDITABLE)));

        var undecided = ZHAO.get(() -> approval.approve(plan, ""));
        assertThat(undecided)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.reasons())
                                .extracting(Decision.Reason::kind)
                                .containsOnly(Kind.OPEN_WAIVER));
        assertThat(new As("li", Role.APPROVER).get(() -> approval.approve(plan, "")))
                .isEqualTo(Decision.Refused.because(Kind.OWN_PLAN));

        ZHAO.run(() -> findings.forEach(f -> approval.decideWaiver(plan, f.subject(), true)));
        assertThat(ZHAO.get(() -> approval.approve(plan, ""))).isEqualTo(new Decision.Done(PlanState.APPROVED));
        assertThat(ZHAO.get(() -> approval.takeForce(plan))).isEqualTo(Decision.Refused.because(Kind.WRONG_STATE));
        assertThat(ZHAO.get(() -> approval.file(plan))).isEqualTo(new Decision.Done(PlanState.FILED));
        assertThat(ZHAO.get(() -> approval.takeForce(plan))).isEqualTo(new Decision.Done(PlanState.IN_FORCE));

        assertFrozen(last.code(), plan, view);
    }

    private void assertFrozen(String code, PlanId plan, PlanView before) {
        var facts = SystemAccount.act(() -> territory.community(code)).orElseThrow();
        var now = SystemAccount.act(() -> grids.of(facts));
        assertThat(now).hasSize(before.grids().size() + 1);
        assertThat(now)
                .extracting(g -> g.code())
                .containsAll(before.grids().stream().map(g -> g.grid().code()).toList());
        var highest = before.grids().stream()
                .map(g -> g.grid().code())
                .max(String::compareTo)
                .orElseThrow();
        assertThat(now).filteredOn(g -> g.name().equals("新网格")).singleElement().satisfies(grid -> {
            assertThat(Long.parseLong(grid.code())).isEqualTo(Long.parseLong(highest) + 1);
            var inside = grid.area().getInteriorPoint();
            awaitLocated(inside.getX(), inside.getY(), grid.code());
        });
        assertThat(now.stream().mapToInt(g -> g.households()).sum()).isEqualTo(facts.households());

        var certificate = ZHAO.get(() -> plans.certificate(plan)).orElseThrow();
        assertThat(certificate.hash())
                .isEqualTo(CertifiedPlan.hash(
                        certificate.unitSet(), certificate.assignment(), Objects.requireNonNull(certificate.micro())));
        assertThat(certificate.assignment().keySet())
                .containsExactlyElementsOf(now.stream().map(g -> g.code()).toList());
        assertThat(certificate.takenForceBy()).isEqualTo("zhao");
        assertThat(certificate.silences())
                .singleElement()
                .satisfies(silence -> assertThat(silence.reason()).isEqualTo("沿用老边界"));
        assertThat(certificate.findings()).anyMatch(f -> f.subject().equals("STABLE"));

        var next = LI.get(() -> plans.start(code, "下一个"));
        assertThat(LI.get(() -> plans.view(next)).grids()).hasSize(now.size());
    }

    /** The index follows the change stream, so it is asked until it knows. */
    private void awaitLocated(double longitude, double latitude, String code) {
        await().until(() ->
                locator.gridAt(longitude, latitude).filter(code::equals).isPresent());
    }
}
