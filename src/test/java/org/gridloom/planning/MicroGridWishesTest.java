package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.EditOutcome.Stuck;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units 40 to 44 are in grid g1, of which 40 and 41 become micro-grid g1.1, 42 and 43 g1.2, and 44 is left; 45 to 49 are in g2. */
class MicroGridWishesTest {

    private final TenInARow row = new TenInARow();
    private final PlanSession session = row.session();
    private final MicroGridWishes inside = new MicroGridWishes(session);
    private final GridWishes wishes = new GridWishes(session);

    @BeforeEach
    void divide() {
        row.perform("li", inside.divide("g1", List.of(List.of(40, 41), List.of(42, 43))));
    }

    private String micro(int unit) {
        return String.valueOf(session.gridOf(unit, Level.MICRO));
    }

    @Test
    void aDividedGridIsStillOneGridAndSaysWhatOfItIsLeft() {
        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g1", "g2");
        assertThat(session.microGrids()).extracting(PlanGrid::key).containsExactly("g1.1", "g1.2");
        assertThat(session.microGrids()).extracting(PlanGrid::number).containsExactly("+1", "+2");
        assertThat(session.households("g1.1")).isEqualTo(200);
        assertThat(inside.rest("g1")).containsExactly(44);
        assertThat(session.findings())
                .extracting(finding -> finding.subject())
                .containsExactly("MICRO_HOUSEHOLDS:g1.1", "MICRO_HOUSEHOLDS:g1.2", "MICRO_REST:g1");
    }

    @Test
    void aUnitThatGoesToAnotherGridLeavesItsMicroGridAndItsUndoBringsItBack() {
        row.perform("li", session.move(List.of(new UnitMove(43, "g1", "g2"), new UnitMove(44, "g1", "g2"))));

        assertThat(session.log().getLast().content().moves()).contains(new UnitMove(43, "g1.2", null));
        assertThat(session.unitsOf("g1.2")).containsExactly(42);

        row.perform("li", session.undo("li"));
        assertThat(micro(43)).isEqualTo("g1.2");
        row.perform("li", session.redo("li"));
        assertThat(micro(43)).isEqualTo("null");
    }

    @Test
    void anUndoTakesAUnitOutOfTheMicroGridThatOthersGaveItMeanwhile() {
        row.perform("li", session.move(List.of(new UnitMove(43, "g1", "g2"))));
        row.perform("wang", inside.create("g2", null, List.of(new UnitMove(43, null, null))));
        assertThat(micro(43)).isEqualTo("g2.1");

        row.perform("li", session.undo("li"));

        assertThat(session.gridOf(43)).isEqualTo("g1");
        assertThat(micro(43)).isEqualTo("g1.2");
        assertThat(session.unitsOf("g2.1")).isEmpty();
    }

    @Test
    void aUnitThatLeftTheGridMeanwhileIsAConflictForAMicroGridOfIt() {
        row.perform("wang", session.move(List.of(new UnitMove(44, "g1", "g2"))));

        var late = session.move(List.of(new UnitMove(44, null, "g1.2"), new UnitMove(43, "g1.2", "g1.1")));

        assertThat(late).isInstanceOfSatisfying(Prepared.Ready.class, ready -> {
            assertThat(ready.content().moves()).containsExactly(new UnitMove(43, "g1.2", "g1.1"));
            assertThat(ready.conflicts()).containsExactly(new Conflict(44, "g2", "wang"));
        });
    }

    @Test
    void inAMergeMicroGridsComeAlongAndTheUndoPutsThemBack() {
        row.perform("li", session.move(List.of(new UnitMove(44, "g1", "g2"))));
        row.perform("li", session.rename("g1.1", "河边"));

        row.perform("li", wishes.merge("g1", "g2"));

        assertThat(session.grids()).extracting(PlanGrid::key).containsExactly("g2");
        assertThat(session.microGrids()).extracting(PlanGrid::key).containsExactly("g2.1", "g2.2");
        assertThat(session.microGrids()).extracting(PlanGrid::name).containsExactly("河边", "微网格2");
        assertThat(session.unitsOf("g2.1")).containsExactly(40, 41);
        row.perform("li", session.undo("li"));
        assertThat(session.microGrids()).extracting(PlanGrid::key).containsExactly("g1.1", "g1.2");
        assertThat(session.unitsOf("g1.2")).containsExactly(42, 43);
    }

