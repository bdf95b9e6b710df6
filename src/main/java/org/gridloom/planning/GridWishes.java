package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.planning.EditContent.KindChange;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;

/** Wishes about whole grids and the whole plan, held against the plan as it is now; the caller holds the session's monitor. */
final class GridWishes {

    private final PlanSession session;
    /** By households; where those are the same by units, and where there is no telling the older grid comes first. */
    private final Comparator<String> largerFirst;

    GridWishes(PlanSession session) {
        this.session = session;
        largerFirst = Comparator.<String>comparingInt(session::households)
                .thenComparingInt(key -> session.unitsOf(key).size())
                .reversed()
                .thenComparing(PlanGrid.BY_KEY);
    }

    /** Two grids, or two micro-grids of one grid, become one: the larger keeps its key, code and name, the units of the other join it. */
    Prepared merge(String one, String other) {
        if (one.equals(other)) {
            return new Refused(Reason.SAME_GRID);
        }
        if (session.grid(one).isEmpty() || session.grid(other).isEmpty()) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        if (!PlanGrid.areBeside(one, other)) {
            return new Refused(Reason.NOT_IN_ONE_GRID);
        }
        var pair = Stream.of(one, other).sorted(largerFirst).toList();
        var larger = pair.getFirst();
        var smaller = pair.getLast();
        var joining = session.unitsOf(smaller).stream()
                .map(unit -> new UnitMove(unit, smaller, larger))
                .toList();
        return session.holding(
                Kind.MERGE,
                new EditContent(
                        List.of(), joining, List.of(session.grid(smaller).orElseThrow())),
                null);
    }

    /** From now on the limits of the other kind hold for the grid and its micro-grids. */
    Prepared kind(String key, GridKind kind) {
        var grid = session.grid(key);
        if (grid.isEmpty() || grid.get().level() == Level.MICRO) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        var before = grid.get().kind();
        if (before == kind) {
            return new Refused(Reason.NOTHING_CHANGED);
        }
        var changes = Stream.concat(grid.stream(), session.microGrids(key).stream())
                .map(one -> new KindChange(one.key(), one.kind(), kind))
                .toList();
        return session.holding(Kind.KIND, new EditContent(List.of(), List.of(), List.of(), List.of(), changes), null);
    }

    /**
     * A grid, or a micro-grid, falls into parts. The one with most households keeps key, code and name.
     *
     * @param parts numbers of the units of each, made from the grid as it was when the search for them began
     */
    Prepared split(String key, List<List<Integer>> parts) {
        var grid = session.grid(key);
        if (grid.isEmpty()) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        var largest = parts.stream()
                .max(Comparator.comparingInt(session::householdsOf))
                .orElseThrow();
        var leaving = parts.stream().filter(part -> part != largest).toList();
        var opens = session.register().newBeside(grid.get(), leaving.size());
        var moves = new ArrayList<UnitMove>();
        for (int part = 0; part < opens.size(); part++) {
            var to = opens.get(part).key();
            leaving.get(part).forEach(unit -> moves.add(new UnitMove(unit, key, to)));
        }
        return session.holding(Kind.SPLIT, new EditContent(opens, moves, List.of()), null);
    }

    /**
     * Grids divided anew. Units that others gave elsewhere since the search began stay there; a grid goes when its last unit leaves it.
     *
     * @param wished grids that are to come have the names of {@link CommunityDivision#isNew}
     */
    Prepared redivide(List<UnitMove> wished) {
        var holding = wished.stream()
                .filter(move -> session.ground().isThere(move.unit())
                        && Objects.equals(session.gridOf(move.unit()), move.from()))
                .toList();
        var targets =
                holding.stream().map(UnitMove::to).filter(Objects::nonNull).collect(Collectors.toSet());
        var coming = targets.stream().filter(CommunityDivision::isNew).sorted().toList();
        if (targets.stream()
                .anyMatch(to -> !CommunityDivision.isNew(to) && session.grid(to).isEmpty())) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        var opens = session.register().newGrids(coming.size(), GridKind.GENERAL);
        var moves = wished.stream()
                .map(move -> coming.contains(move.to())
                        ? new UnitMove(
                                move.unit(),
                                move.from(),
                                opens.get(coming.indexOf(move.to())).key())
                        : move)
                .toList();
        return session.holding(Kind.REDIVIDE, new EditContent(opens, moves, emptied(holding, targets)), null);
    }

    private List<PlanGrid> emptied(List<UnitMove> moves, Set<String> targets) {
        var leaving = moves.stream()
                .filter(move -> move.from() != null && !targets.contains(move.from()))
                .collect(Collectors.groupingBy(move -> Objects.requireNonNull(move.from()), Collectors.counting()));
        return session.grids().stream()
                .filter(grid -> leaving.getOrDefault(grid.key(), 0L)
                                == session.unitsOf(grid.key()).size()
                        && leaving.containsKey(grid.key()))
                .toList();
    }

    /** The plan becomes again what it was after an earlier entry. What came after it stays in the log, and can be returned to as well. */
    Prepared returnTo(int revision) {
        if (revision < 1 || revision > session.revision()) {
            return new Refused(Reason.NO_SUCH_STEP);
        }
        var now = session.asOf(session.revision());
        if (now.isCutOtherwise(session.asOf(revision))) {
            return new Refused(Reason.GROUND_CUT_OTHERWISE);
        }
        var back = now.changesTo(session.asOf(revision));
        return session.holding(Kind.RETURN, back, revision);
    }
}
