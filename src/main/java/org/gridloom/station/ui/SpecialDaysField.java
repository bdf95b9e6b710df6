package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.shell.DayField;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.gridloom.station.Spans;

/** Days whose hours are others than the week's: holidays, late evenings. */
class SpecialDaysField extends Div {

    private record Line(Div row, DayField day, TextField hours, TextField note) {}

    private static final int LONGEST_NOTE = 40;

    private final List<Line> lines = new ArrayList<>();

    SpecialDaysField() {
        addClassName("station-lines");
        var add = new Button(getTranslation("stations.specialDays.add"), VaadinIcon.PLUS.create(), e -> line());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(add);
    }

    void show(List<SpecialDay> days) {
        lines.forEach(line -> remove(line.row()));
        lines.clear();
        for (var day : days) {
            var line = line();
            line.day().setValue(day.day());
            line.hours().setValue(Spans.text(day.spans()));
            line.note().setValue(day.note());
        }
    }

    private Line line() {
        var day = new DayField();
        day.setAriaLabel(getTranslation("stations.specialDays.day"));
        day.setPlaceholder(getTranslation("stations.specialDays.day"));
        var hours = HoursField.spans("");
        hours.setAriaLabel(getTranslation("card.hours"));
        hours.setPlaceholder(getTranslation("station.closedAllDay"));
        var note = new TextField();
        note.setAriaLabel(getTranslation("stations.specialDays.note"));
        note.setPlaceholder(getTranslation("stations.specialDays.note"));
        note.setMaxLength(LONGEST_NOTE);
        var drop = new Button(VaadinIcon.CLOSE_SMALL.create());
        drop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        drop.setAriaLabel(getTranslation("stations.line.remove"));
        var line = new Line(new Div(day, hours, note, drop), day, hours, note);
        drop.addClickListener(e -> {
            lines.remove(line);
            remove(line.row());
        });
        lines.add(line);
        addComponentAtIndex(lines.size() - 1, line.row());
        return line;
    }

    /** Nothing where a line is wrong, which then says so. */
    Optional<List<SpecialDay>> value() {
        var days = new ArrayList<SpecialDay>();
        Set<LocalDate> seen = new HashSet<>();
        for (var line : lines) {
            var hours = HoursField.read(line.hours());
            var twice = !line.day().isEmpty() && !seen.add(line.day().getValue());
            line.day()
                    .setErrorMessage(
                            getTranslation(twice ? "stations.specialDays.twice" : "stations.specialDays.missing"));
            line.day().setInvalid(line.day().isEmpty() || twice);
            if (!line.day().isInvalid() && hours.isPresent()) {
                days.add(new SpecialDay(
                        line.day().getValue(), hours.get(), line.note().getValue()));
            }
        }
        return days.size() == lines.size() ? Optional.of(days) : Optional.empty();
    }
}
