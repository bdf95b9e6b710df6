package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gridloom.rules.Finding.CompoundSplit;
import org.gridloom.rules.Finding.HouseholdsMove;
import org.gridloom.rules.Finding.TeamIncomplete;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The rules that go by facts from outside the ground: compounds, teams, grids in force. */
class FactsTest {

    @Test
    void tellsOfACompoundInTwoGrids() {
        assertThat(BothWays.find(CompoundSplit.class, Picture.of("AAABBB").compound(7, "东苑", 2, 3)))
                .containsExactly(new CompoundSplit(7, "东苑", List.of("A", "B"), 200, box(20, 40)));
    }

    @Test
    void oneThatIsLargerThanAnyGridMayBeIsToBeDivided() {
        assertThat(BothWays.find(CompoundSplit.class, Picture.of("AAABBB").compound(7, "东苑", 0, 1, 2, 3, 4, 5)))
                .isEmpty();
    }

    @Test
    void aDedicatedGridWithinACompoundDividesNothing() {
        var live = Picture.of("AAABBB").compound(7, "东苑", 2, 3).live();

        var change = live.apply(new Edit.Limit(new GridInPlan("B", Limits.NONE)));

        assertThat(change.gone()).hasOnlyElementsOfType(CompoundSplit.class).hasSize(1);
    }

    @Test
    void groundWithoutAGridHoldsNoPartOfACompound() {
        assertThat(BothWays.find(CompoundSplit.class, Picture.of("AAA.BB").compound(7, "东苑", 2, 3)))
                .isEmpty();
    }

    @Test
    void everyGridNeedsALeaderAndAFullTimeWorker() {
        assertThat(BothWays.find(TeamIncomplete.class, Picture.of("AAA").vacancies(Vacancy.LEADER)))
                .containsExactly(new TeamIncomplete("A", Set.of(Vacancy.LEADER), box(0, 30)));
        assertThat(BothWays.find(TeamIncomplete.class, Picture.of("AAA"))).isEmpty();
    }

    @Test
    void countsTheHouseholdsThatChangeGrid() {
        var picture = Picture.of("AAABBB", "CC....").inForce("AABBBB", ".CCC..");
        assertThat(BothWays.find(HouseholdsMove.class, picture))
                .containsExactly(new HouseholdsMove(100, 1, box(20, 30)));
    }

    @Test
    void sayingSoKeepsNobodyFromSubmitting() {
        assertThat(Rule.STABLE.severity()).isEqualTo(Severity.INFO);
    }

    private static Geometry box(double left, double right) {
        return TestGround.FACTORY.toGeometry(new Envelope(left, right, -10, 0));
    }
}
