package org.gridloom.notice;

import java.util.Set;

/**
 * Notices that somebody may want to hear of, or not, by some other way than the portal. Each feature offers its own as beans.
 *
 * @param name the messages {@code webhook.topic.NAME} and {@code webhook.text.NAME} say it
 * @param kinds of the notices that belong to it
 */
public record NoticeTopic(int order, String name, Set<String> kinds) {

    public NoticeTopic {
        kinds = Set.copyOf(kinds);
    }
}
