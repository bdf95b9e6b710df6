package org.gridloom.incident.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Arrays;
import org.gridloom.incident.IncidentState;

/** The loop as a line, with the place where a matter is. One that stands still is named where it was taken from; a duplicate is on it no more. */
class LoopLine extends OrderedList {

    LoopLine(IncidentState now) {
        addClassName("incident-loop");
        var place = now.isPaused() ? IncidentState.DISPATCHED : now;
        Arrays.stream(IncidentState.values())
                .filter(IncidentState::isOnMainLine)
                .forEach(state -> add(item(state, place, now)));
    }

    private ListItem item(IncidentState state, IncidentState place, IncidentState now) {
        var order = place.isOnMainLine() ? state.compareTo(place) : 1;
        var item = new ListItem(IncidentWords.state(order == 0 ? now : state));
        item.addClassName(order < 0 ? "past" : order == 0 ? "now" : "ahead");
        if (order == 0) {
            item.getElement().setAttribute("aria-current", "step");
            item.getElement().getClassList().set("paused", now.isPaused());
        }
        return item;
    }
}
