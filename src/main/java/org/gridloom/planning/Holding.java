package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Holds a wish against a plan as it is now. What concerns units that are still as and where the wish says stays in it, the rest comes back as conflicts. A cut
 * holds where its unit is there as it was; a join where all parts are there and in one grid.
 */
final class Holding {

    private final PlanSession session;
    private final Map<Integer, String> changedBy;
    private final String mine;
    private final List<Conflict> conflicts = new ArrayList<>();
    /** The grid of units that the wish itself makes or moves. */
    private final Map<Integer, String> gridOf = new HashMap<>();

    private final Set<Integer> made = new HashSet<>();
    private final Set<Integer> given = new HashSet<>();

    /**
     * @param changedBy who last changed a unit
     * @param mine who made the edit that is taken back; empty where none is
     */
    Holding(PlanSession session, Map<Integer, String> changedBy, String mine) {
        this.session = session;
        this.changedBy = changedBy;
        this.mine = mine;
    }

    Prepared.Ready of(LoggedEdit.Kind kind, EditContent wished, @Nullable Integer undoes) {
        var cuts = wished.cuts().stream().filter(this::holds).toList();
        var moves = new ArrayList<UnitMove>();
        for (var move : wished.moves()) {
            if (!isThere(move.unit())) {
                if (wished.cuts().stream().noneMatch(cut -> cut.partNumbers().contains(move.unit()))) {
                    conflict(move.unit());
                }
                continue;
            }
            var now = gridOf(move.unit());
            if (Objects.equals(now, move.to())) {
                continue;
            }
            if (Objects.equals(now, move.from())) {
                moves.add(move);
                given.add(move.unit());
                gridOf.put(move.unit(), move.to());
            } else {
                conflict(move.unit());
            }
        }
        var joins = wished.joins().stream().filter(this::canBeJoined).toList();
        return new Prepared.Ready(kind, wished.withGround(cuts, moves, joins), undoes, conflicts);
    }

    private boolean holds(UnitCut cut) {
        // A part of a part is cut after the cut that makes it, and its ground is not there yet to be looked at.
        if (!made.contains(cut.unit()) && !session.ground().fits(cut)) {
            conflict(cut.unit());
            return false;
        }
        var grid = gridOf(cut.unit());
        for (int part : cut.partNumbers()) {
            made.add(part);
            gridOf.put(part, grid);
        }
        return true;
    }

    private boolean canBeJoined(UnitCut cut) {
        if (cut.partNumbers().stream().allMatch(this::isThere)
                && cut.partNumbers().stream()
                                .map(part -> String.valueOf(gridOf(part)))
                                .distinct()
                                .count()
                        == 1) {
            made.add(cut.unit());
            gridOf.put(cut.unit(), gridOf(cut.partNumbers().getFirst()));
            return true;
        }
        // What somebody else did to a part says most about why they cannot be one again.
        cut.partNumbers().stream()
                .filter(part -> !given.contains(part) && conflicts.stream().noneMatch(c -> c.unit() == part))
                .min(Comparator.comparing(part -> mine.equals(changedBy.get(part))))
                .ifPresentOrElse(this::conflict, () -> conflict(cut.unit()));
        return false;
    }

    private void conflict(int unit) {
        conflicts.add(new Conflict(unit, gridOf(unit), changedBy.getOrDefault(unit, "")));
    }

    private boolean isThere(int unit) {
        return made.contains(unit) || session.ground().isThere(unit);
    }

    private @Nullable String gridOf(int unit) {
        return gridOf.containsKey(unit) ? gridOf.get(unit) : session.gridOf(unit);
    }
}
