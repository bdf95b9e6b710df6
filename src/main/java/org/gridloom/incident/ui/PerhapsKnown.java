package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.Nearby;

/** While a matter is entered: the open ones round its place and those of the same caller, so that what is known already is not entered again. */
class PerhapsKnown extends Div {

    /** What can be done with one that is known. */
    interface Known {
        /** To look at it; what was entered stays. */
        void open(String number);

        /** The caller met the same: it counts there, and nothing is entered. */
        void alsoMet(String number);
    }

    private final transient Nearby nearby;
    private final transient Known known;
    private final Div around = new Div();
    private final Div ofCaller = new Div();

    PerhapsKnown(Nearby nearby, Known known) {
        this.nearby = nearby;
        this.known = known;
        addClassName("perhaps-known");
        getElement().setAttribute("role", "status");
        add(around, ofCaller);
    }

    void around(PlacePicker.Place place, IncidentCategory category) {
        show(
                around,
                "incident.known.around",
                nearby.matters(place.longitude(), place.latitude(), category).stream()
                        .map(this::near)
                        .toList());
    }

    void ofCaller(String phone) {
        show(
                ofCaller,
                "incident.known.caller",
                nearby.ofCaller(phone).stream().map(it -> item(it, "")).toList());
    }

    private void show(Div where, String heading, List<ListItem> items) {
        where.removeAll();
        if (!items.isEmpty()) {
            var list = new UnorderedList(items.toArray(ListItem[]::new));
            list.addClassName("nearby-list");
            where.add(new H4(getTranslation(heading, items.size(), Nearby.METRES)), list);
        }
    }

    private ListItem near(NearMatter near) {
        return item(near.incident(), " · " + IncidentWords.metres(near.metres()));
    }

    private ListItem item(IncidentSummary incident, String more) {
        var title = new Button(incident.title(), e -> known.open(incident.number()));
        title.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var about = new Span(IncidentWords.state(incident.state()) + " · " + incident.number() + more);
        about.addClassName("secondary");
        var words = new Div(title, about);
        words.addClassName("incident-text");
        var item = new ListItem(new IncidentSign(incident.category()), words);
        if (incident.state().isOpen()) {
            var same = new Button(getTranslation("incident.known.same"), e -> known.alsoMet(incident.number()));
            same.addThemeVariants(ButtonVariant.SMALL);
            same.setTooltipText(getTranslation("incident.known.same.hint"));
            item.add(same);
        }
        return item;
    }
}
