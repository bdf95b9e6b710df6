package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridloom.rules.Edit.Create;
import org.gridloom.rules.Edit.Limit;
import org.gridloom.rules.Edit.Move;
import org.gridloom.rules.Edit.Retire;
import org.gridloom.rules.Edit.Several;
import org.gridloom.rules.Finding.InPieces;
import org.gridloom.rules.Finding.Piece;
import org.gridloom.rules.Finding.TooFewHouseholds;
import org.gridloom.rules.Finding.TooManyHouseholds;
import org.gridloom.rules.Finding.Unassigned;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class LivePlanTest {

    private static final Limits LIMITS = new Limits(300, 500);

    @Test
    void saysNothingOfAPlanThatKeepsTheRules() {
        assertThat(Picture.of("AABB", "AABB").live().findings()).isEmpty();
    }

    @Test
    void sumsFollowAMove() {
        var plan = Picture.of("AAAABB", "AAAABB").limits(new Limits(0, 1000)).live();

        var change = plan.apply(new Move(List.of(3, 9), "B"));

        assertThat(change.households()).isEqualTo(Map.of("A", 600, "B", 600));
        assertThat(plan.households("A")).isEqualTo(600);
        assertThat(plan.households("B")).isEqualTo(600);
        assertThat(plan.gridOf(3)).contains("B");
        assertThat(plan.units("B")).containsExactly(3, 4, 5, 9, 10, 11);
    }

    @Test
    void findsTooManyAndTooFewHouseholdsAndWhere() {
        var plan = Picture.of("AAABB", "AAAB.").live();

        assertThat(plan.findings())
                .first()
                .isEqualTo(new TooManyHouseholds(
                        "A", 600, LIMITS, TestGround.FACTORY.toGeometry(new Envelope(0, 30, -20, 0))));
        assertThat(plan.findings()).extracting(Finding::subject).containsExactly("HOUSEHOLDS:A", "UNASSIGNED");

        var change = plan.apply(new Move(List.of(2, 3, 7), null));

        assertThat(change.gone()).extracting(Finding::subject).containsExactly("HOUSEHOLDS:A", "UNASSIGNED");
        assertThat(change.appeared())
                .extracting(Finding::subject)
                .containsExactly("HOUSEHOLDS:B", "UNASSIGNED", "ONE_PIECE:B");
        assertThat(plan.findings().getFirst())
                .isEqualTo(new TooFewHouseholds(
                        "B", 200, LIMITS, TestGround.FACTORY.toGeometry(new Envelope(30, 50, -20, 0))));
    }

    @Test
    void bothLimitsAreAllowed() {
        assertThat(Picture.of("AAABBBBB").live().findings()).isEmpty();
    }

    @Test
    void aDedicatedGridHasNoLimits() {
        var plan = Picture.of("AAAB").live();
        assertThat(plan.findings())
                .hasOnlyElementsOfType(TooFewHouseholds.class)
                .hasSize(1);

        var change = plan.apply(new Limit(new GridInPlan("B", Limits.NONE)));

        assertThat(plan.findings()).isEmpty();
        assertThat(change.inverse()).isEqualTo(new Limit(new GridInPlan("B", LIMITS)));
    }

    @Test
    void namesTheUnitsWithoutAGrid() {
        var plan = Picture.of("AAA.", "BBB.").live();

        assertThat(plan.findings())
                .containsExactly(new Unassigned(2, 200, TestGround.FACTORY.toGeometry(new Envelope(30, 40, -20, 0))));
        assertThat(plan.findings().getFirst().waivable()).isFalse();
        assertThat(plan.unassigned()).containsExactly(3, 7);
    }

    @Test
    void showsTheSmallerPiecesOfAGridThatFellApart() {
        var plan = Picture.of("AAB.AB").limits(Limits.NONE).live();

        assertThat(plan.findings())
                .contains(new InPieces(
                        "A",
                        List.of(new Piece(List.of(0, 1), 200), new Piece(List.of(4), 100)),
                        TestGround.FACTORY.toGeometry(new Envelope(40, 50, -10, 0))));
        plan.apply(new Move(List.of(2, 3), "A"));
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void aNewGridHasToGetGround() {
        var plan = Picture.of("AAAABBBB").live();

        plan.apply(new Create(new GridInPlan("C", LIMITS)));
        assertThat(plan.findings())
                .containsExactly(
                        new Finding.EmptyGrid("C", TestGround.FACTORY.toGeometry(new Envelope(0, 80, -10, 0))));

        plan.apply(new Move(List.of(3, 4), "C"));
        assertThat(plan.findings()).extracting(Finding::subject).containsExactly("HOUSEHOLDS:C");
    }

    @Test
    void theUnitsOfARetiredGridBelongToNoneUntilItIsTakenBack() {
        var plan = Picture.of("AAAABBBB").live();

        var change = plan.apply(new Retire("B"));
        assertThat(plan.grids()).extracting(GridInPlan::key).containsExactly("A");
        assertThat(plan.unassigned()).containsExactly(4, 5, 6, 7);
        assertThat(change.households()).isEmpty();

        plan.apply(change.inverse());
        assertThat(plan.units("B")).containsExactly(4, 5, 6, 7);
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void aPreviewChangesNothing() {
        var plan = Picture.of("AAABBBBB").live();

        var preview = plan.preview(List.of(3, 4, 5), "A");

        assertThat(preview.households()).isEqualTo(Map.of("A", 600, "B", 200));
        assertThat(preview.findings()).extracting(Finding::subject).containsExactly("HOUSEHOLDS:A", "HOUSEHOLDS:B");
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.units("B")).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void aMoveToWhereTheUnitsAreTouchesNothing() {
        var plan = Picture.of("AAAB").live();

        var change = plan.apply(new Move(List.of(0, 1), "A"));

        assertThat(change.households()).isEmpty();
        assertThat(change.appeared()).isEmpty();
        assertThat(change.inverse()).isEqualTo(new Several(List.of()));
    }

    @Test
    void refusesWhatIsNotThereAndChangesNothing() {
        var plan = Picture.of("AAABBB").live();
        var findings = plan.findings();

        for (var edit : List.of(
                new Move(List.of(0), "C"),
                new Move(List.of(0, 6), "B"),
                new Retire("C"),
                new Create(new GridInPlan("A", LIMITS)),
                new Several(List.of(new Move(List.of(0), "B"), new Retire("A"), new Move(List.of(1), "A"))))) {
            assertThatThrownBy(() -> plan.apply(edit)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(plan.findings()).isEqualTo(findings);
        assertThat(plan.units("A")).containsExactly(0, 1, 2);
        assertThat(plan.apply(new Move(List.of(0), null)).households()).containsOnlyKeys("A");
    }
}
