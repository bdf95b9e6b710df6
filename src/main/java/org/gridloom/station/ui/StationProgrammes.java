package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.function.Supplier;
import org.gridloom.calendar.ui.RecurrenceWords;
import org.gridloom.station.Programme;
import org.gridloom.station.ProgrammeOutcome;
import org.gridloom.station.Station;

/** What happens at a station, and when next. */
class StationProgrammes extends Div {

    private final transient Station station;
    private final transient StationParts parts;
    private final boolean keeps;
    private final transient Runnable changed;

    /** @param changed a programme came, is another now or went */
    StationProgrammes(Station station, StationParts parts, boolean keeps, Runnable changed) {
        this.station = station;
        this.parts = parts;
        this.keeps = keeps;
        this.changed = changed;
        var programmes = parts.programmes().of(station.id());
        add(new H4(getTranslation("programme.title")));
        var list = new UnorderedList();
        list.addClassName("station-programmes");
        programmes.forEach(programme -> list.add(item(programme)));
        add(list);
        if (programmes.isEmpty()) {
            var none = new Paragraph(getTranslation("programme.none"));
            none.addClassName("secondary");
            add(none);
        }
        if (keeps) {
            var add = new Button(
                    getTranslation("programme.new"),
                    VaadinIcon.PLUS.create(),
                    e -> new ProgrammeDialog(
                                    null,
                                    parts,
                                    made -> act(() -> parts.programmes().add(station.id(), made)))
                            .open());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            add(add);
        }
        setVisible(keeps || !programmes.isEmpty());
    }

    private ListItem item(Programme programme) {
        var title = new Span(programme.title());
        title.addClassName("station-name");
        var rule = new Span(new RecurrenceWords(StationTexts.SAYING, getLocale()).of(programme.dates()) + " "
                + programme.opens() + "–" + programme.closes());
        rule.addClassName("secondary");
        var next = new Span(programme
                .dates()
                .next(parts.today(), parts.calendar())
                .map(day -> getTranslation("programme.next", day, weekday(day)))
                .orElse(getTranslation("programme.over")));
        var text = new Div(title, rule, next);
        text.addClassName("station-programme");
        if (!programme.detail().isEmpty()) {
            text.add(new Span(programme.detail()));
        }
        if (!programme.shown()) {
            text.add(new Span(getTranslation("programme.inside")));
        }
        var item = new ListItem(text);
        if (keeps) {
            var edit = button(VaadinIcon.EDIT, "programme.edit", programme);
            edit.addClickListener(e -> new ProgrammeDialog(
                            programme,
                            parts,
                            made -> act(() -> parts.programmes().change(programme.id(), made, programme.version())))
                    .open());
            var drop = button(VaadinIcon.TRASH, "programme.remove", programme);
            drop.addClickListener(e -> ask(programme));
            item.add(new Div(edit, drop));
        }
        return item;
    }

    private Button button(VaadinIcon icon, String label, Programme programme) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(label) + " " + programme.title());
        button.setTooltipText(getTranslation(label));
        return button;
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale());
    }

    private void ask(Programme programme) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("programme.remove"));
        question.setText(getTranslation("programme.remove.text", programme.title()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation("programme.remove"));
        question.addConfirmListener(e -> act(() -> parts.programmes().remove(programme.id(), programme.version())));
        question.open();
    }

    private boolean act(Supplier<ProgrammeOutcome> deed) {
        var outcome = deed.get();
        if (outcome == ProgrammeOutcome.DONE) {
            Notification.show(getTranslation("programme.saved"));
        } else {
            StationActs.fault(getTranslation("programme.outcome." + outcome, station.name()));
        }
        if (outcome == ProgrammeOutcome.DONE || outcome == ProgrammeOutcome.STALE) {
            changed.run();
        }
        return outcome == ProgrammeOutcome.DONE;
    }
}
