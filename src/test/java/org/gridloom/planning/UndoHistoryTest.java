package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.planning.LoggedEdit.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {

    private static final EditContent NOTHING = EditContent.ofMoves(List.of());

    private final List<LoggedEdit> log = new ArrayList<>();

    @Test
    void thereIsNothingToUndoAtTheStart() {
        add("li", Kind.START, null);

        assertThat(undo("li")).isEmpty();
        assertThat(redo("li")).isEmpty();
    }

    @Test
    void undoesTheOwnLastEditAndNotAnothers() {
        add("li", Kind.START, null);
        add("li", Kind.MOVE, null);
        add("wang", Kind.MOVE, null);

        assertThat(undo("li")).contains(2);
        assertThat(undo("wang")).contains(3);
    }

    @Test
    void goesBackOneEditAtATimeAndForwardAgain() {
        add("li", Kind.START, null);
        add("li", Kind.MOVE, null);
        add("li", Kind.CREATE, null);
        add("li", Kind.UNDO, 3);
        add("li", Kind.UNDO, 2);

        assertThat(undo("li")).isEmpty();
        assertThat(redo("li")).contains(5);

        add("li", Kind.REDO, 5);
        assertThat(undo("li")).contains(2);
        assertThat(redo("li")).contains(4);

        add("li", Kind.REDO, 4);
        assertThat(undo("li")).contains(3);
        assertThat(redo("li")).isEmpty();
    }

    @Test
    void aNewEditEndsWhatCouldBeRedone() {
        add("li", Kind.START, null);
        add("li", Kind.MOVE, null);
        add("li", Kind.UNDO, 2);
        assertThat(redo("li")).contains(3);

        add("li", Kind.RENAME, null);

        assertThat(redo("li")).isEmpty();
        assertThat(undo("li")).contains(4);
    }

    @Test
    void anothersEditDoesNotEndWhatCouldBeRedone() {
        add("li", Kind.START, null);
        add("li", Kind.MOVE, null);
        add("li", Kind.UNDO, 2);
        add("wang", Kind.MOVE, null);

        assertThat(redo("li")).contains(3);
    }

    private void add(String author, Kind kind, @Nullable Integer undoes) {
        log.add(new LoggedEdit(log.size() + 1, kind, NOTHING, undoes, author, Instant.EPOCH));
    }

    private Optional<Integer> undo(String author) {
        return UndoHistory.toUndo(log, author).map(LoggedEdit::revision);
    }

    private Optional<Integer> redo(String author) {
        return UndoHistory.toRedo(log, author).map(LoggedEdit::revision);
    }
}
