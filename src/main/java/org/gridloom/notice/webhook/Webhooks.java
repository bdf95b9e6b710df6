package org.gridloom.notice.webhook;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.notice.NoticeTopic;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that hear of notices, as the administrator keeps them. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class Webhooks {

    /** What became of a wish about a webhook. */
    public sealed interface Outcome {
        /** @param secret that messages are signed with, where it is new: the only time it is shown; else empty */
        record Done(String secret) implements Outcome {}

        /** @param reason ends the message {@code webhook.refused.} */
        record Refused(String reason) implements Outcome {}
    }

    private final WebhookRecords records;
    private final WebhookTargets targets;
    private final WebhookClient client;
    private final Outbox outbox;
    private final List<NoticeTopic> topics;
    private final WebhookSettings settings;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            WebhookRecords records,
            WebhookTargets targets,
            WebhookClient client,
            Outbox outbox,
            List<NoticeTopic> topics,
            WebhookSettings settings,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.targets = targets;
        this.client = client;
        this.outbox = outbox;
        this.topics = topics;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return records.all();
    }

    /** Names of what can be told, in the order in which they are offered. */
    public List<String> topics() {
        return topics.stream()
                .sorted(Comparator.comparingInt(NoticeTopic::order))
                .map(NoticeTopic::name)
                .toList();
    }

    /** The hosts that the settings allow; without any, no webhook can be called. */
    public List<String> allowedHosts() {
        return settings.hosts();
    }

    /** What would be sent, with made-up values. */
    public String example(Webhook webhook) {
        return Message.example().body(webhook.template(), webhook.language(), settings.portal());
    }

    public Outcome save(Webhook webhook) {
        var refusal = targets.refusal(webhook.url());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get().name());
        }
        if (!Message.isGood(webhook.template())) {
            return new Outcome.Refused("TEMPLATE");
        }
        if (records.all().stream()
                .anyMatch(known -> known.name().equals(webhook.name()) && known.id() != webhook.id())) {
            return new Outcome.Refused("NAME_TAKEN");
        }
        if (webhook.id() == 0) {
            var secret = Signature.newSecret();
            records.add(webhook, secret);
            audit.record("webhook.set", webhook.name(), webhook.url());
            return new Outcome.Done(secret);
        }
        if (!records.change(webhook)) {
            return new Outcome.Refused("STALE");
        }
        audit.record("webhook.set", webhook.name(), webhook.url());
        return new Outcome.Done("");
    }

    /** Messages are signed with another secret from now on; this is the only time it is shown. */
    public String renewSecret(long id) {
        var secret = Signature.newSecret();
        records.find(id).ifPresent(webhook -> {
            records.secret(id, secret);
            audit.record("webhook.secret", webhook.name());
        });
        return secret;
    }

    /** With what was still to be sent to it. */
    public void remove(long id) {
        records.find(id).ifPresent(webhook -> {
            records.remove(id);
            audit.record("webhook.remove", webhook.name());
        });
    }

    /** Sends a message now, whether it is switched on or not, and says what came of it. Nothing is held in the database meanwhile. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Delivery.State test(long id) {
        var webhook = records.find(id).orElseThrow();
        var me = LoggedIn.name();
        var message = new Message(UUID.randomUUID(), Message.TEST, Message.TEST, me, "admin/webhooks", clock.instant());
        var attempt = client.send(webhook, records.secret(id), message);
        var state = attempt.taken() ? Delivery.State.SENT : Delivery.State.GIVEN_UP;
        outbox.tested(id, message, state, attempt.said());
        if (attempt.taken()) {
            records.worked(id);
        }
        return state;
    }

    /** The last messages, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(int most) {
        return outbox.newest(most);
    }
}
