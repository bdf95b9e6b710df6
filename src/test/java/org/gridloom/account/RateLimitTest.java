package org.gridloom.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(3), now::get);

    @Test
    void allMayComeAtOnceAndThenOneAfterTheOther() {
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.take("b")).isTrue();

        assertThat(limit.untilNext("a")).isEqualTo(Duration.ofMinutes(1));
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.exhausted("a")).isTrue();
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        for (var n = 0; n < 3; n++) {
            limit.take("a");
        }
        limit.giveBack("a");
        assertThat(limit.exhausted("a")).isFalse();
        assertThat(limit.take("a")).isTrue();
        limit.forget("a");
        assertThat(limit.untilNext("a")).isEqualTo(Duration.ZERO);
    }

    @Test
    void everNewNamesDoNotFillTheMemory() {
        for (var n = 0; n < 50_000; n++) {
            limit.take("name " + n);
        }
        assertThat(limit.callers()).isEqualTo(10_000);
    }
}
