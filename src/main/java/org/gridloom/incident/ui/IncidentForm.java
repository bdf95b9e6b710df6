package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Nearby;
import org.gridloom.incident.Report;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.photo.ui.PhotoField;
import org.gridloom.territory.Search;

/** Enters a new incident, in the order in which a caller tells it: where, what, who. What is known round there already is shown meanwhile. */
class IncidentForm extends Div {

    /** What the form asks of its view. */
    interface Desk extends PerhapsKnown.Known {
        /** @param with photos that were added to it */
        void report(Report report, PhotoField with);

        void cancel();

        /** The place is here now, where the map shall mark it. */
        void place(double longitude, double latitude);

        /** The map goes there. */
        void look(double longitude, double latitude);
    }

    private final transient Desk desk;
    private final PlacePicker place;
    private final PerhapsKnown known;
    private final Select<IncidentCategory> category = new Select<>();
    private final TextField title = new TextField(getTranslation("incident.name"));
    private final TextArea description = new TextArea(getTranslation("incident.description"));
    private final Select<IncidentChannel> channel = new Select<>();
    private final TextField contactName = new TextField(getTranslation("incident.contact.name"));
    private final TextField contactPhone = new TextField(getTranslation("incident.contact.phone"));
    private final Checkbox urgent = new Checkbox(getTranslation("incident.urgent"));
    private final PhotoField photos;

    IncidentForm(Search search, Nearby nearby, Photos photos, Desk desk) {
        this.desk = desk;
        this.photos = new PhotoField(photos, () -> {});
        known = new PerhapsKnown(nearby, desk);
        addClassNames("incident-panel", "incident-form");
        category.setLabel(getTranslation("incident.category"));
        category.setItems(IncidentCategory.values());
        category.setItemLabelGenerator(c -> getTranslation("incident.category." + c));
        category.setValue(IncidentCategory.LIVELIHOOD);
        category.setHelperText(getTranslation("incident.category." + category.getValue() + ".hint"));
        place = new PlacePicker(search, this::tellPlace, found -> desk.look(found.longitude(), found.latitude()));
        category.addValueChangeListener(e -> {
            category.setHelperText(getTranslation("incident.category." + e.getValue() + ".hint"));
            tellPlace();
        });
        channel.setLabel(getTranslation("incident.channel"));
        channel.setItems(
                IncidentChannel.HOTLINE, IncidentChannel.VISIT, IncidentChannel.WINDOW, IncidentChannel.WORKER);
        channel.setItemLabelGenerator(c -> getTranslation("incident.channel." + c));
        channel.setValue(IncidentChannel.HOTLINE);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(Report.LONGEST_TITLE);
        title.setErrorMessage(getTranslation("incident.wrong"));
        description.setMaxLength(Report.LONGEST_DESCRIPTION);
        contactName.setMaxLength(60);
        contactPhone.setMaxLength(30);
        contactPhone.addValueChangeListener(e -> known.ofCaller(e.getValue()));
        var save = new Button(getTranslation("incident.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(save, new Button(getTranslation("common.cancel"), e -> desk.cancel()));
        acts.addClassName("incident-acts");
        add(new H3(getTranslation("incident.new")), place, known, what(), acts);
    }

    private FormLayout what() {
        var form = new FormLayout(category, channel, title, description, contactName, contactPhone, urgent, photos);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        for (var wide : new Component[] {title, description, urgent, photos}) {
            form.setColspan(wide, 2);
        }
        return form;
    }

    /** Where the place is, to whoever marks it on the map; nothing where there is none yet. */
    void tellPlace() {
        place.place().ifPresent(here -> {
            desk.place(here.longitude(), here.latitude());
            known.around(here, category.getValue());
        });
    }

    /** The place was clicked on the map. */
    void place(double longitude, double latitude) {
        place.set(longitude, latitude);
    }

    private void save() {
        title.setInvalid(title.getValue().isBlank());
        var here = place.wanted();
        if (title.isInvalid()) {
            title.focus();
        } else if (here.isPresent()) {
            var entered = new Report(
                    category.getValue(),
                    title.getValue(),
                    description.getValue(),
                    place.address().orElse(null),
                    here.get().longitude(),
                    here.get().latitude(),
                    urgent.getValue(),
                    channel.getValue(),
                    new Contact(contactName.getValue(), contactPhone.getValue()));
            desk.report(entered, photos);
        }
    }
}
