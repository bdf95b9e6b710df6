package org.gridloom.live.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gridloom.live.web.Subscription.Frame;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All who listen to one id of a topic and are told the same. Encodes once for all of them and keeps the topic's pace. */
final class Channel {

    /** @param audience as the topic tells them apart */
    record Key(ChannelKey address, Object audience) {}

    private final ChannelKey key;
    private final Duration pace;
    private final JsonMapper json;
    private final ScheduledExecutorService clock;
    private final Consumer<Subscription> revoke;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();

    private final List<ObjectNode> waiting = new ArrayList<>();
    private long newest;
    private long sentAt;
    private boolean scheduled;

    /** @param revoke what to do with a subscription that its owner lost the right to */
    Channel(
            ChannelKey key,
            Duration pace,
            JsonMapper json,
            ScheduledExecutorService clock,
            Consumer<Subscription> revoke) {
        this.key = key;
        this.pace = pace;
        this.json = json;
        this.clock = clock;
        this.revoke = revoke;
        this.sentAt = System.nanoTime() - pace.toNanos();
    }

    Set<Subscription> subscriptions() {
        return subscriptions;
    }

    synchronized void publish(long position, ObjectNode body) {
        newest = position;
        body.put("position", Long.toString(position));
        if (pace.isZero()) {
            send(label(body));
            return;
        }
        waiting.add(body);
        if (scheduled) {
            return;
        }
        var rest = sentAt + pace.toNanos() - System.nanoTime();
        if (rest <= 0) {
            flush();
        } else {
            scheduled = true;
            clock.schedule(this::flush, rest, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void flush() {
        scheduled = false;
        sentAt = System.nanoTime();
        var batch = json.createObjectNode().put("type", "batch").put("position", Long.toString(newest));
        batch.putArray("changes").addAll(waiting);
        waiting.clear();
        send(label(batch));
    }

    private ObjectNode label(ObjectNode body) {
        return body.put("topic", key.topic()).put("id", key.id());
    }

    private void send(ObjectNode body) {
        var frame = new Frame(newest, json.writeValueAsString(body));
        for (var subscription : subscriptions) {
            if (subscription.isPermitted()) {
                subscription.offer(frame);
            } else {
                revoke.accept(subscription);
            }
        }
    }
}
