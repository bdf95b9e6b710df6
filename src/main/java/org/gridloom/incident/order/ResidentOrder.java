package org.gridloom.incident.order;

import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;

/**
 * An order or a wish as the resident who placed it follows it. Who claimed it is not named.
 *
 * @param why what the community said where it declined, else empty
 */
public record ResidentOrder(
        OrderKind kind,
        OrderState state,
        String title,
        String why,
        @Nullable Rating rating) {

    /** Once it is done, and only once. */
    public boolean mayThank() {
        return state == OrderState.DONE;
    }
}
