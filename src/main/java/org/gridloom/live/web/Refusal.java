package org.gridloom.live.web;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Why a message of a browser was not done. */
enum Refusal {
    /** Not this person. */
    FORBIDDEN,
    /** No such topic or id. */
    UNKNOWN,
    /** Cannot be read or makes no sense. */
    BAD_REQUEST,
    /** Our fault; the text names the entry in the log. */
    FAULT;

    static Refusal of(RuntimeException e) {
        return switch (e) {
            case AccessDeniedException _, AuthenticationException _ -> FORBIDDEN;
            case NoSuchElementException _ -> UNKNOWN;
            case IllegalArgumentException _ -> BAD_REQUEST;
            default -> FAULT;
        };
    }

    /** The answer, with the request's own number where it had one. */
    ObjectNode message(JsonMapper json, ChannelKey key, @Nullable JsonNode seq, String text) {
        var error = json.createObjectNode()
                .put("type", "error")
                .put("topic", key.topic())
                .put("id", key.id())
                .put("code", name())
                .put("text", text);
        if (seq != null) {
            error.set("seq", seq);
        }
        return error;
    }
}
