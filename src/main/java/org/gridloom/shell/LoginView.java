package org.gridloom.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The login page. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView(PortalSettings settings) {
        addClassName("login");
        var emblem = new Image(settings.emblem(), "");
        emblem.addClassName("emblem");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(getTranslation("login.failed"), getTranslation("login.failed.hint")));
        var purpose = getTranslation("login.purpose");
        var card = new Div(
                emblem,
                new H1(getTranslation("portal.name")),
                new Paragraph(settings.district().isBlank() ? purpose : settings.district() + " · " + purpose),
                form);
        card.addClassName("login-card");
        add(card, new LanguageAndTheme());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wait = query.getSingleParameter(LoginThrottle.WAIT).filter(minutes -> minutes.matches("[0-9]{1,3}"));
        wait.ifPresent(minutes ->
                form.setI18n(texts(getTranslation("login.wait"), getTranslation("login.wait.hint", minutes))));
        form.setError(wait.isPresent() || query.getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private LoginI18n texts(String error, String hint) {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.username"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        var message = texts.getErrorMessage();
        message.setTitle(error);
        message.setMessage(hint);
        message.setUsername(getTranslation("login.username.required"));
        message.setPassword(getTranslation("login.password.required"));
        return texts;
    }
}
