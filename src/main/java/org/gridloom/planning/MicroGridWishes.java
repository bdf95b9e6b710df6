package org.gridloom.planning;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.Level;
import org.jspecify.annotations.Nullable;

/**
 * Wishes that there are only inside a grid; all others are the same on both levels. Held against the plan as it is now; the caller holds the session's
 * monitor.
 */
final class MicroGridWishes {

    private final PlanSession session;

    MicroGridWishes(PlanSession session) {
        this.session = session;
    }

    /** A new micro-grid of a grid, with units of it where some are wished. */
    Prepared create(String grid, @Nullable String name, List<UnitMove> wished) {
        var within = session.grid(grid).filter(one -> one.level() == Level.GRID);
        if (within.isEmpty()) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        if (session.register().microGridsLeft(within.get()) < 1) {
            return new Refused(Reason.TOO_MANY_MICRO_GRIDS);
        }
        var unnamed = session.register().newMicroGrids(within.get(), 1).getFirst();
        var opened = name == null || name.isBlank() ? unnamed : unnamed.named(name.strip());
        var moves = wished.stream()
                .map(move -> new UnitMove(move.unit(), move.from(), opened.key()))
                .toList();
        return session.holding(Kind.CREATE, new EditContent(List.of(opened), moves, List.of()), null);
    }

    /** The units of a grid that are in no micro-grid of it. */
    List<Integer> rest(String grid) {
        return session.grid(grid).isEmpty()
                ? List.of()
                : session.unitsOf(grid).stream()
                        .filter(unit -> session.gridOf(unit, Level.MICRO) == null)
                        .toList();
    }

    /**
     * Each part becomes a micro-grid.
     *
     * @param parts numbers of units that were in no micro-grid when the search for them began
     */
    Prepared divide(String grid, List<List<Integer>> parts) {
        var within = session.grid(grid).filter(one -> one.level() == Level.GRID);
        if (within.isEmpty()) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        if (parts.stream().anyMatch(List::isEmpty)) {
            return new Refused(Reason.NOTHING_CHANGED);
        }
        if (session.register().microGridsLeft(within.get()) < parts.size()) {
            return new Refused(Reason.TOO_MANY_MICRO_GRIDS);
        }
        var opens = session.register().newMicroGrids(within.get(), parts.size());
        var moves = new ArrayList<UnitMove>();
        for (int part = 0; part < parts.size(); part++) {
            for (int unit : parts.get(part)) {
                moves.add(new UnitMove(unit, null, opens.get(part).key()));
            }
        }
        return session.holding(Kind.DIVIDE, new EditContent(opens, moves, List.of()), null);
    }
}
