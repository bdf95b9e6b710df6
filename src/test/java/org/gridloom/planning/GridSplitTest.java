package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridloom.rules.RuleSettings;
import org.junit.jupiter.api.Test;

/** On a row of units, where a part in one piece is a stretch of neighbours. */
class GridSplitTest {

    private final GridSplit split =
            new GridSplit(new TenInARow().session().units().coverage(), RuleSettings.DEFAULT);

    @Test
    void partsAreInOnePieceAndAboutAsLarge() {
        var parts = split.into(3, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), 1).orElseThrow();

        assertThat(parts).hasSize(3).allSatisfy(part -> {
            assertThat(part).hasSize(3);
            assertThat(part.getLast() - part.getFirst()).isEqualTo(2);
        });
    }

    @Test
    void everyUnitIsInExactlyOnePart() {
        var units = List.of(2, 3, 4, 5, 6);

        var parts = split.into(2, units, 7).orElseThrow();

        assertThat(parts.stream().flatMap(List::stream).sorted().toList()).isEqualTo(units);
    }

    @Test
    void theSameGridAndSeedGiveTheSameParts() {
        var units = List.of(0, 1, 2, 3, 4, 5, 6);

        assertThat(split.into(3, units, 5)).isEqualTo(split.into(3, units, 5));
    }

    @Test
    void moreThanItHasUnitsAGridCannotFallInto() {
        assertThat(split.into(3, List.of(0, 1), 1)).isEmpty();
        assertThat(split.into(1, List.of(0, 1), 1)).isEmpty();
        assertThat(split.into(2, List.of(), 1)).isEmpty();
    }
}
