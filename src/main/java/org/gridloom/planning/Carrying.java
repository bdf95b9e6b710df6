package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.Level;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of micro-grids when their grid does. Where grids are merged, split or divided anew, a micro-grid that goes to another grid whole is a
 * micro-grid there; a grid that goes takes those with it that are left.
 */
final class Carrying {

    private static final Set<Kind> KEEPING = Set.of(Kind.MERGE, Kind.SPLIT, Kind.CUT, Kind.REDIVIDE);

    private final PlanSession session;
    private final EditContent wished;
    private final Map<Integer, UnitMove> given = new HashMap<>();
    private final List<PlanGrid> opens;
    private final List<PlanGrid> closes;
    private final List<UnitMove> moves;

    private Carrying(PlanSession session, EditContent wished) {
        this.session = session;
        this.wished = wished;
        opens = new ArrayList<>(wished.opens());
        closes = new ArrayList<>(wished.closes());
        moves = new ArrayList<>(wished.moves());
        wished.moves().stream()
                .filter(move -> move.level() == Level.GRID)
                .forEach(move -> given.put(move.unit(), move));
    }

    /** @param held what of a wish holds */
    static EditContent of(Kind kind, PlanSession session, EditContent held) {
        var carrying = new Carrying(session, held);
        for (var micro : session.microGrids()) {
            if (held.closes().stream().noneMatch(gone -> gone.key().equals(micro.key()))) {
                carrying.look(micro, KEEPING.contains(kind));
            }
        }
        return new EditContent(
                carrying.opens,
                held.cuts(),
                carrying.moves,
                held.joins(),
                carrying.closes,
                held.renames(),
                held.kinds());
    }

    private void look(PlanGrid micro, boolean keeping) {
        var to = keeping ? commonTarget(micro) : null;
        if (to != null) {
            carry(micro, to);
        } else if (wished.closes().stream().anyMatch(gone -> gone.key().equals(micro.grid()))) {
            closes.add(micro);
        }
    }

    private void carry(PlanGrid micro, PlanGrid to) {
        var before = opens.stream()
                .filter(one -> one.level() == Level.MICRO && one.grid().equals(to.key()))
                .count();
        var opened = session.register().newMicroGrids(to, (int) before + 1).getLast();
        opens.add(MicroGridNames.isGiven(micro.name()) ? opened : opened.named(micro.name()));
        members(micro).forEach(unit -> moves.add(new UnitMove(unit, micro.key(), opened.key())));
        closes.add(micro);
    }

    /** The grid that all units of a micro-grid are given to. */
    private @Nullable PlanGrid commonTarget(PlanGrid micro) {
        var targets = new HashSet<@Nullable String>();
        for (int unit : members(micro)) {
            var move = given.get(unit);
            targets.add(move == null ? micro.grid() : move.to());
        }
        var key = targets.size() == 1 ? targets.iterator().next() : null;
        if (key == null || key.equals(micro.grid())) {
            return null;
        }
        return wished.opens().stream()
                .filter(grid -> grid.key().equals(key))
                .findFirst()
                .orElseGet(() -> session.grid(key).orElse(null));
    }

    /** With the parts that the wish makes of its units. */
    private Set<Integer> members(PlanGrid micro) {
        var members = new HashSet<>(session.heldUnits(micro.key()));
        for (var cut : wished.cuts()) {
            if (members.remove(cut.unit())) {
                members.addAll(cut.partNumbers());
            }
        }
        return members;
    }
}
