package org.gridloom.incident.handover.ui;

import org.gridloom.incident.handover.Handovers;
import org.gridloom.shell.News;
import org.springframework.stereotype.Component;

/** Tells open windows that somebody wrote a note, handed over or accepted. */
@Component
class HandoverNews extends News {

    HandoverNews() {
        super(Handovers.CHANGE);
    }
}
