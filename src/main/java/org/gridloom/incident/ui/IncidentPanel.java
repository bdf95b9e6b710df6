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
import java.util.UUID;
import org.gridloom.account.Role;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.Loop;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.photo.Photo;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.photo.ui.PhotoElsewhere;
import org.gridloom.incident.photo.ui.PhotoField;
import org.gridloom.incident.photo.ui.PhotoStrip;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** One matter: where it is in the loop, facts, history, and what can be done next. What was typed stays while the matter changes. */
class IncidentPanel extends Div {

    /** What the panel asks of its view. */
    interface Desk {
        /** Whether it was done; why not was said. */
        boolean advance(IncidentDetail incident, Deed deed);

        /** To whom the matter can be given; a grid worker hands matters to nobody. */
        default List<OwnerChoice> owners(IncidentDetail incident) {
            return List.of();
        }

        /** Other open matters with this text, nearest first; a grid worker joins none. */
        default List<NearMatter> others(IncidentDetail incident, String text, int from, int most) {
            return List.of();
        }

        /** What stands beside the matter's title. */
        default List<Component> marks(IncidentDetail incident) {
            return List.of();
        }

        /** What the desk knows of the surroundings, below the facts. */
        default List<Component> surroundings(IncidentDetail incident) {
            return List.of();
        }

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
    private final PhotoField added;
    private final transient Photos photos;
    private final transient IncidentNames names;
    private final IncidentActs acts;

    private transient @Nullable IncidentDetail shown;

    IncidentPanel(Clock clock, Role role, IncidentDrafts drafts, Photos photos, IncidentNames names, Desk desk) {
        this.clock = clock;
        this.role = role;
        this.drafts = drafts;
        this.photos = photos;
        this.names = names;
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
        added = new PhotoField(photos, this::keepPhotos);
        acts = new IncidentActs(role, this::act, () -> ask(IncidentAct.DISPATCH, null));
        add(content, note, added, acts);
        clear();
    }

    private void keepPhotos() {
        if (shown != null) {
            drafts.keep(shown.summary().number(), added.keys());
        }
    }

    /** Keys of the photos that go with the next deed. */
    List<UUID> photos() {
        return added.keys();
    }

    void clear() {
        shown = null;
        content.removeAll();
        note.clear();
        note.setVisible(false);
        added.show(List.of());
        added.setVisible(false);
        acts.removeAll();
    }

    @Nullable
    IncidentDetail shown() {
        return shown;
    }

    void show(IncidentDetail incident) {
        if (shown == null || !shown.summary().number().equals(incident.summary().number())) {
            note.setValue(drafts.note(incident.summary().number()));
            added.show(drafts.photos(incident.summary().number()));
        } else if (shown.equals(incident)) {
            return;
        }
        shown = incident;
        content.removeAll();
        content.add(
                heading(incident),
                new LoopLine(incident.summary().state()),
                photos(incident.summary().number()),
                new IncidentFacts(incident, clock.instant(), role, names, desk));
        content.add(desk.surroundings(incident));
        content.add(new IncidentHistory(incident, names));
        var mayAct = !Loop.next(incident.situation(), role).isEmpty();
        note.setVisible(mayAct);
        added.setVisible(mayAct);
        acts.offer(incident);
    }

    private Component photos(String number) {
        var all = new Div(new PhotoStrip(photos.of(number), mayShow() ? this::show : null));
        photos.elsewhere(number).map(PhotoElsewhere::new).ifPresent(all::add);
        return all;
    }

    private boolean mayShow() {
        return role == Role.DISPATCHER || role == Role.ADMIN;
    }

    private void show(Photo photo, boolean toResidents) {
        photos.show(photo.id(), toResidents);
    }

    /** The step is done; the note and the photos went with it. */
    void forgetNote() {
        if (shown != null) {
            drafts.keep(shown.summary().number(), "");
        }
        note.clear();
        forgetPhotos();
    }

    /** They went with a step, or were gone. */
    void forgetPhotos() {
        added.show(List.of());
        keepPhotos();
    }

    /** What was typed with a deed that was not done is there for the next. */
    private void keep(String why) {
        if (shown != null && !why.isBlank()) {
            note.setValue(why);
            drafts.keep(shown.summary().number(), why);
        }
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
                ask(act, null);
            } else {
                desk.advance(shown, Deed.of(act, note.getValue()));
            }
        }
    }

    /** Gives it to somebody, by whichever way it can be given now. */
    void give(OwnerChoice owner) {
        var incident = shown;
        if (incident == null) {
            return;
        }
        var next = Loop.next(incident.situation(), role);
        if (next.contains(IncidentAct.DISPATCH)) {
            desk.advance(incident, new Deed.Dispatch(owner.owner(), note.getValue()));
        } else if (next.contains(IncidentAct.TRANSFER)) {
            ask(IncidentAct.TRANSFER, owner);
        }
    }

    private void ask(IncidentAct act, @Nullable OwnerChoice owner) {
        var incident = shown;
        if (incident != null) {
            var dialog = new DeedDialog(act, incident, note.getValue(), owner, desk, deed -> {
                if (!desk.advance(incident, deed)) {
                    keep(deed.why());
                }
            });
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
        var title = new Div(new H3(summary.title()));
        title.add(desk.marks(incident));
        title.add(close);
        title.addClassName("incident-heading");
        var heading = new Div(title, number);
        for (var badge : IncidentBadges.of(summary)) {
            var sign = new Span(badge.text());
            sign.addClassNames("incident-badge", badge.look());
            heading.add(sign);
        }
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
