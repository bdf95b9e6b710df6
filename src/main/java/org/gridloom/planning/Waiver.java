package org.gridloom.planning;

import org.jspecify.annotations.Nullable;

/**
 * A request to be excused from a rule, with its reason.
 *
 * @param finding the finding's subject, {@code HOUSEHOLDS:g1}
 */
public record Waiver(
        String finding,
        String reason,
        String askedBy,
        State state,
        @Nullable String decidedBy) {

    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }
}
