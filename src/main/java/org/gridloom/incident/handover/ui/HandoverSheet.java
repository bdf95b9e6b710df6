package org.gridloom.incident.handover.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.incident.handover.Handover;
import org.gridloom.incident.handover.Note;
import org.gridloom.incident.handover.Pile;
import org.gridloom.print.Letters;
import org.gridloom.print.Sheet;
import org.gridloom.shell.Times;

/** A handover on A4, to be signed and filed. Its words are taken when it is made, in the language of the page. */
final class HandoverSheet {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 18;
    private static final Letters HEADING = Letters.of(16).strong();
    private static final Letters SUBHEADING = Letters.of(11).strong();
    private static final Letters TEXT = Letters.of(9.5);

    /** A line of the sheet; before a strong one there is room. */
    private record Line(Letters letters, String text) {}

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    HandoverSheet(Handover handover) {
        title = translate("handover.sheet", SheetWords.title(handover));
        line(HEADING, title);
        line(TEXT, SheetWords.given(handover));
        line(TEXT, SheetWords.taken(handover));
        line(
                TEXT,
                translate(
                        "handover.asOf",
                        Times.toTheMinute(handover.standing().asOf()),
                        handover.standing().open(),
                        Times.withoutYear(handover.standing().dueUntil())));
        line(SUBHEADING, translate("handover.notes"));
        if (handover.notes().isEmpty()) {
            line(TEXT, translate("handover.notes.none"));
        }
        handover.notes().forEach(this::note);
        handover.standing().piles().forEach(this::pile);
        line(SUBHEADING, translate("handover.sign"));
    }

    private void note(Note note) {
        line(TEXT, "· " + note.text() + "（" + note.author() + " " + Times.withoutYear(note.at()) + "）");
    }

    private void pile(Pile pile) {
        line(SUBHEADING, translate("handover.pile." + pile.kind()) + "  " + pile.count());
        pile.items()
                .forEach(item -> line(
                        TEXT,
                        item.number() + "  " + Times.withoutYear(item.dueAt()) + "  "
                                + translate("incident.state." + item.state()) + "  " + item.title()));
        if (pile.count() > pile.items().size()) {
            line(TEXT, translate("handover.more", pile.count() - pile.items().size()));
        }
    }

    private void line(Letters letters, String text) {
        lines.add(new Line(letters, text));
    }

    byte[] pdf() {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, WIDTH, HEIGHT, title)) {
            var y = MARGIN;
            for (var line : lines) {
                var height = line.letters().size() * 0.55;
                y += line.letters().bold() ? height : 0;
                for (var part : sheet.lines(line.letters(), line.text(), WIDTH - 2 * MARGIN)) {
                    if (y + height > HEIGHT - MARGIN) {
                        sheet.nextPage();
                        y = MARGIN;
                    }
                    y += height;
                    sheet.text(MARGIN, y, line.letters(), part);
                }
            }
        }
        return out.toByteArray();
    }
}
