package org.gridloom.notice.webhook;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the message that is due, and stores what was answered in the transaction that holds its row. */
@Component
class Sender {

    private final Outbox outbox;
    private final WebhookRecords webhooks;
    private final WebhookClient client;
    private final Clock clock;

    Sender(Outbox outbox, WebhookRecords webhooks, WebhookClient client, Clock clock) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.client = client;
        this.clock = clock;
    }

    /** False where nothing is due. */
    @Transactional
    public boolean sendNext() {
        var next = outbox.next();
        next.ifPresent(due -> webhooks.find(due.webhook()).ifPresent(to -> send(due, to)));
        return next.isPresent();
    }

    /** One that fails rests with all of its messages, so that a dead address costs one call a pause and holds up nobody else. */
    private void send(Outbox.Due due, Webhook to) {
        var attempt = client.send(to, webhooks.secret(to.id()), due.message());
        if (attempt.taken()) {
            outbox.sent(due, attempt.said());
            webhooks.worked(to.id());
        } else {
            outbox.failed(due, attempt.said());
            webhooks.failed(to.id(), clock.instant().plus(Outbox.pause(to.failures())));
        }
    }

    @Transactional
    public void tidy() {
        outbox.tidy();
    }
}
