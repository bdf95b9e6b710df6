package org.gridloom.live.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.live.ChangeStream;
import org.gridloom.live.LiveTopic;
import org.gridloom.live.web.Subscription.Frame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who listens to what, and what they are told. The last of all listeners, so that what others keep in memory holds a change before any
 * browser hears of it; the argument in this package's description rests on that.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LiveHub implements ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(LiveHub.class);

    private static final int BEAT_SECONDS = 15;
    private static final int SILENT_SECONDS = 50;

    /** After an interruption, and when the portal starts, everybody wants a snapshot at once. */
    private static final int SNAPSHOTS_AT_ONCE = 4;

    private final ChangeStream stream;
    private final JsonMapper json;
    private final Map<String, LiveTopic> topics;
    private final Map<Channel.Key, Channel> channels = new ConcurrentHashMap<>();
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final Semaphore snapshots = new Semaphore(SNAPSHOTS_AT_ONCE);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-clock").daemon().factory());

    LiveHub(ChangeStream stream, JsonMapper json, List<LiveTopic> topics) {
        this.stream = stream;
        this.json = json;
        this.topics = topics.stream().collect(Collectors.toMap(LiveTopic::name, Function.identity()));
        clock.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    int clients() {
        return clients.size();
    }

    int subscriptions() {
        return clients.stream()
                .mapToInt(client -> client.subscriptions().size())
                .sum();
    }

    @Nullable
    LiveTopic topic(String name) {
        return topics.get(name);
    }

    void join(LiveClient client) {
        clients.add(client);
        if (!stream.isFlowing()) {
            client.send(signal("interrupted"));
        }
    }

    void leave(LiveClient client) {
        clients.remove(client);
        client.subscriptions().values().forEach(this::unsubscribe);
    }

    /**
     * Registers first, then takes the snapshot; the order is the point. Who subscribes once more goes on with the same subscription: a snapshot
     * that is on its way to the one could else overtake changes on their way to the other.
     */
    void subscribe(Subscription wanted) {
        var subscriptions = wanted.client().subscriptions();
        var before = subscriptions.get(wanted.key());
        var subscription = before != null && before.channel().equals(wanted.channel()) ? before : wanted;
        if (before != null && subscription != before) {
            unregister(before);
        }
        subscriptions.put(wanted.key(), subscription);
        var channel = channels.compute(subscription.channel(), (k, known) -> {
            var open = known == null
                    ? new Channel(subscription.key(), subscription.topic().pace(), json, clock, this::revoke)
                    : known;
            open.subscriptions().add(subscription);
            return open;
        });
        try {
            channel.snapshot(subscription, this::frame);
        } catch (RuntimeException e) {
            unsubscribe(subscription);
            throw e;
        }
        if (!stream.isFlowing()) {
            // It is as things were at that moment: nothing follows until the stream flows again.
            subscription.client().send(signal("interrupted"));
        }
    }

    void unsubscribe(Subscription subscription) {
        subscription.client().subscriptions().remove(subscription.key(), subscription);
        unregister(subscription);
    }

    private void unregister(Subscription subscription) {
        channels.computeIfPresent(subscription.channel(), (k, channel) -> {
            channel.subscriptions().remove(subscription);
            return channel.subscriptions().isEmpty() ? null : channel;
        });
    }

    private void revoke(Subscription subscription) {
        unsubscribe(subscription);
        subscription
                .client()
                .send(json.writeValueAsString(
                        Refusal.FORBIDDEN.message(json, subscription.key(), null, "no longer permitted")));
    }

    private Frame frame(Subscription subscription) {
        snapshots.acquireUninterruptibly();
        try {
            return frame(subscription, stream.position());
        } finally {
            snapshots.release();
        }
    }

    private Frame frame(Subscription subscription, long position) {
        var client = subscription.client();
        var body = As.person(
                client.who(),
                () -> subscription
                        .topic()
                        .snapshot(client.who(), subscription.key().id()));
        body.put("type", "snapshot")
                .put("topic", subscription.key().topic())
                .put("id", subscription.key().id())
                .put("position", Long.toString(position));
        return new Frame(position, json.writeValueAsString(body));
    }

    @Override
    public void on(Change change) {
        for (var topic : topics.values()) {
            for (var audience : audiences(topic)) {
                for (var message : topic.on(change, audience)) {
                    var address = new ChannelKey(topic.name(), message.id());
                    var channel = channels.get(new Channel.Key(address, audience));
                    if (channel != null) {
                        channel.publish(change.position(), message.body());
                    }
                }
            }
        }
    }

    private Set<Object> audiences(LiveTopic topic) {
        return channels.keySet().stream()
                .filter(key -> key.address().topic().equals(topic.name()))
                .map(Channel.Key::audience)
                .collect(Collectors.toSet());
    }

    @Override
    public void interrupted() {
        var text = signal("interrupted");
        clients.forEach(client -> client.send(text));
    }

    /** The snapshots come off the stream's thread: it must run on, and what it brings meanwhile is held for each subscription. */
    @Override
    public void lost() {
        for (var client : clients) {
            client.subscriptions().values().forEach(subscription -> subscription.lost(stream.position()));
        }
        var text = signal("flowing");
        clients.forEach(client -> client.send(text));
        for (var client : clients) {
            for (var subscription : client.subscriptions().values()) {
                Thread.ofVirtual().start(() -> snapshotAgain(subscription));
            }
        }
    }

    private void snapshotAgain(Subscription subscription) {
        var channel = channels.get(subscription.channel());
        if (channel == null) {
            return;
        }
        try {
            channel.snapshot(subscription, this::frame);
        } catch (RuntimeException e) {
            // Its browser would go on with old state: let it come again.
            log.warn("No new snapshot of {}", subscription.key(), e);
            subscription.client().close(CloseStatus.SERVICE_RESTARTED);
        }
    }

    private void beat() {
        var text = signal("beat");
        for (var client : clients) {
            if (client.nanosSilent() > TimeUnit.SECONDS.toNanos(SILENT_SECONDS)) {
                client.close(CloseStatus.SESSION_NOT_RELIABLE);
            } else {
                client.send(text);
            }
        }
    }

    private String signal(String type) {
        return json.writeValueAsString(json.createObjectNode().put("type", type));
    }

    /** Who logs out, or is away for too long, stops hearing. */
    @EventListener
    void sessionEnded(SessionDestroyedEvent ended) {
        clients.stream()
                .filter(client -> client.belongsTo(ended.getId()))
                .forEach(client -> client.close(CloseStatus.POLICY_VIOLATION));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        clock.shutdownNow();
        clients.forEach(client -> client.close(CloseStatus.GOING_AWAY));
    }
}
