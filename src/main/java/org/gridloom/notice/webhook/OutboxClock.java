package org.gridloom.notice.webhook;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Empties the outbox on a thread of its own: whoever is called may be slow, and the portal's other clocks must not wait for it. */
@Component
@ConditionalOnWebApplication // a command ends before anything is sent
class OutboxClock implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OutboxClock.class);

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofHours(1);

    private final Sender sender;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhooks").daemon().factory());

    OutboxClock(Sender sender) {
        this.sender = sender;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::empty, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> safely(sender::tidy), 0, TIDY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void empty() {
        safely(() -> {
            while (!thread.isShutdown() && sender.sendNext()) {
                // one after the other
            }
        });
    }

    /** What failed stays due; a thread that throws would not look again. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("The outbox of webhooks could not be looked after: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
