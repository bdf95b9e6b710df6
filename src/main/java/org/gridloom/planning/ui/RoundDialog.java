package org.gridloom.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.gridloom.planning.CommunitySummary;
import org.gridloom.shell.DayField;

/** Asks what a new round is: which street, its name, its last day. */
final class RoundDialog {

    private static final int WEEKS = 4;
    private static final int STREET = 9;

    private RoundDialog() {}

    interface Start {
        void round(String streetCode, String name, LocalDate due);
    }

    static void open(List<CommunitySummary> communities, LocalDate today, Start start) {
        var ui = UI.getCurrent();
        var streets = new TreeMap<String, String>();
        communities.forEach(community -> streets.put(community.code().substring(0, STREET), community.streetName()));
        var street = new ComboBox<String>(ui.getTranslation("rounds.street"));
        street.setItems(streets.keySet());
        street.setItemLabelGenerator(streets::get);
        street.setRequired(true);
        if (streets.size() == 1) {
            street.setValue(streets.firstKey());
        }
        var name = new TextField(ui.getTranslation("rounds.name"));
        name.setValue(ui.getTranslation("rounds.defaultName", String.valueOf(today.getYear())));
        name.setRequired(true);
        name.setMaxLength(60);
        var due = new DayField(ui.getTranslation("rounds.dueDate"), today.plusWeeks(WEEKS));
        due.setMin(today);
        due.setRequired(true);
        var dialog = new Dialog(ui.getTranslation("rounds.new"), new FormLayout(street, name, due));
        dialog.setWidth("26rem");
        var go = new Button(ui.getTranslation("rounds.new"), e -> {
            street.setInvalid(street.isEmpty());
            name.setInvalid(name.isEmpty());
            if (street.isEmpty() || name.isEmpty() || due.isEmpty() || due.isInvalid()) {
                return;
            }
            dialog.close();
            start.round(street.getValue(), name.getValue(), due.getValue());
        });
        go.setId("dialog-go");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(ui.getTranslation("common.cancel"), e -> dialog.close()), go);
        dialog.open();
    }
}
