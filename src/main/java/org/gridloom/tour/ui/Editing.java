package org.gridloom.tour.ui;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gridloom.tour.Stop;
import org.gridloom.tour.StopView;
import org.gridloom.tour.Tour;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourEdits;
import org.gridloom.tour.TourId;
import org.gridloom.tour.Tours;
import org.gridloom.tour.Words;

/** A tour in its author's hands, and which stop of it is open. Every step is kept as a draft at once, so that nothing is lost with the page. */
final class Editing {

    private final Tours tours;
    private final TourId id;
    private final TourEdits edits;
    private int version;
    private String open;

    /** As its author left it: with what was not saved. */
    Editing(Tours tours, Tour tour) {
        var draft = tours.draft(tour.id());
        this.tours = tours;
        id = tour.id();
        edits = new TourEdits(tour.content(), draft.map(Tours.Draft::content).orElse(tour.content()));
        version = draft.map(Tours.Draft::version).orElse(tour.version());
        open = now().stops().getFirst().id();
    }

    TourId id() {
        return id;
    }

    /** The one that was opened or saved last, on which the steps build. */
    int version() {
        return version;
    }

    TourContent now() {
        return edits.now();
    }

    boolean isUnsaved() {
        return edits.isUnsaved();
    }

    boolean canUndo() {
        return edits.canUndo();
    }

    boolean canRedo() {
        return edits.canRedo();
    }

    /** The id of the open stop. */
    String open() {
        return open;
    }

    Stop current() {
        return now().stops().get(Math.max(0, now().indexOf(open)));
    }

    void open(String stop) {
        open = stop;
    }

    /** @param step changes of the same one after the other are taken back together; empty for one of its own */
    boolean change(String step, TourContent next) {
        var changes = edits.change(step, next);
        if (changes) {
            keep();
        }
        return changes;
    }

    boolean change(String step, UnaryOperator<Stop> change) {
        return change(step, now().change(open, change));
    }

    /** A stop of its own after the open one; it is open then. */
    void add(StopView view) {
        var stop = Stop.at(view, Words.NONE);
        change("", now().add(stop, now().indexOf(open) + 1));
        open = stop.id();
    }

    /** The copy is open then. */
    void duplicate(String stop) {
        var at = now().indexOf(stop);
        change("", now().duplicate(stop));
        open = now().stops().get(at + 1).id();
    }

    void move(String stop, int index) {
        change("", now().move(stop, index));
    }

    /** Where it was open, the one in its place is then. */
    void remove(String stop) {
        var at = now().indexOf(stop);
        change("", now().remove(stop));
        if (stop.equals(open)) {
            var left = now().stops();
            open = left.get(Math.min(at, left.size() - 1)).id();
        }
    }

    boolean undo() {
        return stepped(edits.undo());
    }

    boolean redo() {
        return stepped(edits.redo());
    }

    private boolean stepped(Optional<TourContent> there) {
        there.ifPresent(now -> {
            keep();
            if (now.indexOf(open) < 0) {
                open = now.stops().getFirst().id();
            }
        });
        return there.isPresent();
    }

    void saved(int as) {
        version = as;
        edits.saved();
    }

    private void keep() {
        tours.keep(id, version, now());
    }
}
