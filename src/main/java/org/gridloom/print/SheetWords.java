package org.gridloom.print;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The portal's texts for what is written outside of a screen, in Chinese or, for every locale that is not, in English. */
public record SheetWords(ResourceBundle bundle) {

    public static SheetWords in(Locale locale) {
        var noDetour = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var spoken =
                locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new SheetWords(ResourceBundle.getBundle("vaadin-i18n.translations", spoken, noDetour));
    }

    public String say(String key, Object... values) {
        return values.length == 0 ? bundle.getString(key) : MessageFormat.format(bundle.getString(key), values);
    }
}
