package org.gridloom.incident.wall.web;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.metric.Metric;
import org.gridloom.shell.FlowAtHand;
import org.springframework.stereotype.Component;

/** The portal's texts on the wall, whose page is not one of Flow's. */
@Component
class WallWords {

    private static final String LANGUAGE = "gridloom-language";
    private static final List<String> OWN = List.of(
            "title",
            "open",
            "overdue",
            "dueToday",
            "reportedToday",
            "closedToday",
            "panel.FIGURES",
            "panel.NEWEST",
            "panel.OVERDUE",
            "panel.GRIDS",
            "panel.HEAT",
            "panel.TREND",
            "month",
            "live",
            "lost",
            "connecting",
            "ended",
            "ended.hint",
            "new",
            "none",
            "noOverdue",
            "urgent",
            "escalated",
            "noGrid",
            "late",
            "ago.now",
            "ago.minutes",
            "ago.hours",
            "ago.days",
            "received",
            "inTime",
            "of");

    private final FlowAtHand flow;

    WallWords(FlowAtHand flow) {
        this.flow = flow;
    }

    /** As the address says, else as was chosen before; Chinese otherwise. */
    static Locale locale(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        var said = asked != null
                ? asked
                : Optional.ofNullable(request.getCookies()).stream()
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
        return Locale.forLanguageTag(said).getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    /** Does something that asks Flow for texts. */
    <T> T withFlow(Supplier<T> work) {
        return flow.during(work);
    }

    Map<String, String> texts(Locale locale) {
        var texts = new HashMap<String, String>();
        // The browser alone knows the time or number, so its placeholders are kept.
        OWN.forEach(key -> texts.put(key, I18NProvider.translate(locale, "wall." + key, "{0}", "{1}")));
        for (var category : IncidentCategory.values()) {
            texts.put("category." + category, I18NProvider.translate(locale, "incident.category." + category));
        }
        for (var metric : Metric.values()) {
            texts.put("metric." + metric, I18NProvider.translate(locale, "figures.metric." + metric));
        }
        return texts;
    }

    Map<String, String> signs(Locale locale) {
        var signs = new HashMap<String, String>();
        for (var category : IncidentCategory.values()) {
            signs.put(category.name(), I18NProvider.translate(locale, "incident.sign." + category));
        }
        signs.put("supervised", I18NProvider.translate(locale, "incident.sign.supervised"));
        return signs;
    }
}
