package org.gridloom.live.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridloom.live.web.Subscription.Frame;
import org.springframework.web.socket.CloseStatus;
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

    private final Set<Subscription> wantSnapshots = ConcurrentHashMap.newKeySet();
    private final ReentrantLock taking = new ReentrantLock();

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

    /**
     * A snapshot for one of the subscriptions. Where the topic lets them share, it is for all who want one by now: those who come while it is
     * taken share the next.
     */
    void snapshot(Subscription subscription, Function<Subscription, Frame> take) {
        if (!subscription.topic().sharesSnapshots()) {
            give(List.of(subscription), take);
            return;
        }
        wantSnapshots.add(subscription);
        taking.lock();
        try {
            if (wantSnapshots.contains(subscription)) {
                var all = List.copyOf(wantSnapshots);
                all.forEach(wantSnapshots::remove);
                give(all, take);
            }
        } finally {
            taking.unlock();
        }
    }

    /** Nobody is told anything but the snapshot from before it is taken until it is sent. */
    private static void give(List<Subscription> all, Function<Subscription, Frame> take) {
        all.forEach(Subscription::hold);
        Frame frame;
        try {
            frame = take.apply(all.getFirst());
        } catch (RuntimeException e) {
            all.forEach(Subscription::stay);
            // Whoever asked hears what is wrong; the others come again.
            all.stream().skip(1).forEach(other -> other.client().close(CloseStatus.SERVICE_RESTARTED));
            throw e;
        }
        all.forEach(subscription -> subscription.goOn(frame));
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
