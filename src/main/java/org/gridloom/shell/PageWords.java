package org.gridloom.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal's texts on a page without Flow, in Chinese or, where that was chosen, in English. The choice is in the address or in the cookie that the portal
 * keeps it in.
 */
public record PageWords(Locale locale, ResourceBundle bundle) {

    private static final String ASKED = "lang";
    private static final String COOKIE = "gridloom-language";
    private static final JsonMapper JSON = new JsonMapper();

    public static PageWords of(HttpServletRequest request) {
        var asked = request.getParameter(ASKED);
        return in(asked != null ? asked : cookie(request));
    }

    /** The same, and keeps what was asked for in the address. */
    public static PageWords of(HttpServletRequest request, HttpServletResponse response) {
        var words = of(request);
        if (request.getParameter(ASKED) != null) {
            var cookie = new Cookie(COOKIE, words.language());
            cookie.setPath("/");
            cookie.setMaxAge(60 * 60 * 24 * 365);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            response.addCookie(cookie);
        }
        return words;
    }

    public static PageWords in(@Nullable String language) {
        var spoken = language != null
                        && Locale.forLanguageTag(language).getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
        var noDetour = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new PageWords(spoken, ResourceBundle.getBundle("vaadin-i18n.translations", spoken, noDetour));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    public String say(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** All texts whose keys begin so, for the page's script. */
    public String json(String... beginnings) {
        var texts = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> Arrays.stream(beginnings).anyMatch(key::startsWith))
                .forEach(key -> texts.put(key, bundle.getString(key)));
        return JSON.writeValueAsString(texts);
    }

    /** For {@code lang} of the page. */
    public String language() {
        return locale.toLanguageTag();
    }

    public String otherLanguage() {
        return locale.equals(Locale.ENGLISH) ? "zh-CN" : "en";
    }

    public String time(Instant at) {
        return Times.withoutYear(at);
    }
}
