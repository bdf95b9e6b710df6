package org.gridloom.incident.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.enforcement.Referral;

/** What came of a referral. */
class EndDialog extends Dialog {

    EndDialog(Enforcement enforcement, Referral referral, Runnable done) {
        setHeaderTitle(getTranslation("enforcement.end"));
        setWidth("32rem");
        var result = new RadioButtonGroup<Referral.Result>(getTranslation("enforcement.result"));
        result.setItems(Referral.Result.values());
        result.setItemLabelGenerator(each -> getTranslation("enforcement.result." + each));
        result.setRequiredIndicatorVisible(true);
        result.setErrorMessage(getTranslation("enforcement.result.missing"));
        var said = new TextArea(getTranslation("enforcement.said"));
        said.setMaxLength(Referral.LONGEST_FACTS);
        said.setWidthFull();
        var form = new Div(result, said);
        form.addClassName("enforcement-form");
        add(form);
        var ok = new Button(getTranslation("enforcement.end"), e -> {
            result.setInvalid(result.getValue() == null);
            if (!result.isInvalid()) {
                close();
                Notification.show(getTranslation(
                        "enforcement.outcome." + enforcement.end(referral.id(), result.getValue(), said.getValue())));
                done.run();
            }
        });
        ok.setId("end-ok");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }
}
