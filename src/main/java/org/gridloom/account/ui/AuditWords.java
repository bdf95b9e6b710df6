package org.gridloom.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ResourceBundle;
import java.util.Set;

/** The audit log's acts in the language of the page that is being drawn. One that has no words is shown by its code: nothing is hidden. */
final class AuditWords {

    static final String PREFIX = "audit.act.";

    private static final Set<String> WORDS =
            ResourceBundle.getBundle("vaadin-i18n/translations_en").keySet();

    private AuditWords() {}

    static String act(String code) {
        return WORDS.contains(PREFIX + code) ? translate(PREFIX + code) : code;
    }
}
