package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.gridloom.calendar.ui.RecurrenceField;
import org.gridloom.station.Programme;
import org.jspecify.annotations.Nullable;

/** A programme being made or changed. */
class ProgrammeDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(11, 30);

    private final TextField title = new TextField(getTranslation("programme.name"));
    private final TextArea detail = new TextArea(getTranslation("programme.detail"));
    private final TimePicker opens = new TimePicker(getTranslation("programme.opens"), MORNING);
    private final TimePicker closes = new TimePicker(getTranslation("programme.closes"), NOON);
    private final Checkbox shown = new Checkbox(getTranslation("programme.shown"), true);
    private final RecurrenceField dates;

    /**
     * @param programme to be changed; nothing for a new one
     * @param save whether it was taken; otherwise what was typed stays
     */
    ProgrammeDialog(@Nullable Programme programme, StationParts parts, Predicate<Programme> save) {
        setHeaderTitle(getTranslation(programme == null ? "programme.new" : "programme.edit"));
        setWidth("40rem");
        title.setMaxLength(Programme.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        detail.setMaxLength(Programme.LONGEST_DETAIL);
        opens.setStep(STEP);
        closes.setStep(STEP);
        dates = new RecurrenceField(parts.calendar(), parts.today());
        if (programme != null) {
            title.setValue(programme.title());
            detail.setValue(programme.detail());
            opens.setValue(programme.opens());
            closes.setValue(programme.closes());
            shown.setValue(programme.shown());
            dates.show(programme.dates());
        }
        var times = new Div(opens, closes);
        times.addClassName("station-form-row");
        var form = new Div(title, detail, times, dates, shown);
        form.addClassName("station-form");
        add(form);
        var ok = new Button(getTranslation("common.save"), e -> save(save));
        ok.setId("programme-save");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }

    private void save(Predicate<Programme> save) {
        var made = dates.value();
        title.setInvalid(title.getValue().isBlank());
        opens.setInvalid(opens.isEmpty());
        var backwards =
                !opens.isEmpty() && !closes.isEmpty() && !opens.getValue().isBefore(closes.getValue());
        closes.setInvalid(closes.isEmpty() || backwards);
        closes.setErrorMessage(getTranslation("programme.outcome.HOURS_WRONG"));
        if (made.isEmpty() || title.isInvalid() || opens.isInvalid() || closes.isInvalid()) {
            return;
        }
        if (save.test(Programme.draft(
                title.getValue(),
                detail.getValue(),
                made.get(),
                opens.getValue(),
                closes.getValue(),
                shown.getValue()))) {
            close();
        }
    }
}
