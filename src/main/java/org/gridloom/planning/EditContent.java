package org.gridloom.planning;

import java.util.List;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes: grids that come, units that are cut, units that change hands, units that are joined of their parts again, grids that go, names, kinds;
 * done in this order. The same lists say every kind of edit on both levels, grids and micro-grids: a key tells of which it is. So replaying, taking back and sending to others know only this form.
 */
public record EditContent(
        List<PlanGrid> opens,
        List<UnitCut> cuts,
        List<UnitMove> moves,
        List<UnitCut> joins,
        List<PlanGrid> closes,
        List<Renaming> renames,
        List<KindChange> kinds) {

    /** @param cuts {@code joins} and {@code kinds} as well are null in entries that were logged before there were any */
    public EditContent {
        opens = List.copyOf(opens);
        cuts = cuts == null ? List.of() : List.copyOf(cuts);
        moves = List.copyOf(moves);
        joins = joins == null ? List.of() : List.copyOf(joins);
        closes = List.copyOf(closes);
        renames = List.copyOf(renames);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    EditContent(List<PlanGrid> opens, List<UnitMove> moves, List<PlanGrid> closes) {
        this(opens, moves, closes, List.of(), List.of());
    }

    EditContent(
            List<PlanGrid> opens,
            List<UnitMove> moves,
            List<PlanGrid> closes,
            List<Renaming> renames,
            List<KindChange> kinds) {
        this(opens, List.of(), moves, List.of(), closes, renames, kinds);
    }

    /** @param unit its number in the unit set; {@code from} and {@code to} are keys of grids, or of micro-grids of the unit's grid; null for none */
    public record UnitMove(
            int unit, @Nullable String from, @Nullable String to) {

        public UnitMove {
            if (from != null && to != null && PlanGrid.levelOf(from) != PlanGrid.levelOf(to)) {
                throw new IllegalArgumentException("From " + from + " to " + to);
            }
        }

        /** That of its keys. Between none and none it moves nothing. */
        Level level() {
            var key = to == null ? from : to;
            return key == null ? Level.GRID : PlanGrid.levelOf(key);
        }
    }

    public record Renaming(String key, String from, String to) {}

    public record KindChange(String key, GridKind from, GridKind to) {}

    static EditContent ofMoves(List<UnitMove> moves) {
        return new EditContent(List.of(), moves, List.of());
    }

    EditContent inverse() {
        return new EditContent(
                closes,
                joins.reversed(),
                moves.stream()
                        .map(m -> new UnitMove(m.unit(), m.to(), m.from()))
                        .toList(),
                cuts.reversed(),
                opens,
                renames.stream()
                        .map(r -> new Renaming(r.key(), r.to(), r.from()))
                        .toList(),
                kinds.stream()
                        .map(k -> new KindChange(k.key(), k.to(), k.from()))
                        .toList());
    }

    EditContent withOpens(List<PlanGrid> otherOpens) {
        return new EditContent(otherOpens, cuts, moves, joins, closes, renames, kinds);
    }

    EditContent withGround(List<UnitCut> otherCuts, List<UnitMove> otherMoves, List<UnitCut> otherJoins) {
        return new EditContent(opens, otherCuts, otherMoves, otherJoins, closes, renames, kinds);
    }

    boolean isEmpty() {
        return opens.isEmpty()
                && cuts.isEmpty()
                && moves.isEmpty()
                && joins.isEmpty()
                && closes.isEmpty()
                && renames.isEmpty()
                && kinds.isEmpty();
    }
}
