package org.gridloom.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.EditOutcome.Stuck;
import org.gridloom.planning.LoggedEdit.Kind;

/** Wishes to take back one's own last edit, or to do again what one took back, held against what others did since. */
final class TakingBack {

    private final PlanSession session;
    private final List<LoggedEdit> log;

    private record Hindrance(Reason reason, List<String> people, List<Conflict> units) {}

    TakingBack(PlanSession session) {
        this.session = session;
        log = session.log();
    }

    Prepared undo(String author) {
        return UndoHistory.toUndo(log, author).map(this::undone).orElse(new Refused(Reason.NOTHING_TO_UNDO));
    }

    Prepared redo(String author) {
        var edit = UndoHistory.toRedo(log, author);
        if (edit.isEmpty()) {
            return new Refused(Reason.NOTHING_TO_REDO);
        }
        var inverse = edit.get().content().inverse();
        return hindrance(inverse)
                .<Prepared>map(hindrance -> new Refused(hindrance.reason()))
                .orElseGet(() -> held(inverse, Kind.REDO, edit.get()));
    }

    /** Leaves an edit that cannot be undone as it is, so that the one before it has its turn. */
    Prepared passOver(String author, int step) {
        return UndoHistory.toUndo(log, author)
                .filter(edit -> edit.revision() == step)
                .<Prepared>map(
                        edit -> new Prepared.Ready(Kind.PASS_OVER, EditContent.ofMoves(List.of()), step, List.of()))
                .orElse(new Refused(Reason.NOTHING_TO_UNDO));
    }

    private Prepared undone(LoggedEdit edit) {
        var inverse = edit.content().inverse();
        var hindrance = hindrance(inverse);
        if (hindrance.isPresent()) {
            var found = hindrance.get();
            return new Stuck(edit.revision(), found.reason(), found.people(), found.units());
        }
        var undone = held(inverse, Kind.UNDO, edit);
        return undone.content().isEmpty() && !undone.conflicts().isEmpty()
                ? new Stuck(edit.revision(), Reason.CHANGED_SINCE, people(undone.conflicts()), undone.conflicts())
                : undone;
    }

    /** What holds all of an edit up, not only some of its units. */
    private Optional<Hindrance> hindrance(EditContent inverse) {
        for (var grid : inverse.closes()) {
            if (session.grid(grid.key()).isEmpty()) {
                return Optional.of(gone(grid.key()));
            }
            var staying = new HashSet<>(session.unitsOf(grid.key()));
            inverse.moves().stream()
                    .filter(move -> grid.key().equals(move.from()))
                    .forEach(move -> staying.remove(move.unit()));
            if (!staying.isEmpty()) {
                var units = staying.stream()
                        .sorted()
                        .map(unit -> new Conflict(unit, grid.key(), session.changedBy(unit)))
                        .toList();
                return Optional.of(new Hindrance(Reason.GRID_IN_USE, people(units), units));
            }
            var divided = divided(grid.key(), inverse);
            if (divided.isPresent()) {
                return divided;
            }
        }
        for (var grid : inverse.opens()) {
            if (session.grid(grid.grid()).isEmpty()
                    && inverse.opens().stream().noneMatch(one -> one.key().equals(grid.grid()))) {
                return Optional.of(gone(grid.grid()));
            }
        }
        return inverse.moves().stream()
                .map(UnitMove::to)
                .filter(to -> to != null
                        && session.grid(to).isEmpty()
                        && inverse.opens().stream().noneMatch(grid -> grid.key().equals(to)))
                .findFirst()
                .map(this::gone);
    }

    /** Somebody divided a grid that would go. */
    private Optional<Hindrance> divided(String key, EditContent inverse) {
        var left = session.microGrids(key).stream()
                .map(PlanGrid::key)
                .filter(micro ->
                        inverse.closes().stream().noneMatch(going -> going.key().equals(micro)))
                .toList();
        var by = log.stream()
                .filter(entry -> entry.content().opens().stream().anyMatch(grid -> left.contains(grid.key())))
                .map(LoggedEdit::author)
                .distinct()
                .sorted()
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Hindrance(Reason.GRID_IN_USE, by, List.of()));
    }

    private Hindrance gone(String key) {
        var by = log.reversed().stream()
                .filter(entry -> entry.content().closes().stream()
                        .anyMatch(grid -> grid.key().equals(key)))
                .map(LoggedEdit::author)
                .findFirst();
        return new Hindrance(Reason.NO_SUCH_GRID, by.stream().toList(), List.of());
    }

    private static List<String> people(List<Conflict> units) {
        return units.stream()
                .map(Conflict::by)
                .filter(by -> !by.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Prepared.Ready held(EditContent inverse, Kind kind, LoggedEdit edit) {
        // A grid that somebody brought back already is not opened a second time.
        var stillGone = inverse.opens().stream()
                .filter(grid -> session.grid(grid.key()).isEmpty())
                .toList();
        return session.holding(kind, inverse.withOpens(stillGone), edit.revision());
    }
}
