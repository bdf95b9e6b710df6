package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.station.StationDraft;
import org.gridloom.station.StationPerson;

/** Who serves at a station. */
class PeopleField extends Div {

    private record Line(Div row, TextField name, TextField duty, TextField phone, Checkbox shown) {}

    private final List<Line> lines = new ArrayList<>();
    private final Button add;

    PeopleField() {
        addClassName("station-lines");
        add = new Button(getTranslation("stations.people.add"), VaadinIcon.PLUS.create(), e -> line());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(add);
    }

    void show(List<StationPerson> people) {
        lines.forEach(line -> remove(line.row()));
        lines.clear();
        for (var person : people) {
            var line = line();
            line.name().setValue(person.name());
            line.duty().setValue(person.duty());
            line.phone().setValue(person.phone());
            line.shown().setValue(person.shown());
        }
    }

    private Line line() {
        var name = text("stations.person.name", StationPerson.LONGEST_NAME);
        var duty = text("stations.person.duty", StationPerson.LONGEST_NAME);
        var phone = text("card.phone", StationDraft.LONGEST_PHONE);
        phone.setAllowedCharPattern("[0-9+()\\-–、,/ ]");
        var shown = new Checkbox(getTranslation("stations.person.shown"));
        var drop = new Button(VaadinIcon.CLOSE_SMALL.create());
        drop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        drop.setAriaLabel(getTranslation("stations.line.remove"));
        var line = new Line(new Div(name, duty, phone, shown, drop), name, duty, phone, shown);
        drop.addClickListener(e -> {
            lines.remove(line);
            remove(line.row());
            add.setEnabled(true);
        });
        lines.add(line);
        addComponentAtIndex(lines.size() - 1, line.row());
        add.setEnabled(lines.size() < StationDraft.MOST_PEOPLE);
        return line;
    }

    private TextField text(String label, int longest) {
        var field = new TextField();
        field.setPlaceholder(getTranslation(label));
        field.setAriaLabel(getTranslation(label));
        field.setMaxLength(longest);
        return field;
    }

    /** Nothing where somebody has no name. */
    Optional<List<StationPerson>> value() {
        lines.forEach(line -> line.name().setInvalid(line.name().getValue().isBlank()));
        return lines.stream().anyMatch(line -> line.name().isInvalid())
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .map(line -> new StationPerson(
                                line.name().getValue(),
                                line.duty().getValue(),
                                line.phone().getValue(),
                                line.shown().getValue()))
                        .toList());
    }
}
