package org.gridloom.incident.photo;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes photos that nobody attached: a form that was closed, a report that was never sent. */
@Component
@ConditionalOnWebApplication // a command ends before anything waits for long
class OrphanPhotos {

    private static final Logger log = LoggerFactory.getLogger(OrphanPhotos.class);

    private static final Duration KEPT = Duration.ofDays(1);

    private final PhotoStore store;
    private final Clock clock;

    OrphanPhotos(PhotoStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void remove() {
        var gone = store.dropWaitingSince(clock.instant().minus(KEPT));
        if (gone > 0) {
            log.info("{} photos were removed that no report and no deed named", gone);
        }
    }
}
