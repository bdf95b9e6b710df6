package org.gridloom.incident.handover.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.incident.handover.Handover;
import org.gridloom.shell.Times;

/** A handover's headings, the same on screen and on paper. */
final class SheetWords {

    private SheetWords() {}

    /** "指挥中心 · 白班" */
    static String title(Handover handover) {
        return Stream.of(handover.deskName(), handover.shift())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String given(Handover handover) {
        return translate(
                "handover.given",
                handover.handedBy().name(),
                Times.toTheMinute(handover.handedBy().at()));
    }

    /** With the remark of whoever accepted it; or that nobody did yet. */
    static String taken(Handover handover) {
        var by = handover.acceptedBy();
        if (by == null) {
            return translate("handover.taken.notYet");
        }
        var taken = translate("handover.taken", by.name(), Times.toTheMinute(by.at()));
        return handover.remark().isEmpty() ? taken : translate("handover.taken.remark", taken, handover.remark());
    }
}
