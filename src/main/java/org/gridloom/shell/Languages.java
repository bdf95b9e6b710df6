package org.gridloom.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chinese is the default, English the second language. What a person chose is kept in a cookie. */
@Component
class Languages implements VaadinServiceInitListener {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;
    static final String COOKIE = "gridloom-language";
    static final String THEME_COOKIE = "gridloom-theme";

    static Locale other(Locale locale) {
        return locale.getLanguage().equals(CHINESE.getLanguage()) ? ENGLISH : CHINESE;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(FlowWords::messages);
        event.getSource().addUIInitListener(init -> {
            var request = VaadinRequest.getCurrent();
            var chosen = cookie(request, COOKIE).map(Locale::forLanguageTag);
            var locale = chosen.filter(l -> l.getLanguage().equals(ENGLISH.getLanguage()))
                            .isPresent()
                    ? ENGLISH
                    : CHINESE;
            init.getUI().getSession().setLocale(locale);
            init.getUI().setLocale(locale);
            FlowWords.say(init.getUI());
            cookie(request, THEME_COOKIE)
                    .filter("dark"::equals)
                    .ifPresent(theme -> init.getUI().getPage().setColorScheme(ColorScheme.Value.DARK));
        });
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
