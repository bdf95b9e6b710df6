package org.gridloom.notice.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Webhooks as they are stored. Their secrets are in clear, since messages are signed with them; they leave the table for that alone. */
@Component
class WebhookRecords {

    private final JdbcClient jdbc;

    WebhookRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> all() {
        return jdbc.sql("select * from webhook order by name")
                .query(WebhookRecords::webhook)
                .list();
    }

    Optional<Webhook> find(long id) {
        return jdbc.sql("select * from webhook where id = ?")
                .param(id)
                .query(WebhookRecords::webhook)
                .optional();
    }

    String secret(long id) {
        return jdbc.sql("select secret from webhook where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void add(Webhook webhook, String secret) {
        jdbc.sql(
                        "insert into webhook (name, url, topics, language, template, enabled, secret) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        webhook.name(),
                        webhook.url(),
                        webhook.topics().toArray(String[]::new),
                        webhook.language(),
                        webhook.template(),
                        webhook.enabled(),
                        secret)
                .update();
    }

    /** What was changed is tried at once; false where somebody else changed it since. */
    boolean change(Webhook webhook) {
        return jdbc.sql("""
                        update webhook set name = ?, url = ?, topics = ?, language = ?, template = ?, enabled = ?, failures = 0, rests_until = null,
                               version = version + 1
                        where id = ? and version = ?""")
                        .params(
                                webhook.name(),
                                webhook.url(),
                                webhook.topics().toArray(String[]::new),
                                webhook.language(),
                                webhook.template(),
                                webhook.enabled(),
                                webhook.id(),
                                webhook.version())
                        .update()
                > 0;
    }

    void secret(long id, String secret) {
        jdbc.sql("update webhook set secret = ? where id = ?")
                .params(secret, id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from webhook where id = ?").param(id).update();
    }

    void worked(long id) {
        jdbc.sql("update webhook set failures = 0, rests_until = null where id = ? and failures > 0")
                .param(id)
                .update();
    }

    void failed(long id, Instant restsUntil) {
        jdbc.sql("update webhook set failures = failures + 1, rests_until = ? where id = ?")
                .params(OffsetDateTime.ofInstant(restsUntil, ZoneOffset.UTC), id)
                .update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("name"),
                row.getString("url"),
                new HashSet<>(Arrays.asList((String[]) row.getArray("topics").getArray())),
                row.getString("language"),
                row.getString("template"),
                row.getBoolean("enabled"),
                row.getInt("failures"),
                instant(row, "rests_until"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
