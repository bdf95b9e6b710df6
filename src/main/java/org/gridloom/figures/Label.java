package org.gridloom.figures;

import java.util.List;

/**
 * What something is called, in whichever language it is shown later.
 *
 * @param key of a message; empty for a name of the territory, which is the same in all languages
 * @param values for the message's places; the name itself where there is no key. One that begins with {@code @} is the key of a message itself
 */
public record Label(String key, List<String> values) {

    public Label {
        values = List.copyOf(values);
    }

    public static Label of(String key, String... values) {
        return new Label(key, List.of(values));
    }

    public static Label name(String name) {
        return new Label("", List.of(name));
    }
}
