package org.gridloom.live.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.gridloom.live.LiveTopic;
import org.jspecify.annotations.Nullable;

/** One client's listening to one channel: first a snapshot, then what came after it. */
final class Subscription {

    /** A message ready to be sent, and the position of the newest change in it. */
    record Frame(long position, String text) {}

    private final LiveClient client;
    private final LiveTopic topic;
    private final ChannelKey key;
    private final Object audience;
    private final ReentrantLock taking = new ReentrantLock();

    /** What came while a snapshot is being taken; null while messages go straight on. */
    private @Nullable List<Frame> held = new ArrayList<>();

    /** Up to where changes may never have been heard: only a snapshot from there on makes up for them. */
    private long missedUntil;

    Subscription(LiveClient client, LiveTopic topic, ChannelKey key) {
        this.client = client;
        this.topic = topic;
        this.key = key;
        this.audience = As.person(client.who(), () -> topic.audience(client.who()));
    }

    LiveClient client() {
        return client;
    }

    LiveTopic topic() {
        return topic;
    }

    ChannelKey key() {
        return key;
    }

    /** With whom it shares what it is told. */
    Channel.Key channel() {
        return new Channel.Key(key, audience);
    }

    boolean isPermitted() {
        var who = client.who();
        return As.person(
                who, () -> topic.permits(who, key.id()) && topic.audience(who).equals(audience));
    }

    /** From here on what comes is held back, until {@link #goOn} or {@link #stay} by the same thread. */
    void hold() {
        taking.lock();
        synchronized (this) {
            if (held == null) {
                held = new ArrayList<>();
            }
        }
    }

    /** Goes on from a snapshot that was taken since {@link #hold}. */
    void goOn(Frame snapshot) {
        release(snapshot);
        taking.unlock();
    }

    /** The stream broke and goes on from here. What it brings is held back for the snapshot that follows: one that is on its way may be from before. */
    synchronized void lost(long position) {
        missedUntil = position;
        if (held == null) {
            held = new ArrayList<>();
        }
    }

    /** There is no snapshot: held back it stays. */
    void stay() {
        taking.unlock();
    }

    private synchronized void release(Frame snapshot) {
        client.sendSnapshot(snapshot.text());
        if (snapshot.position() < missedUntil) {
            return;
        }
        for (var frame : held == null ? List.<Frame>of() : held) {
            if (frame.position() > snapshot.position()) {
                client.send(frame.text());
            }
        }
        held = null;
    }

    synchronized void offer(Frame frame) {
        if (held == null) {
            client.send(frame.text());
        } else {
            held.add(frame);
        }
    }
}
