package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.rules.Finding.NotCompact;
import org.gridloom.rules.Finding.OffBarriers;
import org.junit.jupiter.api.Test;

/** Compactness and the share of barriers, and the figures they come from. */
class ShapeTest {

    private static final RuleSettings WANTED = new RuleSettings(5, 0.6, 0.5, 0);

    @Test
    void aSquareIsMoreCompactThanAStrip() {
        var live = Picture.of("AABBB").settings(WANTED).live();

        assertThat(live.figures("A").compactness()).isCloseTo(8 * Math.PI / 36, within(1e-12));
        assertThat(live.figures("B").compactness()).isCloseTo(12 * Math.PI / 64, within(1e-12));
        assertThat(BothWays.find(NotCompact.class, Picture.of("AABBB").settings(WANTED)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.key()).isEqualTo("B"));
    }

    @Test
    void aHoleIsPartOfTheBorder() {
        var figures = Picture.of("AAA", "ABA", "AAA").live().figures("A");

        assertThat(figures.area()).isEqualTo(800);
        assertThat(figures.perimeter()).isEqualTo(160);
        assertThat(figures.border()).isEqualTo(40);
    }

    @Test
    void theShareOfBarriersIsThatOfTheBorderWithOthersAlone() {
        var picture = Picture.of("AABB", "AABB", "CCCC")
                .barrierAt(20, BarrierClass.WALL)
                .settings(WANTED);
        var live = picture.live();

        assertThat(live.figures("A").barrierShare()).isEqualTo(0.5);
        assertThat(live.figures("C").barrierShare()).isZero();
        assertThat(BothWays.find(OffBarriers.class, picture))
                .extracting(OffBarriers::key)
                .containsExactly("C");
    }

    @Test
    void aGridThatHasNoNeighbourHasNoBorderToLay() {
        assertThat(BothWays.find(OffBarriers.class, Picture.of("AAA").settings(WANTED)))
                .isEmpty();
        assertThat(Picture.of("AAA").live().figures("A").barrierShare()).isEqualTo(1);
    }

    @Test
    void figuresFollowAMoveAndComeBackWithIt() {
        var live =
                Picture.of("AAB", "ABB").barrierAt(10, BarrierClass.MINOR_ROAD).live();
        var before = live.figures("A");

        var back = live.apply(new Edit.Move(List.of(1), "B")).inverse();
        assertThat(live.figures("A").area()).isEqualTo(200);
        assertThat(live.figures("A").barrierShare()).isEqualTo(1);

        live.apply(back);
        assertThat(live.figures("A")).isEqualTo(before);
    }
}
