package org.gridloom.incident.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.incident.Contact;
import org.gridloom.incident.order.NewOrder;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.territory.CommunityFacts;

/** An order or a wish that somebody of the community enters for a resident. */
class NewOrderDialog extends Dialog {

    private final ComboBox<CommunityFacts> community = new ComboBox<>(getTranslation("order.community"));
    private final TextField title = new TextField(getTranslation("order.what"));

    NewOrderDialog(OrderKind kind, List<CommunityFacts> communities, Consumer<NewOrder> place) {
        setHeaderTitle(getTranslation("order.new") + " · " + getTranslation("order.kind." + kind));
        setWidth("32rem");
        community.setItems(communities);
        community.setItemLabelGenerator(CommunityFacts::name);
        community.setRequiredIndicatorVisible(true);
        if (communities.size() == 1) {
            community.setValue(communities.getFirst());
        }
        title.setMaxLength(NewOrder.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(getTranslation("order.what.hint"));
        var description = new TextArea(getTranslation("order.description"));
        description.setMaxLength(NewOrder.LONGEST_TEXT);
        var address = new TextField(getTranslation("order.address"));
        address.setMaxLength(NewOrder.LONGEST_ADDRESS);
        var name = new TextField(getTranslation("incident.contact.name"));
        name.setMaxLength(60);
        var phone = new TextField(getTranslation("incident.contact.phone"));
        phone.setMaxLength(30);
        var form = new Div(community, title, description, address, name, phone);
        form.addClassName("order-form");
        add(form);
        var ok = new Button(getTranslation("order.place"), e -> {
            community.setInvalid(community.isEmpty());
            title.setInvalid(title.getValue().isBlank());
            if (!community.isInvalid() && !title.isInvalid()) {
                close();
                place.accept(new NewOrder(
                        kind,
                        community.getValue().code(),
                        title.getValue(),
                        description.getValue(),
                        address.getValue(),
                        new Contact(name.getValue(), phone.getValue())));
            }
        });
        ok.setId("order-place");
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), ok);
    }
}
