package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.NewPart;
import org.gridloom.incident.Report;

/** What of a matter is to be dealt with by itself. */
class NewPartDialog extends Dialog {

    /** @param report answers what to say about it */
    NewPartDialog(IncidentDetail parent, Function<NewPart, String> report) {
        setHeaderTitle(getTranslation("part.new") + " · " + parent.summary().number());
        setWidth("32rem");
        var category = new Select<IncidentCategory>();
        category.setLabel(getTranslation("incident.category"));
        category.setItems(IncidentCategory.values());
        category.setItemLabelGenerator(each -> getTranslation("incident.category." + each));
        category.setValue(parent.summary().category());
        var title = new TextField(getTranslation("part.title"));
        title.setMaxLength(Report.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(getTranslation("incident.wrong"));
        var description = new TextArea(getTranslation("incident.description"));
        description.setMaxLength(Report.LONGEST_DESCRIPTION);
        var urgent =
                new Checkbox(getTranslation("incident.urgent"), parent.summary().urgent());
        var text = new Paragraph(getTranslation("part.text"));
        text.addClassName("secondary");
        var form = new Div(text, category, title, description, urgent);
        form.addClassName("part-form");
        add(form);
        var ok = new Button(getTranslation("part.save"), e -> {
            title.setInvalid(title.getValue().isBlank());
            if (title.isInvalid()) {
                title.focus();
            } else {
                close();
                Notification.show(report.apply(
                        new NewPart(category.getValue(), title.getValue(), description.getValue(), urgent.getValue())));
            }
        });
        ok.setId("part-ok");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
        title.focus();
    }
}
