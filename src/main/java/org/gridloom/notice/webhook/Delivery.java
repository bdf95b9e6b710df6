package org.gridloom.notice.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, or one that left it.
 *
 * @param triedAt last; null where it was not tried yet
 * @param outcome the status that was answered, or what went wrong; empty before
 */
public record Delivery(
        String webhook,
        String topic,
        String recipient,
        String path,
        Instant madeAt,
        State state,
        int attempts,
        @Nullable Instant triedAt,
        String outcome) {

    public enum State {
        PENDING,
        SENT,
        GIVEN_UP
    }
}
