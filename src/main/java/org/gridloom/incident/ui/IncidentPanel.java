package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.Locale;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Loop;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** One matter: where it is in the loop, facts, history, and what can be done next. What was typed stays while the matter changes. */
class IncidentPanel extends Div {

    /** What the panel asks of its view. */
    interface Desk {
        void advance(IncidentDetail incident, IncidentAct act, String note);

        Contact contact(IncidentDetail incident);

        /** The matter is put away. */
        void close();
    }

    private final transient Clock clock;
    private final Role role;
    private final transient IncidentDrafts drafts;
    private final transient Desk desk;
    private final Div content = new Div();
    private final TextArea note = new TextArea(getTranslation("incident.note"));
    private final Div acts = new Div();

    private transient @Nullable IncidentDetail shown;

    IncidentPanel(Clock clock, Role role, IncidentDrafts drafts, Desk desk) {
        this.clock = clock;
        this.role = role;
        this.drafts = drafts;
        this.desk = desk;
        addClassName("incident-panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("incident.detail"));
        note.setPlaceholder(getTranslation("incident.note.placeholder"));
        note.setMaxLength(1000);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addValueChangeListener(e -> {
            if (e.isFromClient() && shown != null) {
                drafts.keep(shown.summary().number(), e.getValue());
            }
        });
        acts.addClassName("incident-acts");
        add(content, note, acts);
        clear();
    }

    void clear() {
        shown = null;
        content.removeAll();
        note.clear();
        note.setVisible(false);
        acts.removeAll();
    }

    @Nullable
    IncidentDetail shown() {
        return shown;
    }

    void show(IncidentDetail incident) {
        if (shown == null || !shown.summary().number().equals(incident.summary().number())) {
            note.setValue(drafts.note(incident.summary().number()));
        } else if (shown.equals(incident)) {
            return;
        }
        shown = incident;
        content.removeAll();
        content.add(heading(incident), loop(incident), facts(incident), history(incident));
        offer(incident);
    }

    /** The step is done; the note went with it. */
    void forgetNote() {
        if (shown != null) {
            drafts.keep(shown.summary().number(), "");
        }
        note.clear();
    }

    void focusNote() {
        if (note.isVisible()) {
            note.focus();
        }
    }

    /** Takes this step as its button does, if it is one that can be taken now. */
    void act(IncidentAct act) {
        if (shown != null && Loop.next(shown.summary().state(), role).contains(act)) {
            desk.advance(shown, act, note.getValue());
        }
    }

    private Component heading(IncidentDetail incident) {
        var summary = incident.summary();
        var number = new Span(getTranslation("incident.category." + summary.category()) + " · " + summary.number());
        number.addClassName("secondary");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> desk.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("common.close"));
        var title = new Div(new H3(summary.title()), close);
        title.addClassName("incident-heading");
        var heading = new Div(title, number);
        if (summary.urgent()) {
            var urgent = new Span(getTranslation("incident.urgent"));
            urgent.addClassName("incident-urgent");
            heading.add(urgent);
        }
        if (!incident.description().isEmpty()) {
            heading.add(new Paragraph(incident.description()));
        }
        return heading;
    }

    /** The loop as a line, with the place where it is. */
    private Component loop(IncidentDetail incident) {
        var line = new OrderedList();
        line.addClassName("incident-loop");
        for (var state : IncidentState.values()) {
            var item = new ListItem(getTranslation("incident.state." + state));
            var order = state.compareTo(incident.summary().state());
            item.addClassName(order < 0 ? "past" : order == 0 ? "now" : "ahead");
            if (order == 0) {
                item.getElement().setAttribute("aria-current", "step");
            }
            line.add(item);
        }
        return line;
    }

    private Component facts(IncidentDetail incident) {
        var summary = incident.summary();
        var list = new DescriptionList();
        list.addClassName("incident-facts");
        fact(list, "incident.address", new Span(summary.address() == null ? "–" : summary.address()));
        if (role == Role.GRID_WORKER) {
            fact(list, "incident.place", onMap(summary));
        }
        fact(list, "incident.reported", new Span(Times.withoutYear(summary.reportedAt())));
        var due = new Span(Times.withoutYear(summary.dueAt()) + " · " + IncidentWords.due(summary, clock.instant()));
        due.addClassName(summary.isOverdue(clock.instant()) ? "overdue" : "later");
        fact(list, "incident.due", due);
        fact(
                list,
                "incident.grid",
                new Span(summary.grid() == null ? getTranslation("incident.grid.none") : summary.grid()));
        if (incident.reportedGrid() != null && !incident.reportedGrid().equals(summary.grid())) {
            fact(list, "incident.grid.reported", new Span(incident.reportedGrid()));
        }
        fact(list, "incident.channel", new Span(getTranslation("incident.channel." + incident.channel())));
        fact(list, "incident.contact", contact(incident));
        return list;
    }

    /** For who has no map beside the matter. */
    private Anchor onMap(IncidentSummary incident) {
        var at = String.format(Locale.ROOT, "%.5f,%.5f,17", incident.longitude(), incident.latitude());
        var link = new Anchor("map?at=" + at, getTranslation("incident.onMap"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
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

    private Component history(IncidentDetail incident) {
        var list = new OrderedList();
        list.addClassName("incident-history");
        for (var entry : incident.history()) {
            var what = new Span(getTranslation("incident.act." + entry.act()));
            what.addClassName("incident-act");
            var who = new Span(Times.withoutYear(entry.at()) + " · " + entry.actor());
            who.addClassName("secondary");
            var item = new ListItem(what, who);
            if (!entry.note().isEmpty()) {
                item.add(new Paragraph(entry.note()));
            }
            list.add(item);
        }
        return new Div(new H4(getTranslation("incident.history")), list);
    }

    private void offer(IncidentDetail incident) {
        acts.removeAll();
        var next = Loop.next(incident.summary().state(), role);
        note.setVisible(!next.isEmpty());
        for (var act : next) {
            var button = new Button(
                    getTranslation("incident.act." + act), e -> desk.advance(incident, act, note.getValue()));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setDisableOnClick(true);
            acts.add(button);
        }
    }
}
