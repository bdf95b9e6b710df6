package org.gridloom.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something said about a record, a file or the whole import: a reason and what to fill in. */
public record Message(Reason reason, List<Object> arguments) {

    private static final ResourceBundle.Control OWN_LANGUAGE_OR_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(Reason reason, Object... arguments) {
        return new Message(reason, List.of(arguments));
    }

    public String text(Locale locale) {
        var pattern = ResourceBundle.getBundle(reason.bundle(), locale, OWN_LANGUAGE_OR_ENGLISH)
                .getString(reason.name());
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
