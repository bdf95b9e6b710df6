package org.gridloom.notice.webhook;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One notice as it is sent. What is not in here is not told: no title, no reason, no name but the account's own. */
record Message(UUID id, String topic, String kind, String recipient, String path, Instant at) {

    static final String TEST = "test";

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    static Message example() {
        return new Message(new UUID(0, 0), TEST, TEST, "username", "incidents", Instant.EPOCH);
    }

    /** In the webhook's own shape, or in the usual one. */
    String body(String template, String language, String portal) {
        var values = values(language, portal);
        if (template.isEmpty()) {
            return JSON.writeValueAsString(values);
        }
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.containsKey(place.group(1)) ? escaped(values.get(place.group(1))) : place.group()));
    }

    /** Whether a template makes JSON. */
    static boolean isGood(String template) {
        try {
            JSON.readTree(example().body(template, "zh", ""));
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private Map<String, String> values(String language, String portal) {
        var values = new LinkedHashMap<String, String>();
        values.put("id", id.toString());
        values.put("topic", topic);
        values.put("kind", kind);
        values.put("text", text(language));
        values.put("subject", subject());
        values.put("to", recipient);
        values.put("link", portal.isEmpty() ? "/" + path : portal.replaceFirst("/+$", "") + "/" + path);
        values.put("at", at.toString());
        return values;
    }

    /** The number of the matter: the end of the path. */
    private String subject() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\?.*$", "");
    }

    private String text(String language) {
        var words = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(words.getString("webhook.text." + topic), subject());
    }

    /** As it stands between the quotes of a JSON string. */
    private static String escaped(String text) {
        var quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
