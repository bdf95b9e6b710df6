package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.table.Field;

/** For each thing a table can say of a matter, the column that says it. */
class ColumnFields extends Div {

    private final transient Map<Field, Supplier<List<String>>> chosen = new EnumMap<>(Field.class);
    private final transient Map<Field, Consumer<List<String>>> choices = new EnumMap<>(Field.class);

    ColumnFields(TableSheet sheet, Runnable changed) {
        var form = new FormLayout();
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("22rem", 2));
        for (var field : Field.values()) {
            form.add(field.takesSeveral() ? several(field, sheet, changed) : one(field, sheet, changed));
        }
        add(form);
    }

    private ComboBox<String> one(Field field, TableSheet sheet, Runnable changed) {
        var box = new ComboBox<String>(getTranslation("table.field." + field));
        box.setItems(sheet.headings());
        box.setClearButtonVisible(true);
        box.setPlaceholder(getTranslation("table.field.none"));
        box.addValueChangeListener(e -> told(e.isFromClient(), changed));
        chosen.put(field, () -> box.isEmpty() ? List.of() : List.of(box.getValue()));
        choices.put(field, headings -> box.setValue(headings.isEmpty() ? null : headings.getFirst()));
        return box;
    }

    private MultiSelectComboBox<String> several(Field field, TableSheet sheet, Runnable changed) {
        var box = new MultiSelectComboBox<String>(getTranslation("table.field." + field));
        box.setItems(sheet.headings());
        box.setClearButtonVisible(true);
        box.setPlaceholder(getTranslation("table.field.none"));
        box.setHelperText(
                getTranslation(field == Field.CLOSED_AT ? "table.field.several.first" : "table.field.several.joined"));
        box.addValueChangeListener(e -> told(e.isFromClient(), changed));
        chosen.put(field, () -> List.copyOf(box.getValue()));
        choices.put(field, box::setValue);
        return box;
    }

    private static void told(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    void show(Map<Field, List<String>> columns) {
        choices.forEach((field, choice) -> choice.accept(columns.getOrDefault(field, List.of())));
    }

    Map<Field, List<String>> columns() {
        var columns = new EnumMap<Field, List<String>>(Field.class);
        chosen.forEach((field, headings) -> {
            if (!headings.get().isEmpty()) {
                columns.put(field, headings.get());
            }
        });
        return columns;
    }
}
