package org.gridloom.planning;

import java.util.List;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes: grids that come, units that change hands, grids that go, names, kinds. The same lists say every kind of edit, so replaying,
 * taking back and sending to others know only this form.
 */
public record EditContent(
        List<PlanGrid> opens,
        List<UnitMove> moves,
        List<PlanGrid> closes,
        List<Renaming> renames,
        List<KindChange> kinds) {

    /** @param kinds null in entries that were logged before kinds could change */
    public EditContent {
        opens = List.copyOf(opens);
        moves = List.copyOf(moves);
        closes = List.copyOf(closes);
        renames = List.copyOf(renames);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    EditContent(List<PlanGrid> opens, List<UnitMove> moves, List<PlanGrid> closes) {
        this(opens, moves, closes, List.of(), List.of());
    }

    /** @param unit its number in the unit set; {@code from} and {@code to} are grid keys, null for no grid */
    public record UnitMove(
            int unit, @Nullable String from, @Nullable String to) {}

    public record Renaming(String key, String from, String to) {}

    public record KindChange(String key, GridKind from, GridKind to) {}

    static EditContent ofMoves(List<UnitMove> moves) {
        return new EditContent(List.of(), moves, List.of());
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
                        .toList(),
                kinds.stream()
                        .map(k -> new KindChange(k.key(), k.to(), k.from()))
                        .toList());
    }

    EditContent withMoves(List<UnitMove> others) {
        return new EditContent(opens, others, closes, renames, kinds);
    }

    boolean isEmpty() {
        return opens.isEmpty() && moves.isEmpty() && closes.isEmpty() && renames.isEmpty() && kinds.isEmpty();
    }
}
