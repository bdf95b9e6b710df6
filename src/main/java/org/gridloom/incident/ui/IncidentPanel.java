package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Loop;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** One matter: where it is in the loop, facts, history, and what can be done next. What was typed stays while the matter changes. */
class IncidentPanel extends Div {

    /** What the panel asks of its view. */
    interface Desk {
        void advance(IncidentDetail incident, Deed deed);

        /** To whom the matter can be given. */
        List<OwnerChoice> owners(IncidentDetail incident);

        /** Open matters that lie nearest to it. */
        List<IncidentSummary> near(IncidentDetail incident);

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
    private final IncidentActs acts;

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
        note.setMaxLength(Deed.LONGEST_REASON);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addValueChangeListener(e -> {
            if (e.isFromClient() && shown != null) {
                drafts.keep(shown.summary().number(), e.getValue());
            }
        });
        acts = new IncidentActs(role, this::act, () -> ask(IncidentAct.DISPATCH));
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
        content.add(
                heading(incident),
                new LoopLine(incident.summary().state()),
                new IncidentFacts(incident, clock.instant(), role, desk),
                new IncidentHistory(incident));
        note.setVisible(!Loop.next(incident.situation(), role).isEmpty());
        acts.offer(incident);
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

    /** Does this as its button does, if it is one that can be done now. */
    void act(IncidentAct act) {
        if (shown != null && Loop.next(shown.situation(), role).contains(act)) {
            if (DeedDialog.asksFor(act, shown)) {
                ask(act);
            } else {
                desk.advance(shown, Deed.of(act, note.getValue()));
            }
        }
    }

    private void ask(IncidentAct act) {
        var incident = shown;
        if (incident != null) {
            var dialog = new DeedDialog(act, incident, note.getValue(), desk, deed -> desk.advance(incident, deed));
            dialog.addOpenedChangeListener(e -> {
                if (!e.isOpened() && incident.equals(shown)) {
                    acts.offer(incident); // a button that was pressed can be pressed again
                }
            });
            dialog.open();
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
        IncidentBadges.of(summary).forEach(heading::add);
        if (incident.extensionAskedUntil() != null) {
            heading.add(new Paragraph(getTranslation(
                    "incident.extension.asked",
                    incident.extensionAskedBy(),
                    Times.withoutYear(incident.extensionAskedUntil()))));
        }
        if (!incident.description().isEmpty()) {
            heading.add(new Paragraph(incident.description()));
        }
        return heading;
    }
}
