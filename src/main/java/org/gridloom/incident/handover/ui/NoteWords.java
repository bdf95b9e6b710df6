package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridloom.incident.handover.Note;
import org.gridloom.shell.Times;

/** A note as a line: what, and small below who and when. */
final class NoteWords {

    private NoteWords() {}

    static Div line(Note note) {
        var text = new Span(note.text());
        text.addClassName("handover-note-text");
        var who = new Span(note.author() + " · " + Times.withoutYear(note.at()));
        who.addClassName("secondary");
        var words = new Div(text, who);
        var line = new Div(words);
        line.addClassName("handover-note");
        return line;
    }
}
