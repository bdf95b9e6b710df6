package org.gridloom.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    final AtomicLong nanos = new AtomicLong();
    final RateLimit limit = new RateLimit(2, nanos::get);

    @Test
    void givesAMinutesWorthAtOnceAndThenAsTimePasses() {
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(30));
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }

    @Test
    void countsEachCallerAlone() {
        limit.take("a");
        limit.take("a");

        assertThat(limit.exhausted("a")).isTrue();
        assertThat(limit.exhausted("b")).isFalse();
        assertThat(limit.take("b")).isTrue();
    }
}
