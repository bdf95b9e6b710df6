package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.station.OpeningHours.Span;
import org.gridloom.station.Spans;

/** The hours of a week, a line for each day as one writes them; a day's can be given to the days after it. */
class HoursField extends Div {

    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);

    HoursField() {
        addClassName("station-hours");
        var hint = new Paragraph(getTranslation("stations.hours.hint"));
        hint.addClassName("secondary");
        add(hint);
        for (var day : DayOfWeek.values()) {
            var field = spans(day.getDisplayName(TextStyle.SHORT, getLocale()));
            field.setPlaceholder(getTranslation("station.closedAllDay"));
            days.put(day, field);
            var row = new Div(field);
            row.addClassName("station-hours-day");
            if (day != DayOfWeek.SUNDAY) {
                var copy = new Button(VaadinIcon.ARROW_DOWN.create(), e -> copyDown(day));
                copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                copy.setAriaLabel(getTranslation("stations.hours.copy", field.getLabel()));
                copy.setTooltipText(getTranslation("stations.hours.copy", field.getLabel()));
                row.add(copy);
            }
            add(row);
        }
    }

    /** A field for the hours of one day that says what is wrong with them. */
    static TextField spans(String label) {
        var field = new TextField(label);
        field.addValueChangeListener(e -> read(field));
        return field;
    }

    static Optional<List<Span>> read(TextField field) {
        return switch (Spans.read(field.getValue())) {
            case Spans.Read.Good(var spans) -> {
                field.setInvalid(false);
                yield Optional.of(spans);
            }
            case Spans.Read.Bad(var why, var what) -> {
                field.setErrorMessage(field.getTranslation("station.hours.fault." + why, what));
                field.setInvalid(true);
                yield Optional.empty();
            }
        };
    }

    /** To Friday from a workday, to Sunday from Saturday: weekends are other days. */
    private void copyDown(DayOfWeek from) {
        var last = from.getValue() < DayOfWeek.FRIDAY.getValue() ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY;
        for (var day = from.plus(1); ; day = day.plus(1)) {
            days.get(day).setValue(days.get(from).getValue());
            if (day == last) {
                return;
            }
        }
    }

    void show(Map<DayOfWeek, List<Span>> week) {
        days.forEach((day, field) -> field.setValue(Spans.text(week.getOrDefault(day, List.of()))));
    }

    /** Nothing where a day is wrong, which then says so. */
    Optional<Map<DayOfWeek, List<Span>>> value() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        days.forEach((day, field) -> read(field).ifPresent(spans -> week.put(day, spans)));
        return week.size() == days.size() ? Optional.of(week) : Optional.empty();
    }
}
