package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.gridloom.rules.Edit.Create;
import org.gridloom.rules.Edit.Move;
import org.gridloom.rules.Edit.Retire;
import org.gridloom.rules.Finding.EmptyGrid;
import org.gridloom.rules.Finding.InPieces;
import org.gridloom.rules.Finding.PartlyDivided;
import org.gridloom.rules.Finding.TooFewHouseholds;
import org.gridloom.rules.Finding.TooManyHouseholds;
import org.junit.jupiter.api.Test;

/** Units 0 to 2 and 5 to 7 are in grid A, which is to be divided, the others in B. */
class MicroGridsTest {

    private final DrawnPlan start = Picture.of("AAABB", "AAABB").plan();
    private final LivePlan plan = new LivePlan(start);

    private void divide(String key, int... units) {
        plan.apply(new Create(GridInPlan.micro(key, "A", new Limits(150, 650))));
        plan.apply(new Move(Arrays.stream(units).boxed().toList(), key, Level.MICRO));
    }

    private List<Finding> found() {
        return plan.findings().stream()
                .filter(finding -> finding.rule().level() == Level.MICRO)
                .toList();
    }

    @Test
    void aGridWithoutMicroGridsIsNotAskedForAny() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aGridThatIsDividedInPartIsToldSo() {
        divide("A.1", 0, 5);

        assertThat(found()).singleElement().isInstanceOfSatisfying(PartlyDivided.class, finding -> {
            assertThat(finding.grid()).contains("A");
            assertThat(finding.units()).isEqualTo(4);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void limitsAndPiecesAreThoseOfTheMicroGrid() {
        divide("A.1", 0, 2);
        divide("A.2", 1, 5, 6, 7);

        plan.apply(new Edit.Limit(GridInPlan.micro("A.1", "A", new Limits(300, 400))));
        plan.apply(new Edit.Limit(GridInPlan.micro("A.2", "A", new Limits(0, 1))));

        assertThat(found()).hasExactlyElementsOfTypes(TooFewHouseholds.class, TooManyHouseholds.class, InPieces.class);
        assertThat(found().getLast().subject()).isEqualTo("MICRO_ONE_PIECE:A.1");
        assertThat(plan.findings()).isEqualTo(Nothing.findings(Nothing.asDrawn(plan, start)));
    }

    @Test
    void aUnitThatLeavesItsGridLeavesItsMicroGridAndComesBackToItWhenThatIsTakenBack() {
        divide("A.1", 0, 1, 2, 5, 6, 7);
        var before = plan.findings();

        var change = plan.apply(new Move(List.of(2, 7), "B"));

        assertThat(plan.microOf(2)).isEmpty();
        assertThat(plan.units("A.1")).containsExactly(0, 1, 5, 6);
        plan.apply(change.inverse());
        assertThat(plan.microOf(2)).contains("A.1");
        assertThat(plan.findings()).isEqualTo(before);
    }

    @Test
    void aGridThatGoesTakesItsMicroGridsWithItAndBringsThemBack() {
        divide("A.1", 0, 1, 2, 5, 6, 7);
        var before = Nothing.asDrawn(plan, start);

        var change = plan.apply(new Retire("A"));

        assertThat(plan.microGrids()).isEmpty();
        plan.apply(change.inverse());
        assertThat(Nothing.asDrawn(plan, start)).isEqualTo(before);
    }

    @Test
    void aMicroGridTakesNoUnitOfAnotherGrid() {
        divide("A.1", 0, 1, 2, 5, 6, 7);

        assertThatThrownBy(() -> plan.apply(new Move(List.of(3), "A.1", Level.MICRO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.apply(new Move(List.of(3), "A.1"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(plan.gridOf(3)).contains("B");
    }

    @Test
    void nothingOfItHoldsBackTheGridsNorHasARepair() {
        divide("A.1");

        assertThat(found()).hasExactlyElementsOfTypes(EmptyGrid.class, PartlyDivided.class);
        assertThat(found()).allSatisfy(finding -> {
            assertThat(finding.severity()).isNotEqualTo(Severity.ERROR);
            assertThat(Repairs.of(plan, finding.subject())).isEmpty();
        });
    }
}
