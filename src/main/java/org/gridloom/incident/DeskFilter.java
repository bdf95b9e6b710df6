package org.gridloom.incident;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents a desk shows. Null or empty means any.
 *
 * @param text part of number, title or address
 */
public record DeskFilter(
        String text,
        @Nullable IncidentCategory category,
        @Nullable IncidentState state,
        boolean withClosed) {

    public static final DeskFilter OPEN = new DeskFilter("", null, null, false);
}
