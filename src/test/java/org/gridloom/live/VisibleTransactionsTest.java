package org.gridloom.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTransactionsTest {

    @Test
    void seesWhatEndedBeforeTheFirstStillRunning() {
        assertThat(VisibleTransactions.parse("10:10:").include(9)).isTrue();
    }

    @Test
    void seesNeitherTheRunningNorTheYetUnassigned() {
        var visible = VisibleTransactions.parse("10:20:10,15");

        assertThat(visible.include(10)).isFalse();
        assertThat(visible.include(15)).isFalse();
        assertThat(visible.include(14)).isTrue();
        assertThat(visible.include(20)).isFalse();
        assertThat(visible.include(25)).isFalse();
    }

    @Test
    void knowsNumbersAgainAfterTheirLowHalfWrappedRound() {
        var epoch = 1L << 32;
        var visible = VisibleTransactions.parse((epoch + 2) + ":" + (epoch + 5) + ":" + (epoch + 2));

        assertThat(visible.include((int) (epoch - 1)))
                .as("just before the wrap")
                .isTrue();
        assertThat(visible.include(1)).isTrue();
        assertThat(visible.include(2)).isFalse();
        assertThat(visible.include(6)).isFalse();
    }
}
