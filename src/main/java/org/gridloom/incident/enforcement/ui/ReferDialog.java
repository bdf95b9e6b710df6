package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.enforcement.EnforcementItem;
import org.gridloom.incident.enforcement.Referral;

/** Refers one matter under an item, which says what is to be recorded. */
class ReferDialog extends Dialog {

    ReferDialog(Enforcement enforcement, String number, Runnable done) {
        setHeaderTitle(getTranslation("enforcement.refer") + " · " + number);
        setWidth("34rem");
        var item = new ComboBox<EnforcementItem>(getTranslation("enforcement.item"));
        item.setItems(
                enforcement.items().stream().filter(EnforcementItem::active).toList());
        item.setItemLabelGenerator(each -> each.code() + " " + each.name(getLocale()));
        item.setRequiredIndicatorVisible(true);
        item.setErrorMessage(getTranslation("enforcement.item.missing"));
        var facts = new TextArea(getTranslation("enforcement.facts"));
        facts.setMaxLength(Referral.LONGEST_FACTS);
        facts.setRequiredIndicatorVisible(true);
        facts.setErrorMessage(getTranslation("enforcement.facts.missing"));
        item.addValueChangeListener(e ->
                facts.setHelperText(e.getValue() == null ? "" : e.getValue().record(getLocale())));
        var form = new Div(item, facts);
        form.addClassName("enforcement-form");
        add(form);
        var ok = new Button(getTranslation("enforcement.refer"), e -> {
            item.setInvalid(item.isEmpty());
            facts.setInvalid(facts.getValue().isBlank());
            if (!item.isInvalid() && !facts.isInvalid()) {
                close();
                Notification.show(getTranslation("enforcement.outcome."
                        + enforcement.refer(number, item.getValue().code(), facts.getValue())));
                done.run();
            }
        });
        ok.setId("refer-ok");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }
}
