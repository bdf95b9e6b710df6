package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.Finding;
import org.gridloom.territory.GridKind;
import org.junit.jupiter.api.Test;

class GridWishesTest {

    private final TenInARow row = new TenInARow();
    private final PlanSession session = row.session();
    private final GridWishes wishes = new GridWishes(session);

    @Test
    void inAMergeTheLargerGridKeepsItsCode() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));

        row.perform("li", wishes.merge("g1", "g2"));

        assertThat(session.grids()).singleElement().extracting(PlanGrid::code).isEqualTo("999901001001002");
        assertThat(session.households("g2")).isEqualTo(1000);
    }

    @Test
    void ofTwoGridsAsLargeTheOlderStays() {
        row.perform("li", wishes.merge("g2", "g1"));

        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1");
    }

    @Test
    void aMergeIsOneEditAndItsUndoBringsTheGridBackWithItsUnits() {
        row.perform("li", wishes.merge("g1", "g2"));

        row.perform("li", session.undo("li"));

        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2");
        assertThat(session.unitsOf("g2")).containsExactly(45, 46, 47, 48, 49);
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void aGridIsNotMergedWithItselfNorWithOneThatIsGone() {
        assertThat(wishes.merge("g1", "g1")).isEqualTo(new Refused(Reason.SAME_GRID));
        assertThat(wishes.merge("g1", "g9")).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
    }

    @Test
    void aDedicatedGridHasNoLimits() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        assertThat(session.findings()).hasAtLeastOneElementOfType(Finding.TooManyHouseholds.class);

        row.perform("li", wishes.kind("g2", GridKind.DEDICATED));

        assertThat(session.findings()).noneMatch(Finding.TooManyHouseholds.class::isInstance);
        assertThat(session.grid("g2")).get().extracting(PlanGrid::kind).isEqualTo(GridKind.DEDICATED);
        row.perform("li", session.undo("li"));
        assertThat(session.findings()).hasAtLeastOneElementOfType(Finding.TooManyHouseholds.class);
    }

    @Test
    void ofASplitGridThePartWithMostHouseholdsKeepsTheCode() {
        row.perform("li", wishes.split("g1", List.of(List.of(40), List.of(41, 42, 43), List.of(44))));

        assertThat(session.unitsOf("g1")).containsExactly(41, 42, 43);
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2", "g3", "g4");
        assertThat(session.unitsOf("g3")).containsExactly(40);
        assertThat(session.grid("g4").orElseThrow().code()).isNull();
    }

    @Test
    void whatLeftAGridWhileItsPartsWereSoughtStaysWhereItIs() {
        row.perform("wang", session.move(List.of(new UnitMove(40, "g1", null))));

        var split = wishes.split("g1", List.of(List.of(40, 41), List.of(42, 43, 44)));

        assertThat(split).isInstanceOfSatisfying(Prepared.Ready.class, ready -> {
            assertThat(ready.content().moves()).containsExactly(new UnitMove(41, "g1", "g3"));
            assertThat(ready.conflicts()).containsExactly(new Conflict(40, null, "wang"));
        });
    }

    @Test
    void goingBackToAStepIsAnEntryThatLosesNothing() {
        row.perform("li", session.rename("g1", "河东"));
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        row.perform("wang", wishes.merge("g1", "g2"));
        row.perform("wang", session.create("新", List.of(new UnitMove(40, "g2", null))));

        row.perform("li", wishes.returnTo(2));

        assertThat(session.revision()).isEqualTo(6);
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactlyInAnyOrder("g1", "g2");
        assertThat(session.grid("g1").orElseThrow().name()).isEqualTo("河东");
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43, 44);
        row.perform("li", wishes.returnTo(5));
        assertThat(session.unitsOf("g3")).containsExactly(40);
        assertThat(session.grid("g1")).isEmpty();
    }

    @Test
    void aReturnIsTakenBackLikeAnyEditAndTheStepItWentToIsNot() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        row.perform("li", session.move(List.of(new UnitMove(43, "g1", "g2"))));
        row.perform("li", wishes.returnTo(2));
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43);

        row.perform("li", session.undo("li"));

        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42);
        row.perform("li", session.undo("li"));
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43);
    }

    @Test
    void thereIsNoGoingBackToAStepThatNeverWas() {
        assertThat(wishes.returnTo(0)).isEqualTo(new Refused(Reason.NO_SUCH_STEP));
        assertThat(wishes.returnTo(2)).isEqualTo(new Refused(Reason.NO_SUCH_STEP));
        assertThat(wishes.returnTo(1))
                .isInstanceOfSatisfying(
                        Prepared.Ready.class,
                        ready -> assertThat(ready.content().isEmpty()).isTrue());
    }

    @Test
    void theHistorySaysWhatEachStepDidToEachGrid() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"), new UnitMove(43, "g1", null))));
        row.perform("wang", wishes.merge("g1", "g2"));

        var steps = new PlanSteps(_ -> 100, String::toUpperCase).of(session.log());

        assertThat(steps).extracting(PlanStep::kind).containsExactly(Kind.START, Kind.MOVE, Kind.MERGE);
        var move = steps.get(1);
        assertThat(move.name()).isEqualTo("LI");
        assertThat(move.unassigned()).isEqualTo(1);
        assertThat(move.effects())
                .extracting(
                        e -> e.grid().key(),
                        PlanStep.Effect::gained,
                        PlanStep.Effect::lost,
                        PlanStep.Effect::before,
                        PlanStep.Effect::after)
                .containsExactly(tuple("g1", 0, 2, 500, 300), tuple("g2", 1, 0, 500, 600));
        assertThat(steps.get(2).effects())
                .extracting(PlanStep.Effect::change)
                .containsExactly(PlanStep.Change.WENT, PlanStep.Change.STAYED);
    }
}