    @Test
    void inASplitAWholeMicroGridComesAlongAndADividedOneKeepsWhatStays() {
        row.perform("li", wishes.split("g1", List.of(List.of(40, 41, 42), List.of(43, 44))));

        assertThat(session.unitsOf("g1.2")).containsExactly(42);
        assertThat(micro(43)).isEqualTo("null");

        row.perform("li", session.undo("li"));
        row.perform("li", wishes.split("g1", List.of(List.of(40, 41), List.of(42, 43, 44))));
        assertThat(session.unitsOf("g4.1")).containsExactly(40, 41);
        assertThat(session.microGrids()).extracting(PlanGrid::key).containsExactly("g1.2", "g4.1");
    }

    @Test
    void aRetiredGridTakesItsMicroGridsWithItAndBringsThemBack() {
        row.perform("li", session.retire("g1"));
        assertThat(session.microGrids()).isEmpty();

        row.perform("li", session.undo("li"));

        assertThat(session.unitsOf("g1.1")).containsExactly(40, 41);
        assertThat(micro(44)).isEqualTo("null");
    }

    @Test
    void microGridsAreMergedSplitRenamedAndRetiredLikeGrids() {
        row.perform("li", wishes.merge("g1.1", "g1.2"));
        assertThat(session.unitsOf("g1.1")).containsExactly(40, 41, 42, 43);

        row.perform("li", wishes.split("g1.1", List.of(List.of(40), List.of(41, 42, 43))));
        assertThat(session.unitsOf("g1.1")).containsExactly(41, 42, 43);
        assertThat(session.unitsOf("g1.3")).containsExactly(40);

        row.perform("li", session.retire("g1.1"));
        assertThat(session.gridOf(41)).isEqualTo("g1");
        assertThat(micro(41)).isEqualTo("null");
        assertThat(wishes.merge("g1.3", "g2")).isEqualTo(new Refused(Reason.NOT_IN_ONE_GRID));
        assertThat(session.rename("g1.3", " ")).isEqualTo(new Refused(Reason.NAME_EMPTY));
    }

    @Test
    void noGridHasMoreMicroGridsThanTwoDigitsCount() {
        for (int i = 0; i < 97; i++) {
            row.perform("li", inside.create("g1", null, List.of()));
        }

        assertThat(inside.create("g1", null, List.of())).isEqualTo(new Refused(Reason.TOO_MANY_MICRO_GRIDS));
        assertThat(inside.create("g1.1", null, List.of())).isEqualTo(new Refused(Reason.NO_SUCH_GRID));
    }

    @Test
    void aGridSomebodyElseDividedIsNotTakenBack() {
        row.perform("li", session.create("新", List.of(new UnitMove(49, "g2", null))));
        row.perform("wang", inside.create("g3", null, List.of(new UnitMove(49, null, null))));

        assertThat(session.undo("li")).isEqualTo(new Stuck(3, Reason.GRID_IN_USE, List.of("wang"), List.of()));
    }

    @Test
    void theLimitsOfADedicatedGridsMicroGridsAreNone() {
        row.perform("li", wishes.kind("g1", GridKind.DEDICATED));

        assertThat(session.findings()).noneMatch(finding -> finding.subject().startsWith("MICRO_HOUSEHOLDS"));
        row.perform("li", session.undo("li"));
        assertThat(session.findings()).anyMatch(finding -> finding.subject().startsWith("MICRO_HOUSEHOLDS"));
    }

    @Test
    void aReturnAndABranchHaveTheMicroGridsOfTheirStep() {
        row.perform("wang", session.retire("g1.2"));
        row.perform("wang", wishes.merge("g1", "g2"));

        assertThat(row.branch(session.asOf(2).fromNothing()).unitsOf("g1.2")).containsExactly(42, 43);
        row.perform("li", wishes.returnTo(2));

        assertThat(session.unitsOf("g1.2")).containsExactly(42, 43);
        assertThat(session.findings()).isEqualTo(row.again().findings());
    }

    @Test
    void theHistoryCountsAUnitOnceAndNamesTheGridOfAMicroGrid() {
        row.perform("li", session.move(List.of(new UnitMove(43, "g1", "g2"))));

        var step =
                new PlanSteps(_ -> 100, String::toUpperCase).of(session.log()).getLast();

        assertThat(step.units()).isEqualTo(1);
        assertThat(step.unassigned()).isZero();
        assertThat(step.effects()).extracting(effect -> effect.grid().key()).containsExactly("g1", "g1.2", "g2");
        assertThat(step.effects().get(1).within()).isEqualTo(session.grid("g1").orElseThrow());
    }

    @Test
    void aMoveIsOnOneLevel() {
        assertThatThrownBy(() -> new UnitMove(40, "g1", "g1.1")).isInstanceOf(IllegalArgumentException.class);
    }
}
