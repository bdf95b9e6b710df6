package org.gridloom.planning.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.rules.Words;

/** The texts the web component shows, from the message files: every key below {@code studio.}. */
final class StudioTexts {

    private static final String PREFIX = "studio.";

    private StudioTexts() {}

    static Map<String, String> in(Component view) {
        var texts = new TreeMap<String, String>();
        keys().forEach(key -> texts.put(key.substring(PREFIX.length()), view.getTranslation(key)));
        return texts;
    }

    /** A finding of a plan in one sentence, by its subject. */
    static String finding(Plans plans, PlanId plan, String subject, Locale locale) {
        var view = plans.view(plan);
        return view.findings().stream()
                .filter(f -> f.finding().subject().equals(subject))
                .findFirst()
                .map(f -> Words.in(locale).say(f.finding(), view::nameOf))
                .orElse(subject);
    }

    private static List<String> keys() {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .toList();
    }
}
