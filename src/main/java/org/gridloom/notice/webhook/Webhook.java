package org.gridloom.notice.webhook;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that hears of notices.
 *
 * @param id 0 for one that is not stored yet
 * @param topics names of {@link org.gridloom.notice.NoticeTopic}s
 * @param language of its texts: {@code zh} or {@code en}
 * @param template JSON with places like <code>${text}</code> in its strings; empty for the usual shape
 * @param failures how often in a row it could not be told
 * @param restsUntil it is not called before then; null where it is
 * @param version rises with each change
 */
public record Webhook(
        long id,
        String name,
        String url,
        Set<String> topics,
        String language,
        String template,
        boolean enabled,
        int failures,
        @Nullable Instant restsUntil,
        int version) {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_URL = 500;
    public static final int LONGEST_TEMPLATE = 4000;

    public Webhook {
        name = name.strip();
        url = url.strip();
        template = template.strip();
        topics = Set.copyOf(topics);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a webhook's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (url.length() > LONGEST_URL || template.length() > LONGEST_TEMPLATE) {
            throw new IllegalArgumentException("the address or the template is too long");
        }
    }
}
