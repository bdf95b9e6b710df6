package org.gridloom.incident.handover.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.gridloom.incident.handover.Pile;
import org.gridloom.incident.handover.Standing;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;

/** How things stand: a number for each kind of matter, which opens the list of what it counts. */
class PilesPanel extends Div {

    PilesPanel(Standing standing) {
        addClassName("handover-piles");
        var asOf = new Paragraph(getTranslation(
                "handover.asOf",
                Times.toTheMinute(standing.asOf()),
                Numbers.of(standing.open()),
                Times.withoutYear(standing.dueUntil())));
        asOf.addClassName("secondary");
        add(asOf);
        standing.piles().forEach(pile -> add(pile(pile)));
    }

    private Details pile(Pile pile) {
        var count = new Span(Numbers.of(pile.count()));
        count.addClassName("handover-count");
        var name = new Span(getTranslation("handover.pile." + pile.kind()));
        var summary = new Div(count, name);
        summary.addClassNames(
                "handover-pile", pile.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        summary.setClassName("none", pile.count() == 0);
        var list = new UnorderedList();
        pile.items().forEach(item -> list.add(line(item)));
        var details = new Details(summary, list);
        if (pile.count() > pile.items().size()) {
            details.add(new Span(getTranslation(
                    "handover.more", Numbers.of(pile.count() - pile.items().size()))));
        }
        details.setEnabled(pile.count() > 0);
        return details;
    }

    private ListItem line(Pile.Item item) {
        var number = new Anchor("incidents/" + item.number(), item.number());
        var title = new Span(item.title());
        title.addClassName("handover-title");
        var due = new Span(getTranslation("incident.state." + item.state()) + " · " + Times.withoutYear(item.dueAt()));
        due.addClassName("secondary");
        var line = new ListItem(number, title, due);
        line.addClassName("handover-item");
        return line;
    }
}
