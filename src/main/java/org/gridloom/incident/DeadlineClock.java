package org.gridloom.incident;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds and escalates when it is time. What is to be done next, and when, is in the database: a portal that was down, or whose clock was set back, does
 * it late, but does it, and once. Every node looks; the incident's lock lets one of them do it.
 */
@Component
@ConditionalOnWebApplication // a command ends before anything is due
class DeadlineClock {

    private static final Logger log = LoggerFactory.getLogger(DeadlineClock.class);

    /** At a time; the rest waits for the next look. */
    private static final int MOST = 200;

    private final Upkeep upkeep;
    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineClock(Upkeep upkeep, Deadlines deadlines, Clock clock) {
        this.upkeep = upkeep;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 10_000)
    void look() {
        for (var number : deadlines.ringing(clock.instant(), MOST)) {
            try {
                upkeep.ring(number);
            } catch (RuntimeException e) {
                // It stays due and is tried again.
                log.error("The deadline of incident {} could not be looked after", number, e);
            }
        }
    }
}
