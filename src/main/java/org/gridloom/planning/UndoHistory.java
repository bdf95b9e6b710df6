package org.gridloom.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.planning.LoggedEdit.Kind;

/**
 * Whose turn it is to be taken back. Everybody undoes their own edits only, the last one first, without limit; an undone edit can be redone until
 * its author edits again.
 */
final class UndoHistory {

    private UndoHistory() {}

    static Optional<LoggedEdit> toUndo(List<LoggedEdit> log, String author) {
        var cancelled = cancelled(log);
        return log.reversed().stream()
                .filter(edit -> edit.author().equals(author))
                .filter(edit -> edit.kind() != Kind.START && !edit.kind().takesBack())
                .filter(edit -> !cancelled.contains(edit.revision()))
                .findFirst();
    }

    static Optional<LoggedEdit> toRedo(List<LoggedEdit> log, String author) {
        var cancelled = cancelled(log);
        return log.reversed().stream()
                .filter(edit -> edit.author().equals(author))
                .takeWhile(edit -> edit.kind().takesBack())
                .filter(edit -> edit.kind() == Kind.UNDO && !cancelled.contains(edit.revision()))
                .findFirst();
    }

    /** Revisions that a later entry took back, where that one was not taken back itself. */
    private static Set<Integer> cancelled(List<LoggedEdit> log) {
        var cancelled = new HashSet<Integer>();
        for (var edit : log.reversed()) {
            if (edit.kind().takesBack() && edit.undoes() != null && !cancelled.contains(edit.revision())) {
                cancelled.add(edit.undoes());
            }
        }
        return cancelled;
    }
}
