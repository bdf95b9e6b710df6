package org.gridloom.account.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that stands, or stood.
 *
 * @param madeBy the username of whose eyes it lends
 * @param until when it ends
 * @param seenAt when somebody last came by it; null where nobody did
 */
public record Link(
        long id,
        String madeBy,
        Instant madeAt,
        Instant until,
        @Nullable Instant revokedAt,
        @Nullable Instant seenAt) {

    public enum State {
        VALID,
        REVOKED,
        ENDED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(until) ? State.VALID : State.ENDED;
    }

    public boolean isValid(Instant now) {
        return state(now) == State.VALID;
    }
}
