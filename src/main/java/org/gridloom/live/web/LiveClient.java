package org.gridloom.live.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One browser's socket. Sending never waits: a thread of its own writes to the network, and who lags by more than {@link #MOST_WAITING}
 * characters is dropped.
 */
final class LiveClient {

    static final int MOST_SUBSCRIPTIONS = 50;

    /** Too much for a network that works, little for the heap. Snapshots do not count: they may be longer, and take their time. */
    static final long MOST_WAITING = 4_000_000;

    /** Tells the browser to come again at once, with new snapshots. */
    static final CloseStatus TOO_SLOW = new CloseStatus(4001, "too slow");

    private static final Logger log = LoggerFactory.getLogger(LiveClient.class);

    /** @param counts how many characters of it count as lagging */
    private record Message(String text, int counts) {}

    private final WebSocketSession socket;
    private final Authentication who;
    private final String httpSession;
    private final Map<ChannelKey, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong charactersWaiting = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread writer;

    private volatile long heard = System.nanoTime();

    /** The parts so far of a message that is on its way from the browser. */
    private StringBuilder parts = new StringBuilder();

    LiveClient(WebSocketSession socket, Authentication who, String httpSession) {
        this.socket = socket;
        this.who = who;
        this.httpSession = httpSession;
        this.writer = Thread.ofVirtual().name("live-" + socket.getId()).start(this::write);
    }

    Authentication who() {
        return who;
    }

    boolean belongsTo(String httpSession) {
        return this.httpSession.equals(httpSession);
    }

    Map<ChannelKey, Subscription> subscriptions() {
        return subscriptions;
    }

    @Nullable
    Subscription subscription(ChannelKey key) {
        return subscriptions.get(key);
    }

    void heard() {
        heard = System.nanoTime();
    }

    /** Keeps a part of a message; false where it would get too long. */
    boolean hear(String part, int longest) {
        if (parts.length() + part.length() > longest) {
            return false;
        }
        parts.append(part);
        return true;
    }

    /** The message whose last part came. */
    String heardWhole() {
        var whole = parts.toString();
        parts = new StringBuilder();
        return whole;
    }

    long nanosSilent() {
        return System.nanoTime() - heard;
    }

    void send(String text) {
        if (closed.get()) {
            return;
        }
        var before = charactersWaiting.getAndAdd(text.length());
        if (before > 0 && before + text.length() > MOST_WAITING) {
            log.info("A browser lags by {} characters and is dropped", before);
            close(TOO_SLOW);
        } else {
            waiting.add(new Message(text, text.length()));
        }
    }

    void sendSnapshot(String text) {
        if (!closed.get()) {
            waiting.add(new Message(text, 0));
        }
    }

    private void write() {
        try {
            while (!closed.get()) {
                var message = waiting.take();
                socket.sendMessage(new TextMessage(message.text()));
                charactersWaiting.addAndGet(-message.counts());
            }
        } catch (IOException | IllegalStateException e) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException e) {
            // Closed while waiting for something to write.
        }
    }

    /** Closes without waiting for the other side, which may be gone. */
    void close(CloseStatus status) {
        if (closed.compareAndSet(false, true)) {
            waiting.clear();
            writer.interrupt();
            Thread.ofVirtual().start(() -> {
                try {
                    socket.close(status);
                } catch (IOException e) {
                    log.debug("The socket of {} was gone already", who.getName(), e);
                }
            });
        }
    }
}
