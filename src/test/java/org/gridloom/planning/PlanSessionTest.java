package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.EditOutcome.Stuck;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Level;
import org.gridloom.rules.Limits;
import org.gridloom.rules.Vacancy;
import org.gridloom.territory.GridKind;
import org.junit.jupiter.api.Test;

/** Ten units in a row, 100 households each; the first five in one grid, the others in a second. Unit numbers start at 40. */
class PlanSessionTest {

    private final TenInARow row = new TenInARow();
    private final PlanSession session = row.session();

    @Test
    void startsFromTheGridsInForceWithTheirSums() {
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2");
        assertThat(session.households("g1")).isEqualTo(500);
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void aMoveChangesSumsAndFindings() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));

        assertThat(session.households("g1")).isEqualTo(400);
        assertThat(session.households("g2")).isEqualTo(600);
        assertThat(session.findings())
                .hasExactlyElementsOfTypes(Finding.TooManyHouseholds.class, Finding.HouseholdsMove.class);
    }

    @Test
    void whatChangedHandsMeanwhileComesBackAsAConflictAndTheRestApplies() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));

        var wang = session.move(List.of(new UnitMove(44, "g1", null), new UnitMove(43, "g1", null)));

        assertThat(wang).isInstanceOfSatisfying(Prepared.Ready.class, ready -> {
            assertThat(ready.content().moves()).containsExactly(new UnitMove(43, "g1", null));
            assertThat(ready.conflicts()).containsExactly(new Conflict(44, "g2", "li"));
        });
    }

    @Test
    void undoTakesBackTheOwnEditAndLeavesTheOthers() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        row.perform("wang", session.move(List.of(new UnitMove(43, "g1", "g2"))));

        row.perform("li", session.undo("li"));

        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 44);
        row.perform("li", session.redo("li"));
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42);
    }

    @Test
    void aCreatedGridTakesItsUnitsAndGoesWithItsUndo() {
        row.perform("li", session.create("滨河新网格", List.of(new UnitMove(49, "g2", null))));
        assertThat(session.grid("g3")).hasValueSatisfying(grid -> {
            assertThat(grid.name()).isEqualTo("滨河新网格");
            assertThat(grid.code()).isNull();
        });
        assertThat(session.households("g3")).isEqualTo(100);

        row.perform("li", session.undo("li"));

        assertThat(session.grid("g3")).isEmpty();
        assertThat(session.unitsOf("g2")).contains(49);
    }

    @Test
    void refusesToUndoACreatedGridThatAnotherPersonFilled() {
        row.perform("li", session.create("新", List.of(new UnitMove(49, "g2", null))));
        row.perform("wang", session.move(List.of(new UnitMove(48, "g2", "g3"))));

        assertThat(session.undo("li"))
                .isEqualTo(new Stuck(2, Reason.GRID_IN_USE, List.of("wang"), List.of(new Conflict(48, "g3", "wang"))));
    }

    @Test
    void anEditThatCannotBeUndoneIsPassedOverAndTheOneBeforeItIsUndone() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        row.perform("li", session.create("新", List.of(new UnitMove(49, "g2", null))));
        row.perform("wang", session.move(List.of(new UnitMove(48, "g2", "g3"))));

        assertThat(new TakingBack(session).passOver("li", 2)).isEqualTo(new Refused(Reason.NOTHING_TO_UNDO));
        row.perform("li", new TakingBack(session).passOver("li", 3));
        row.perform("li", session.undo("li"));

        assertThat(session.unitsOf("g1")).contains(44);
        assertThat(session.unitsOf("g3")).containsExactly(48, 49);
        assertThat(session.undo("li")).isEqualTo(new Refused(Reason.NOTHING_TO_UNDO));
        row.perform("li", session.redo("li"));
        assertThat(session.unitsOf("g1")).doesNotContain(44);
        assertThat(session.redo("li")).isEqualTo(new Refused(Reason.NOTHING_TO_REDO));
    }

    @Test
    void whatOthersTookBackAlreadyDoesNotHoldUpTheUndoOfWhatWasBefore() {
        row.perform("li", session.move(List.of(new UnitMove(43, "g1", "g2"))));
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        row.perform("wang", session.move(List.of(new UnitMove(44, "g2", "g1"))));

        assertThat(session.undo("li"))
                .isInstanceOfSatisfying(
                        Prepared.Ready.class,
                        ready -> assertThat(ready.saysNothing()).isFalse());
        row.perform("li", session.undo("li"));
        row.perform("li", session.undo("li"));

        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43, 44);
    }

    @Test
    void theUnitsOfARetiredGridBelongToNoneUntilItIsUndone() {
        row.perform("li", session.retire("g2"));
        assertThat(session.findings()).anyMatch(Finding.Unassigned.class::isInstance);

        row.perform("li", session.undo("li"));

        assertThat(session.grid("g2"))
                .hasValueSatisfying(grid -> assertThat(grid.code()).isEqualTo("999901001001002"));
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void refusesAGridThatIsNotThere() {
        assertThat(session.move(List.of(new UnitMove(40, "g1", "g9")))).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
        assertThat(session.retire("g9")).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
    }

    @Test
    void aPreviewChangesNothing() {
        var preview = session.preview(List.of(44), "g2", Level.GRID);

        assertThat(preview.households()).containsEntry("g1", 400).containsEntry("g2", 600);
        assertThat(session.households("g1")).isEqualTo(500);
        assertThat(session.findings()).isEmpty();
    }

    @Test
    void refusesToUndoACreatedGridThatAnotherPersonTookOut() {
        row.perform("li", session.create("新", List.of(new UnitMove(49, "g2", null))));
        row.perform("wang", session.retire("g3"));

        assertThat(session.undo("li")).isEqualTo(new Stuck(2, Reason.NO_SUCH_GRID, List.of("wang"), List.of()));
    }

    @Test
    void undoingWhatSomebodyBroughtBackAlreadyOpensNoSecondGrid() {
        row.perform("li", session.retire("g2"));
        row.perform("wang", new GridWishes(session).returnTo(1));

        var undone = session.undo("li");

        assertThat(undone)
                .isInstanceOfSatisfying(
                        Prepared.Ready.class,
                        ready -> assertThat(ready.content().opens()).isEmpty());
        assertThat(session.unitsOf("g2")).hasSize(5);
    }

    @Test
    void heldAgainstOtherLimitsItFindsOthers() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", null))));

        session.holdAgainst(TenInARow.circumstances(450, 500));

        assertThat(session.findings())
                .hasExactlyElementsOfTypes(Finding.TooFewHouseholds.class, Finding.Unassigned.class);
        assertThat(session.unitsOf("g1")).containsExactly(40, 41, 42, 43);
        assertThat(session.rules().limits(GridKind.GENERAL)).isEqualTo(new Limits(450, 500));
    }

    @Test
    void aNewGridHasNobodyAndOneInForceHasWhomItHas() {
        row.perform("li", session.create("新", List.of()));
        row.perform("li", session.move(List.of(new UnitMove(49, "g2", "g3"))));

        session.holdAgainst(TenInARow.circumstances(0, 500).with("999901001001001", Set.of(Vacancy.FULL_TIME)));

        assertThat(session.findings())
                .filteredOn(Finding.TeamIncomplete.class::isInstance)
                .extracting(f -> f.grid().orElseThrow(), f -> ((Finding.TeamIncomplete) f).vacancies())
                .containsExactly(
                        tuple("g1", Set.of(Vacancy.FULL_TIME)), tuple("g3", Set.of(Vacancy.LEADER, Vacancy.FULL_TIME)));
    }
}
