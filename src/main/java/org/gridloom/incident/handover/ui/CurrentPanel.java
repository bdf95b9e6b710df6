package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import org.gridloom.account.LoggedIn;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.handover.Handover;
import org.gridloom.incident.handover.HandoverOutcome;
import org.gridloom.incident.handover.Handovers;
import org.gridloom.incident.handover.Note;
import org.gridloom.shell.Times;

/** What goes to the next shift: one that waits to be accepted, how things stand, and the notes. */
class CurrentPanel extends Div {

    private final transient Handovers handovers;
    private final DutyDesk desk;
    private final boolean takesPart;
    private final transient Runnable changed;
    private final Div waiting = new Div();
    private final Div piles = new Div();
    private final Div notes = new Div();
    private final TextArea note = new TextArea(getTranslation("handover.note.new"));

    /**
     * @param takesPart whether this person hands over and accepts, rather than only reads
     * @param changed called after one's own handing over, taking back or accepting; refreshes this panel too
     */
    CurrentPanel(Handovers handovers, DutyDesk desk, boolean takesPart, Runnable changed) {
        this.handovers = handovers;
        this.desk = desk;
        this.takesPart = takesPart;
        this.changed = changed;
        addClassName("handover-current");
        waiting.addClassName("handover-waiting");
        waiting.getElement().setAttribute("role", "status");
        notes.addClassName("handover-notes");
        note.setMaxLength(Note.LONGEST);
        note.setPlaceholder(getTranslation("handover.note.placeholder"));
        note.setWidthFull();
        add(waiting, piles, new H3(getTranslation("handover.notes")), notes);
        if (takesPart) {
            var keep = new Button(getTranslation("handover.note.add"), VaadinIcon.PLUS.create(), e -> addNote());
            var hand = new Button(getTranslation("handover.hand"), VaadinIcon.EXCHANGE.create(), e -> ask());
            hand.setId("hand-over");
            hand.addThemeVariants(ButtonVariant.PRIMARY);
            var acts = new Div(keep, hand);
            acts.addClassName("handover-acts");
            add(note, acts);
        }
        refresh();
    }

    final void refresh() {
        showWaiting();
        piles.removeAll();
        piles.add(new PilesPanel(handovers.standing(desk.code())));
        notes.removeAll();
        var written = handovers.notes(desk.code());
        if (written.isEmpty()) {
            notes.add(new Span(getTranslation("handover.notes.none")));
        }
        written.forEach(each -> notes.add(line(each)));
    }

    private Div line(Note each) {
        var line = NoteWords.line(each);
        if (takesPart) {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> {
                handovers.removeNote(desk.code(), each.id());
                refresh();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("handover.note.remove"));
            remove.setTooltipText(getTranslation("handover.note.remove"));
            line.add(remove);
        }
        return line;
    }

    private void showWaiting() {
        waiting.removeAll();
        var found = handovers.waiting(desk.code());
        waiting.setVisible(found.isPresent());
        found.ifPresent(handover -> {
            waiting.add(new Span(getTranslation(
                    "handover.waits",
                    handover.handedBy().name(),
                    Times.withoutYear(handover.handedBy().at()))));
            waiting.add(new Button(getTranslation("handover.look"), e -> look(handover)));
            if (takesPart) {
                waiting.add(
                        handover.handedBy().username().equals(LoggedIn.name()) ? takeBack(handover) : accept(handover));
            }
        });
    }

    private void look(Handover handover) {
        getUI().ifPresent(ui -> ui.navigate(HandoverView.class, handover.id()));
    }

    private Button takeBack(Handover handover) {
        return new Button(
                getTranslation("handover.takeBack"), e -> told(handovers.takeBack(handover.id()), "takenBack"));
    }

    private Button accept(Handover handover) {
        var accept = new Button(
                getTranslation("handover.accept"),
                e -> new AcceptDialog(handover, remark -> told(handovers.accept(handover.id(), remark), "accepted"))
                        .open());
        accept.setId("accept-handover");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        return accept;
    }

    private void addNote() {
        if (note.getValue().isBlank()) {
            note.focus();
            return;
        }
        handovers.note(desk.code(), note.getValue());
        note.clear();
        refresh();
    }

    /** A note that was typed and not added goes along: nobody wants it to be lost. */
    private void ask() {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("handover.hand"));
        question.setText(getTranslation("handover.hand.text", desk.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation("handover.hand"));
        question.addConfirmListener(e -> {
            if (!note.getValue().isBlank()) {
                addNote();
            }
            told(handovers.handOver(desk.code()), "handed");
        });
        question.open();
    }

    private void told(HandoverOutcome outcome, String done) {
        Notification.show(getTranslation(
                outcome == HandoverOutcome.DONE ? "handover.done." + done : "handover.outcome." + outcome));
        changed.run();
    }
}
