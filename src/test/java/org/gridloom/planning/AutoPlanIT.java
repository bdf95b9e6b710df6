package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.partition.Weights;
import org.gridloom.planning.AutoPlanView.State;
import org.gridloom.planning.EditOutcome.Applied;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** On the demonstration town. */
@PostgisTest
class AutoPlanIT {

    private static final As LI = new As("li", Role.PLANNER);
    private static final As WANG = new As("wang", Role.PLANNER);
    private static final As LEADER = new As("leader", Role.LEADER);

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    @Autowired
    AutoPlan auto;

    private PlanId plan;

    @BeforeEach
    void aPlan() {
        var community = TestTown.communities(territory).getFirst().code();
        plan = LI.get(() -> plans.start(community, "方案"));
    }

    @Test
    void whatAStoppedSearchFoundBecomesThePlanInOneEdit() {
        var before = LI.get(() -> plans.view(plan));
        var locked = before.grids().getFirst();
        var wish = new AutoPlanWish(
                Weights.DEFAULT.withStability(0),
                30,
                false,
                1,
                Set.of(locked.grid().key()),
                1);
        assertThat(LI.get(() -> auto.start(plan, wish)).state()).isEqualTo(State.RUNNING);
        await().until(() -> LI.get(() -> auto.look(plan)).version() > 0);

        var outcome = LI.get(() -> auto.take(plan, 0));

        assertThat(outcome).isInstanceOfSatisfying(Applied.class, applied -> {
            assertThat(applied.revision()).isEqualTo(before.revision() + 1);
            assertThat(applied.conflicts()).isEmpty();
        });
        var after = LI.get(() -> plans.view(plan));
        assertThat(after.grids().getFirst().units()).isEqualTo(locked.units());
        assertThat(after.findings()).noneMatch(f -> f.finding().rule().name().equals("UNASSIGNED"));
        assertThat(LI.get(() -> auto.look(plan)).state()).isEqualTo(State.NONE);

        LI.run(() -> redraw.undo(plan));
        assertThat(LI.get(() -> plans.view(plan)).grids()).containsExactlyInAnyOrderElementsOf(before.grids());
    }

    @Test
    void aPlanIsSearchedForOnePersonAtATime() {
        var wish = new AutoPlanWish(Weights.DEFAULT, 30, false, 1, Set.of(), 1);
        LI.run(() -> auto.start(plan, wish));

        assertThat(WANG.get(() -> auto.start(plan, wish)).state()).isEqualTo(State.TAKEN);
        assertThat(WANG.get(() -> auto.look(plan)).state()).isEqualTo(State.NONE);

        LI.run(() -> auto.stop(plan));
        assertThat(WANG.get(() -> auto.start(plan, wish)).state()).isEqualTo(State.RUNNING);
        WANG.run(() -> auto.discard(plan));
        LI.run(() -> auto.discard(plan));
    }

    @Test
    void onlyPlannersSearch() {
        assertThatThrownBy(() -> LEADER.get(() -> auto.look(plan))).isInstanceOf(AccessDeniedException.class);
    }
}
