package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Report;

/** Enters a new incident. The place comes from a click on the map or as numbers. */
class IncidentForm extends Div {

    private final Select<IncidentCategory> category = new Select<>();
    private final TextField title = new TextField(getTranslation("incident.name"));
    private final TextArea description = new TextArea(getTranslation("incident.description"));
    private final TextField address = new TextField(getTranslation("incident.address"));
    private final NumberField longitude = new NumberField(getTranslation("incident.longitude"));
    private final NumberField latitude = new NumberField(getTranslation("incident.latitude"));
    private final Span placeMissing = new Span(getTranslation("incident.place.missing"));
    private final Select<IncidentChannel> channel = new Select<>();
    private final TextField contactName = new TextField(getTranslation("incident.contact.name"));
    private final TextField contactPhone = new TextField(getTranslation("incident.contact.phone"));
    private final Checkbox urgent = new Checkbox(getTranslation("incident.urgent"));
    private final Button save = new Button(getTranslation("incident.save"));
    private final transient BiConsumer<Double, Double> place;

    IncidentForm(Consumer<Report> report, Runnable cancel, BiConsumer<Double, Double> place) {
        this.place = place;
        addClassNames("incident-panel", "incident-form");
        category.setLabel(getTranslation("incident.category"));
        category.setItems(IncidentCategory.values());
        category.setItemLabelGenerator(c -> getTranslation("incident.category." + c));
        category.addValueChangeListener(
                e -> category.setHelperText(getTranslation("incident.category." + e.getValue() + ".hint")));
        category.setValue(IncidentCategory.LIVELIHOOD);
        channel.setLabel(getTranslation("incident.channel"));
        channel.setItems(
                IncidentChannel.HOTLINE, IncidentChannel.VISIT, IncidentChannel.WINDOW, IncidentChannel.WORKER);
        channel.setItemLabelGenerator(c -> getTranslation("incident.channel." + c));
        channel.setValue(IncidentChannel.HOTLINE);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(Report.LONGEST_TITLE);
        title.setErrorMessage(getTranslation("incident.wrong"));
        description.setMaxLength(Report.LONGEST_DESCRIPTION);
        address.setMaxLength(200);
        contactName.setMaxLength(60);
        contactPhone.setMaxLength(30);
        limit(longitude, 180);
        limit(latitude, 90);
        var placeHint = new Paragraph(getTranslation("incident.place.hint"));
        placeHint.addClassName("secondary");
        placeMissing.addClassName("incident-missing");
        placeMissing.getElement().setAttribute("role", "alert");
        placeMissing.setVisible(false);
        var form = new FormLayout(
                category,
                channel,
                title,
                description,
                address,
                placeHint,
                longitude,
                latitude,
                placeMissing,
                contactName,
                contactPhone,
                urgent);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        for (var wide : new Component[] {title, description, address, placeHint, placeMissing, urgent}) {
            form.setColspan(wide, 2);
        }
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(e -> save(report));
        var acts = new Div(save, new Button(getTranslation("common.cancel"), e -> cancel.run()));
        acts.addClassName("incident-acts");
        add(new H3(getTranslation("incident.new")), form, acts);
    }

    /** Where the place is, to whoever marks it on the map; nothing where there is none yet. */
    void tellPlace() {
        if (!longitude.isEmpty() && !latitude.isEmpty() && !longitude.isInvalid() && !latitude.isInvalid()) {
            placeMissing.setVisible(false);
            place.accept(longitude.getValue(), latitude.getValue());
        }
    }

    private void limit(NumberField field, double limit) {
        field.setMin(-limit);
        field.setMax(limit);
        field.setStep(0.000001);
        field.setErrorMessage(getTranslation("incident.wrong"));
        field.addValueChangeListener(e -> tellPlace());
    }

    /** The place was clicked on the map. */
    void place(double longitude, double latitude) {
        this.longitude.setValue(sixDigits(longitude));
        this.latitude.setValue(sixDigits(latitude));
    }

    /** Ten centimetres are enough, and more digits cannot be read. */
    private static double sixDigits(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private void save(Consumer<Report> report) {
        title.setInvalid(title.getValue().isBlank());
        placeMissing.setVisible(longitude.isEmpty() || latitude.isEmpty());
        if (title.isInvalid()) {
            title.focus();
        } else if (placeMissing.isVisible() || longitude.isInvalid() || latitude.isInvalid()) {
            longitude.focus();
        } else {
            report.accept(new Report(
                    category.getValue(),
                    title.getValue(),
                    description.getValue(),
                    address.getValue().isBlank() ? null : address.getValue().strip(),
                    longitude.getValue(),
                    latitude.getValue(),
                    urgent.getValue(),
                    channel.getValue(),
                    new Contact(contactName.getValue(), contactPhone.getValue())));
        }
    }
}
