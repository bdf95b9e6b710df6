package org.gridloom.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes: grids that come, units that change hands, grids that go, names. The same four lists say every kind of edit, so replaying,
 * taking back and sending to others know only this form.
 */
public record EditContent(List<PlanGrid> opens, List<UnitMove> moves, List<PlanGrid> closes, List<Renaming> renames) {

    public EditContent {
        opens = List.copyOf(opens);
        moves = List.copyOf(moves);
        closes = List.copyOf(closes);
        renames = List.copyOf(renames);
    }

    /** @param unit its number in the unit set; {@code from} and {@code to} are grid keys, null for no grid */
    public record UnitMove(
            int unit, @Nullable String from, @Nullable String to) {}

    public record Renaming(String key, String from, String to) {}

    static EditContent ofMoves(List<UnitMove> moves) {
        return new EditContent(List.of(), moves, List.of(), List.of());
    }

    EditContent inverse() {
        return new EditContent(
                closes,
                moves.stream()
                        .map(m -> new UnitMove(m.unit(), m.to(), m.from()))
                        .toList(),
                opens,
                renames.stream()
                        .map(r -> new Renaming(r.key(), r.to(), r.from()))
                        .toList());
    }

    boolean isEmpty() {
        return opens.isEmpty() && moves.isEmpty() && closes.isEmpty() && renames.isEmpty();
    }
}
