package org.gridloom.incident.duty.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.Roster;

/** Who has one shift of one day, or of every such weekday. */
class DutyDialog extends Dialog {

    private enum When {
        THIS_DAY,
        EVERY
    }

    private final transient Duty duty;
    private final transient Roster roster;
    private final ComboBox<Duty.Person> lead = new ComboBox<>(getTranslation("duty.lead"));
    private final MultiSelectComboBox<Duty.Person> others = new MultiSelectComboBox<>(getTranslation("duty.others"));
    private final RadioButtonGroup<When> when = new RadioButtonGroup<>(getTranslation("duty.when"));
    private final TextField note = new TextField(getTranslation("duty.note"));

    /** @param done whether it was saved; not where somebody else changed it meanwhile */
    DutyDialog(Duty duty, Roster roster, Consumer<Boolean> done) {
        this.duty = duty;
        this.roster = roster;
        setHeaderTitle(duty.day() + " " + DutyWords.weekday(duty.day()) + " · "
                + duty.shift().name() + " " + DutyWords.times(duty.shift()));
        setWidth("28rem");
        var people = roster.people(duty.desk().code());
        lead.setItems(people);
        lead.setItemLabelGenerator(Duty.Person::name);
        lead.setClearButtonVisible(true);
        lead.setHelperText(getTranslation("duty.lead.hint"));
        others.setItems(people);
        others.setItemLabelGenerator(Duty.Person::name);
        duty.people().stream().filter(people::contains).findFirst().ifPresent(lead::setValue);
        others.setValue(duty.people().stream().filter(people::contains).skip(1).toList());
        when.setItems(When.values());
        when.setItemLabelGenerator(each -> getTranslation(
                "duty.when." + each, DutyWords.weekday(duty.day()), duty.day().toString()));
        when.setValue(When.THIS_DAY);
        when.addValueChangeListener(e -> note.setVisible(e.getValue() == When.THIS_DAY));
        note.setMaxLength(Duty.LONGEST_NOTE);
        note.setPlaceholder(getTranslation("duty.note.placeholder"));
        note.setValue(duty.note());
        var form = new Div(lead, others, when, note);
        form.addClassName("duty-form");
        add(form);
        var save = new Button(getTranslation("duty.save"), e -> finish(save(), done));
        save.setId("duty-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (duty.otherwise()) {
            getFooter().add(new Button(getTranslation("duty.usual"), e -> finish(roster.asUsual(duty), done)));
        }
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), save);
    }

    private boolean save() {
        return when.getValue() == When.EVERY
                ? roster.setEvery(duty, people())
                : roster.setDay(duty, people(), note.getValue());
    }

    private List<String> people() {
        var people = new ArrayList<String>();
        if (lead.getValue() != null) {
            people.add(lead.getValue().username());
        }
        others.getValue().stream()
                .map(Duty.Person::username)
                .filter(username -> !people.contains(username))
                .forEach(people::add);
        return people;
    }

    private void finish(boolean saved, Consumer<Boolean> done) {
        close();
        done.accept(saved);
    }
}
