package org.gridloom.notice.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.notice.NoticeChannel;
import org.gridloom.notice.NoticeTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be sent, in the database: put in with what happened, taken out once it was answered. */
@Component
class Outbox implements NoticeChannel {

    /** Whoever has not heard of it by then has looked into the portal. */
    static final Duration TOO_LATE = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /** A message and whom it goes to; its row is held until the transaction ends. */
    record Due(long id, int attempts, Instant madeAt, long webhook, Message message) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> topics = new HashMap<>();

    Outbox(JdbcClient jdbc, Clock clock, List<NoticeTopic> topics) {
        this.jdbc = jdbc;
        this.clock = clock;
        topics.forEach(topic -> topic.kinds().forEach(kind -> this.topics.put(kind, topic.name())));
    }

    @Override
    public void told(String username, String kind, String path) {
        var topic = topics.get(kind);
        if (topic != null) {
            jdbc.sql("""
                            insert into webhook_outbox (webhook_id, topic, kind, recipient, path)
                            select id, ?, ?, ?, ? from webhook where enabled and ? = any (topics)""").params(topic, kind, username, path, topic).update();
        }
    }

    /** The message that is due for longest and that no other node is sending. */
    Optional<Due> next() {
        return jdbc.sql("""
                        select o.* from webhook_outbox o join webhook w on w.id = o.webhook_id
                        where o.state = 'PENDING' and o.due_at <= :now and w.enabled and (w.rests_until is null or w.rests_until <= :now)
                        order by o.due_at, o.id limit 1 for update of o skip locked""")
                .param("now", now())
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getLong("webhook_id"),
                        new Message(
                                row.getObject("key", UUID.class),
                                row.getString("topic"),
                                row.getString("kind"),
                                row.getString("recipient"),
                                row.getString("path"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant())))
                .optional();
    }

    void sent(Due due, String said) {
        tried(due, Delivery.State.SENT, said, clock.instant());
    }

    /** It is tried again after a pause that grows, until it is too late. */
    void failed(Due due, String said) {
        var again = clock.instant().plus(pause(due.attempts()));
        var late = again.isAfter(due.madeAt().plus(TOO_LATE));
        tried(due, late ? Delivery.State.GIVEN_UP : Delivery.State.PENDING, said, again);
    }

    static Duration pause(int failuresBefore) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void tried(Due due, Delivery.State state, String said, Instant again) {
        jdbc.sql("""
                        update webhook_outbox set state = ?, attempts = attempts + 1, tried_at = ?, outcome = ?, due_at = ?
                        where id = ?""").params(state.name(), now(), said, utc(again), due.id()).update();
    }

    /** A message of the page's button, which was sent already. */
    void tested(long webhook, Message message, Delivery.State state, String said) {
        jdbc.sql("""
                        insert into webhook_outbox (key, webhook_id, topic, kind, recipient, path, state, attempts, tried_at, outcome)
                        values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)""")
                .params(
                        message.id(),
                        webhook,
                        message.topic(),
                        message.kind(),
                        message.recipient(),
                        message.path(),
                        state.name(),
                        now(),
                        said)
                .update();
    }

    /** Those that nobody tries any more, since their webhook was off or at rest for too long; and the old ones go. */
    void tidy() {
        jdbc.sql("update webhook_outbox set state = 'GIVEN_UP' where state = 'PENDING' and made_at < ?")
                .param(utc(clock.instant().minus(TOO_LATE)))
                .update();
        jdbc.sql("delete from webhook_outbox where state <> 'PENDING' and made_at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
    }

    List<Delivery> newest(int most) {
        return jdbc.sql("""
                        select w.name, o.* from webhook_outbox o join webhook w on w.id = o.webhook_id
                        order by o.id desc limit ?""")
                .param(most)
                .query((row, n) -> new Delivery(
                        row.getString("name"),
                        row.getString("topic"),
                        row.getString("recipient"),
                        row.getString("path"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Delivery.State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        WebhookRecords.instant(row, "tried_at"),
                        row.getString("outcome")))
                .list();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
