package org.gridloom.account.link.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a link that was just made, to be copied: it is not to be had again. */
public class NewLinkField extends Composite<Div> {

    private final TextField address = new TextField();

    public NewLinkField(String label) {
        address.setLabel(label);
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        var copy = new Button(
                getTranslation("link.copy"),
                e -> UI.getCurrent().getPage().executeJs("navigator.clipboard?.writeText($0)", address.getValue()));
        getContent().add(address, copy);
    }

    /** @param path within the portal, with the secret */
    public void show(String path) {
        var request = ((VaadinServletRequest) VaadinRequest.getCurrent()).getHttpServletRequest();
        address.setValue(
                ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString());
        address.focus();
    }
}
