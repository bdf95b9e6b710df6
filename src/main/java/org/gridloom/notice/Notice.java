package org.gridloom.notice;

import java.time.Instant;
import java.util.List;

/**
 * Something that a person was told.
 *
 * @param kind of what happened; the message {@code notice.KIND} says it
 * @param details what stands in that message's places
 * @param path of the screen it leads to
 */
public record Notice(long id, String kind, List<String> details, String path, Instant at, boolean read) {

    /** Published for a person whose notices changed; the key is the username. */
    public static final String CHANGE = "notice";

    public Notice {
        details = List.copyOf(details);
    }
}
