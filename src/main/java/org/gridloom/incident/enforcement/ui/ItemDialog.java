package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.gridloom.incident.enforcement.EnforcementItem;

/** Changes one item of the list, in both languages. Its code stays. */
class ItemDialog extends Dialog {

    ItemDialog(EnforcementItem item, Consumer<EnforcementItem> save) {
        setHeaderTitle(getTranslation("enforcement.edit") + " · " + item.code());
        setWidth("40rem");
        var name = name("enforcement.name.zh", item.name());
        var nameEn = name("enforcement.name.en", item.nameEn());
        var record = record("enforcement.record.zh", item.record());
        var recordEn = record("enforcement.record.en", item.recordEn());
        var active = new Checkbox(getTranslation("enforcement.active"), item.active());
        var form = new Div(name, nameEn, record, recordEn, active);
        form.addClassName("enforcement-form");
        add(form);
        var ok = new Button(getTranslation("enforcement.save"), e -> {
            name.setInvalid(name.getValue().isBlank());
            nameEn.setInvalid(nameEn.getValue().isBlank());
            if (!name.isInvalid() && !nameEn.isInvalid()) {
                close();
                save.accept(new EnforcementItem(
                        item.code(),
                        item.position(),
                        name.getValue(),
                        nameEn.getValue(),
                        record.getValue(),
                        recordEn.getValue(),
                        active.getValue()));
            }
        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }

    private TextField name(String label, String value) {
        var field = new TextField(getTranslation(label), value, "");
        field.setMaxLength(EnforcementItem.LONGEST_NAME);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private TextArea record(String label, String value) {
        var field = new TextArea(getTranslation(label), value, "");
        field.setMaxLength(EnforcementItem.LONGEST_RECORD);
        return field;
    }
}
