package org.gridloom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Scope COMMUNITY = new Scope(Set.of("340899001002"));

    @Test
    void theEmptyCodeIsTheWholeTerritory() {
        assertThat(Scope.EVERYTHING.covers("340899")).isTrue();
        assertThat(Scope.EVERYTHING.touches("340899001002003")).isTrue();
    }

    @Test
    void aCommunityCoversItsGridsAndNoOthers() {
        assertThat(COMMUNITY.covers("340899001002")).isTrue();
        assertThat(COMMUNITY.covers("340899001002003")).isTrue();
        assertThat(COMMUNITY.covers("340899001003001")).isFalse();
    }

    @Test
    void theStreetAroundACommunityIsTouchedButNotCovered() {
        assertThat(COMMUNITY.covers("340899001")).isFalse();
        assertThat(COMMUNITY.touches("340899001")).isTrue();
        assertThat(COMMUNITY.touches("340899002")).isFalse();
    }

    @Test
    void aScopeThatLostItsCodesOpensNothing() {
        assertThat(Scope.NOTHING.covers("340899001002003")).isFalse();
        assertThat(Scope.NOTHING.touches("340899")).isFalse();
        assertThat(Scope.NOTHING.touches("")).isFalse();
    }

    @Test
    void whatLiesNowhereIsForTheWholeTerritoryOnly() {
        assertThat(Scope.EVERYTHING.covers("")).isTrue();
        assertThat(COMMUNITY.covers("")).isFalse();
    }

    @Test
    void whatIsNoCodeIsNoScope() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(Set.of("3408990")));
    }
}
