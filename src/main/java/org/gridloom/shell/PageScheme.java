package org.gridloom.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Whether a page without Flow is light or dark: as was chosen in the portal, else as the system is. */
public final class PageScheme {

    private PageScheme() {}

    /** For {@code color-scheme} of its style. Nothing but these three, whatever the cookie holds. */
    public static String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Languages.THEME_COOKIE);
        return switch (cookie == null ? "" : cookie.getValue()) {
            case "dark" -> "dark";
            case "light" -> "light";
            default -> "light dark";
        };
    }
}
