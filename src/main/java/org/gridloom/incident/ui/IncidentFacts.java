package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.shell.Times;

/** What is known of a matter: where, until when, with whom, what belongs to it. */
class IncidentFacts extends DescriptionList {

    private final transient IncidentPanel.Desk desk;
    private final Role role;

    IncidentFacts(IncidentDetail incident, Instant now, Role role, IncidentNames names, IncidentPanel.Desk desk) {
        this.desk = desk;
        this.role = role;
        addClassName("incident-facts");
        var summary = incident.summary();
        fact("incident.address", summary.address() == null ? "–" : summary.address());
        if (role == Role.GRID_WORKER) {
            fact("incident.place", onMap(summary));
        }
        fact("incident.reported", Times.withoutYear(summary.reportedAt()));
        var due = new Span(Times.withoutYear(summary.dueAt()) + " · " + IncidentWords.due(summary, now));
        due.addClassName(summary.isOverdue(now) ? "overdue" : "later");
        fact("incident.due", due);
        fact("incident.level", getTranslation("incident.level." + summary.level()));
        fact("incident.owner", names.owner(summary.owner()));
        if (incident.firstOwner() != null && !incident.firstOwner().equals(summary.owner())) {
            fact("incident.owner.first", names.owner(incident.firstOwner()));
        }
        fact("incident.grid", names.grid(summary.grid()));
        if (incident.reportedGrid() != null && !incident.reportedGrid().equals(summary.grid())) {
            fact("incident.grid.reported", names.grid(incident.reportedGrid()));
        }
        if (incident.rating() != null) {
            fact("incident.rating", getTranslation("incident.rating." + incident.rating()));
        }
        fact("incident.channel", getTranslation("incident.channel." + incident.channel()));
        fact("incident.contact", contact(incident));
        incident.related().forEach(this::related);
    }

    private void related(IncidentDetail.Related other) {
        var link = new Anchor(
                IncidentWords.route(role) + "/" + other.number(),
                other.number() + " · " + IncidentWords.state(other.state()) + " · " + other.title());
        link.getElement().setAttribute("router-link", true);
        fact("incident.relation." + other.as(), link);
    }

    /** For who has no map beside the matter. */
    private Anchor onMap(IncidentSummary incident) {
        var at = String.format(Locale.ROOT, "%.5f,%.5f,17", incident.longitude(), incident.latitude());
        var link = new Anchor("map?at=" + at, getTranslation("incident.onMap"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component contact(IncidentDetail incident) {
        if (incident.contact().isEmpty()) {
            return new Span(getTranslation("incident.contact.none"));
        }
        var text = new Span(incident.contact().name() + " " + incident.contact().phone());
        if (role == Role.LEADER || role == Role.GRID_WORKER) {
            return text;
        }
        var look = new Button(getTranslation("incident.contact.show"));
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.addClickListener(e -> {
            var clear = desk.contact(incident);
            text.setText(clear.name() + " " + clear.phone());
            look.setVisible(false);
        });
        return new Div(text, look);
    }

    private void fact(String key, String text) {
        fact(key, new Span(text));
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
