package org.gridloom.incident.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.shell.Times;

/** Who did what to a matter, when and why. */
class IncidentHistory extends Div {

    private final transient IncidentNames names;

    IncidentHistory(IncidentDetail incident, IncidentNames names) {
        this.names = names;
        var list = new OrderedList();
        list.addClassName("incident-history");
        incident.history().forEach(entry -> list.add(item(entry)));
        add(new H4(getTranslation("incident.history")), list);
    }

    private ListItem item(IncidentDetail.Entry entry) {
        var what = new Span(getTranslation("incident.act." + entry.act()));
        what.addClassName("incident-act");
        var who = new Span(Times.withoutYear(entry.at()) + " · " + names.person(entry.actor()));
        who.addClassName("secondary");
        var item = new ListItem(what, who);
        var about = names.about(entry);
        if (!about.isEmpty()) {
            item.add(new Paragraph(about));
        }
        if (!entry.note().isEmpty()) {
            item.add(new Paragraph(entry.note()));
        }
        return item;
    }
}
