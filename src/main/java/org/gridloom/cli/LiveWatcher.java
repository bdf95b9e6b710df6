package org.gridloom.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;

/**
 * One browser as far as pins go: which it shows in which version, by the rules of {@code frontend/live} and {@code frontend/incident}. Comes back by itself
 * when its line breaks. Reads snapshots as they come and keeps versions alone, so that hundreds of it fit into one process.
 */
final class LiveWatcher implements WebSocket.Listener {

    /** Incidents as small whole numbers, the same for all watchers. */
    static final class Numbering {
        private final Map<String, Integer> known = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        int of(String number) {
            return known.computeIfAbsent(number, _ -> next.getAndIncrement());
        }
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SUBSCRIBE = "{\"type\":\"subscribe\",\"topic\":\"incidents\",\"id\":\"all\"}";
    private static final String BEAT = "{\"type\":\"beat\"}";
    private static final Executor SOON = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
    private static final long NOWHERE = Long.MAX_VALUE;

    private final HttpClient http;
    private final URI address;
    private final String cookie;
    private final Numbering numbering;
    private final ObjLongConsumer<LiveWatcher> heardOf;

    /** By incident: the version that is shown and one more; 0 for what is not shown. */
    private int[] shown = new int[0];
    /** The same of the newest version that ever was. */
    private int[] newest = new int[0];

    private final BitSet announced = new BitSet();
    private long position = NOWHERE;
    private volatile boolean live;
    private volatile boolean ended;
    private volatile long lastChange = System.nanoTime();
    private volatile @Nullable WebSocket socket;
    private Message message = new Message();

    long backwards;
    long announcedTwice;

    /** @param heardOf is told of each change that is shown: the incident in the upper half, its version in the lower */
    LiveWatcher(
            HttpClient http, String address, String cookie, Numbering numbering, ObjLongConsumer<LiveWatcher> heardOf) {
        this.http = http;
        this.address = URI.create("ws://" + address + "/live");
        this.cookie = cookie;
        this.numbering = numbering;
        this.heardOf = heardOf;
    }

    void connect() {
        message = new Message();
        http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", "http://" + address.getAuthority())
                .buildAsync(address, this)
                .whenComplete((_, failed) -> {
                    if (failed != null) {
                        comeAgain();
                    }
                });
    }

    private void comeAgain() {
        position = NOWHERE;
        live = false;
        if (!ended) {
            SOON.execute(this::connect);
        }
    }

    void end() {
        ended = true;
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }

    /** Whether what it shows is kept up to date, as far as it knows. */
    boolean isLive() {
        return live;
    }

    long nanosQuiet() {
        return System.nanoTime() - lastChange;
    }

    /** The version that is shown of an incident; -1 where it is not. */
    int shown(int incident) {
        return incident < shown.length ? shown[incident] - 1 : -1;
    }

    /** How many incidents it has ever heard of, in the numbering's order, are the first so many. */
    int room() {
        return shown.length;
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.sendText(SUBSCRIBE, true);
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.feed(data);
        if (last) {
            message.end(from);
            message = new Message();
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        comeAgain();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        comeAgain();
    }

    private void change(int incident, int version, boolean pin) {
        grow(incident);
        int known = shown[incident];
        if (known > version) {
            return;
        }
        lastChange = System.nanoTime();
        if (!pin) {
            shown[incident] = 0;
            newest[incident] = Math.max(newest[incident], version + 1);
            return;
        }
        goTo(incident, version);
        shown[incident] = version + 1;
        if (known == 0) {
            announcedTwice += announced.get(incident) ? 1 : 0;
            announced.set(incident);
        }
        heardOf.accept(this, (long) incident << 32 | version);
    }

    private void goTo(int incident, int version) {
        backwards += version + 1 < newest[incident] ? 1 : 0;
        newest[incident] = Math.max(newest[incident], version + 1);
    }

    private void grow(int incident) {
        if (incident >= shown.length) {
            int room = Math.max(incident + 1, shown.length + shown.length / 2 + 1_000);
            shown = Arrays.copyOf(shown, room);
            newest = Arrays.copyOf(newest, room);
        }
    }

    /** One message while it comes in. */
    private final class Message {
        private final JsonParser parser = JSON.createNonBlockingByteArrayParser(ObjectReadContext.empty());
        private int depth;
        private String field = "";
        private String list = "";
        private String type = "";
        private long at = NOWHERE;
        private int @Nullable [] snapshot;

        private String number = "";
        private int version;
        private boolean pin;
        private long changedAt;

        void feed(CharSequence text) {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            ((ByteArrayFeeder) parser.nonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
            JsonToken token;
            while ((token = parser.nextToken()) != null && token != JsonToken.NOT_AVAILABLE) {
                take(token);
            }
        }

        private void take(JsonToken token) {
            switch (token) {
                case START_OBJECT -> depth++;
                case END_OBJECT -> {
                    if (depth == 2) {
                        entry();
                    }
                    depth--;
                }
                case PROPERTY_NAME -> field = parser.currentName();
                case START_ARRAY -> {
                    if (depth == 1) {
                        list = field;
                        snapshot = list.equals("pins") ? new int[shown.length] : null;
                    }
                }
                case VALUE_STRING -> text();
                case VALUE_NUMBER_INT ->
                    version = depth == 2 && field.equals("version") ? parser.getIntValue() : version;
                default -> {}
            }
        }

        private void text() {
            if (depth == 1) {
                switch (field) {
                    case "type" -> type = parser.getString();
                    case "position" -> at = Long.parseLong(parser.getString());
                    default -> {}
                }
            } else if (depth == 2) {
                switch (field) {
                    case "number" -> number = parser.getString();
                    case "type" -> pin = parser.getString().equals("pin");
                    case "position" -> changedAt = Long.parseLong(parser.getString());
                    default -> {}
                }
            }
        }

        private void entry() {
            int incident = numbering.of(number);
            if (snapshot != null) {
                if (incident >= snapshot.length) {
                    snapshot = Arrays.copyOf(snapshot, Math.max(incident + 1, snapshot.length + snapshot.length / 2));
                }
                snapshot[incident] = version + 1;
            } else if (list.equals("changes") && position != NOWHERE && changedAt > position) {
                change(incident, version, pin);
            }
        }

        void end(WebSocket from) {
            switch (type) {
                case "snapshot" -> replace(snapshot == null ? new int[0] : snapshot);
                case "interrupted" -> {
                    position = NOWHERE;
                    live = false;
                }
                case "beat" -> from.sendText(BEAT, true);
                default -> {}
            }
        }

        private void replace(int[] pins) {
            for (int incident = 0; incident < pins.length; incident++) {
                if (pins[incident] > 0) {
                    grow(incident);
                    goTo(incident, pins[incident] - 1);
                }
            }
            shown = Arrays.copyOf(pins, Math.max(pins.length, newest.length));
            newest = Arrays.copyOf(newest, shown.length);
            position = at;
            live = true;
            lastChange = System.nanoTime();
        }
    }
}
