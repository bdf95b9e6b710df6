package org.gridloom.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One topic of the socket, a bean of the feature it belongs to. The calls for one subscriber are made with {@code who} in the security
 * context, so services guard themselves as always.
 *
 * <p>What cannot be answered is thrown: {@link java.util.NoSuchElementException} for an id that does not exist,
 * {@link IllegalArgumentException} for a message that cannot be read, {@link org.springframework.security.access.AccessDeniedException}.
 */
public interface LiveTopic {

    /** The audience of a topic that tells everybody the same. */
    Object EVERYBODY = "everybody";

    /** As in the messages: {@code incidents}, {@code plan}, {@code layers}. */
    String name();

    /** Asked at the subscription and again before each message, so it must be cheap. */
    boolean permits(Authentication who, String id);

    /**
     * Which of a topic's subscribers are told the same: a value that is equal for all of them, such as the part of the territory they see. Asked
     * as often as {@link #permits}; whose answer is another than at the subscription has to subscribe anew.
     */
    default Object audience(Authentication who) {
        return EVERYBODY;
    }

    /** Whether a snapshot that one of an audience asks for says the same to all of it, so that many who come at once can share one. */
    default boolean sharesSnapshots() {
        return false;
    }

    /** All of the state, as it is now or newer. A change that it already holds may follow it: things carry a version or revision. */
    ObjectNode snapshot(Authentication who, String id);

    /** Takes a message of a subscriber; the answer goes to the sender alone and carries the message's {@code seq}. */
    default Optional<ObjectNode> receive(Authentication who, String id, JsonNode message) {
        throw new IllegalArgumentException("this topic takes no messages");
    }

    /** What a change means to the subscribers, made and encoded once for all of them. Called after all {@link ChangeListener}s. */
    List<LiveMessage> on(Change change);

    /** The same for one audience, called for each that somebody belongs to. */
    default List<LiveMessage> on(Change change, Object audience) {
        return on(change);
    }

    /** How long changes may be held back to go out together; none by default. */
    default Duration pace() {
        return Duration.ZERO;
    }
}
