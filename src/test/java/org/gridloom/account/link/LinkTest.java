package org.gridloom.account.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = MADE.plusSeconds(3600);

    @Test
    void opensUntilItsEndAndNotAtIt() {
        var link = new Link(1, "maker", MADE, END, null, null);

        assertThat(link.state(END.minusMillis(1))).isEqualTo(Link.State.VALID);
        assertThat(link.state(END)).isEqualTo(Link.State.ENDED);
    }

    @Test
    void aRevokedOneWasRevokedEvenAfterItsEnd() {
        var link = new Link(1, "maker", MADE, END, MADE.plusSeconds(1), null);

        assertThat(link.isValid(MADE.plusSeconds(2))).isFalse();
        assertThat(link.state(END.plusSeconds(1))).isEqualTo(Link.State.REVOKED);
    }
}
