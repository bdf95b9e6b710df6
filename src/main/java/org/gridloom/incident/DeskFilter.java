package org.gridloom.incident;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents a desk shows. Null or empty means any.
 *
 * @param text part of number, title or address
 * @param grid code of the grid responsible
 * @param channel by which they came in
 * @param area where they lie
 */
public record DeskFilter(
        String text,
        @Nullable IncidentCategory category,
        @Nullable IncidentState state,
        @Nullable Focus focus,
        @Nullable String grid,
        @Nullable IncidentChannel channel,
        @Nullable DrawnArea area,
        boolean withClosed) {

    public static final DeskFilter OPEN = new DeskFilter("", null, null, null, null, null, null, false);

    public DeskFilter saying(String text) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter of(@Nullable IncidentCategory category) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter in(@Nullable IncidentState state) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter on(@Nullable Focus focus) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter inGrid(@Nullable String grid) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter by(@Nullable IncidentChannel channel) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter within(@Nullable DrawnArea area) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    public DeskFilter withClosed(boolean withClosed) {
        return new DeskFilter(text, category, state, focus, grid, channel, area, withClosed);
    }

    boolean asksForClosed() {
        return withClosed || (state != null && !state.isOpen()) || (focus != null && focus.asksForClosed());
    }
}
