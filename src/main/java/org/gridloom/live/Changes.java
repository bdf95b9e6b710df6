package org.gridloom.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes changes into the running transaction. They are heard when, and only if, it commits; messages do not slow inserts down as a
 * {@code NOTIFY} does, which takes a lock over all of the server's commits.
 */
@Component
public class Changes {

    /** Marks our messages in a log that others may write messages to as well. */
    static final String PREFIX = "gridloom";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Changes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Publishes what one thing now is. Content is anything Jackson can write; keep it small and free of personal data. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String kind, String key, long version, Object content) {
        var envelope = json.createObjectNode().put("kind", kind).put("key", key).put("version", version);
        envelope.set("content", json.valueToTree(content));
        jdbc.sql("select pg_logical_emit_message(true, ?, ?)::text")
                .params(PREFIX, json.writeValueAsString(envelope))
                .query(String.class)
                .single();
    }
}
