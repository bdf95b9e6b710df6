package org.gridloom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;

/** Two buttons: the other language, the other theme. Both are kept in a cookie, so that they hold before the next login too. */
class LanguageAndTheme extends Span {

    LanguageAndTheme() {
        addClassName("language-and-theme");
        var language = new Button(getTranslation("shell.language.other"), e -> switchLanguage());
        language.addThemeVariants(ButtonVariant.TERTIARY);
        language.setId("language");
        language.setAriaLabel(getTranslation("shell.language"));
        var theme = new Button(VaadinIcon.ADJUST.create(), e -> switchTheme());
        theme.addThemeVariants(ButtonVariant.TERTIARY);
        theme.setId("theme");
        theme.setAriaLabel(getTranslation("shell.theme"));
        theme.setTooltipText(getTranslation("shell.theme"));
        add(language, theme);
    }

    private void switchLanguage() {
        var next = Languages.other(getLocale());
        keep(Languages.COOKIE, next.toLanguageTag());
        VaadinSession.getCurrent().setLocale(next);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void switchTheme() {
        var page = getUI().orElseThrow().getPage();
        var dark = page.getColorScheme() == ColorScheme.Value.DARK;
        var next = dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
        page.setColorScheme(next);
        keep(Languages.THEME_COOKIE, next.getValue());
        getUI().orElseThrow().getPage().reload();
    }

    private static void keep(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(60 * 60 * 24 * 365);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinService.getCurrentRequest().isSecure());
        VaadinService.getCurrentResponse().addCookie(cookie);
    }
}
