package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.gridloom.incident.handover.Handover;
import org.gridloom.shell.Times;

/** One handover of the past, as it was signed. */
class HandoverPanel extends Div {

    HandoverPanel(Handover handover, Button back) {
        addClassName("handover-past");
        var bar = new Div(back, file(handover));
        bar.addClassName("handover-acts");
        add(bar, new H3(SheetWords.title(handover)), new Paragraph(SheetWords.given(handover)));
        add(new Paragraph(SheetWords.taken(handover)));
        add(new PilesPanel(handover.standing()), new H3(getTranslation("handover.notes")));
        if (handover.notes().isEmpty()) {
            add(new Span(getTranslation("handover.notes.none")));
        }
        handover.notes().forEach(note -> add(NoteWords.line(note)));
    }

    private Anchor file(Handover handover) {
        var name = "%s-%s.pdf"
                .formatted(
                        handover.deskName(),
                        Times.toTheMinute(handover.handedBy().at()).replace(':', '.'));
        var sheet = new HandoverSheet(handover);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var pdf = sheet.pdf();
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                getTranslation("handover.pdf"));
    }
}
