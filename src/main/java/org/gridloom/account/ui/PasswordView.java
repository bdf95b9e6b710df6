package org.gridloom.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.gridloom.account.Accounts;

/** A person's own password. With a one-time password nothing else opens. */
@Route("password")
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {

    private final PasswordField current = new PasswordField(getTranslation("password.current"));
    private final PasswordField next = new PasswordField(getTranslation("password.next", Accounts.SHORTEST_PASSWORD));
    private final PasswordField repeat = new PasswordField(getTranslation("password.repeat"));
    private final Accounts accounts;
    private final String username;

    PasswordView(Accounts accounts, AuthenticationContext authentication) {
        this.accounts = accounts;
        username = authentication.getPrincipalName().orElseThrow();
        addClassName("page");
        if (accounts.find(username).orElseThrow().oneTime()) {
            add(new Paragraph(getTranslation("password.first")));
        }
        var save = new Button(getTranslation("password.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new FormLayout(current, next, repeat, save);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        form.setMaxWidth("24rem");
        add(form);
    }

    private void save() {
        next.setInvalid(false);
        current.setInvalid(false);
        repeat.setInvalid(!next.getValue().equals(repeat.getValue()));
        repeat.setErrorMessage(getTranslation("password.different"));
        if (repeat.isInvalid()) {
            return;
        }
        switch (accounts.changePassword(username, current.getValue(), next.getValue())) {
            case Accounts.Outcome.Done done -> {
                Notification.show(getTranslation("password.saved"));
                getUI().orElseThrow().getPage().setLocation(".");
            }
            case Accounts.Outcome.Refused(var reason) -> {
                var field = reason == Accounts.Reason.PASSWORD_WRONG ? current : next;
                field.setInvalid(true);
                field.setErrorMessage(getTranslation("accounts.refused." + reason));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }
}
