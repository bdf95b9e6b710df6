package org.gridloom.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What an author did since the editor was opened, step by step, so that each step can be taken back and done again. For one author's page; not for several threads. */
public final class TourEdits {

    private static final int MOST = 200;

    private final Deque<TourContent> before = new ArrayDeque<>();
    private final Deque<TourContent> undone = new ArrayDeque<>();
    private TourContent now;
    private TourContent saved;

    /** What the last step was about: typing on in the same field is one step. */
    private String lastStep = "";

    /** @param saved the version that is kept; {@code now} may differ where a draft was taken up again */
    public TourEdits(TourContent saved, TourContent now) {
        this.saved = saved;
        this.now = now;
    }

    public TourContent now() {
        return now;
    }

    public boolean isUnsaved() {
        return !now.equals(saved);
    }

    public void saved() {
        saved = now;
        lastStep = "";
    }

    /**
     * Does something.
     *
     * @param step what it is about; the same one after the other is one step, unless it is empty
     * @return whether anything changed
     */
    public boolean change(String step, TourContent next) {
        if (next.equals(now)) {
            return false;
        }
        if (step.isEmpty() || !step.equals(lastStep)) {
            before.push(now);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        lastStep = step;
        undone.clear();
        now = next;
        return true;
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Nothing where there is nothing to take back. */
    public Optional<TourContent> undo() {
        return step(before, undone);
    }

    public Optional<TourContent> redo() {
        return step(undone, before);
    }

    private Optional<TourContent> step(Deque<TourContent> from, Deque<TourContent> to) {
        lastStep = "";
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        return Optional.of(now);
    }
}
