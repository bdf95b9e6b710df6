package org.gridloom.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's side of the socket: what came is in {@link #received}, without the beats. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    public final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    public final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    public SocketClient(int port, String cookie, String origin) {
        socket = HTTP.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", origin)
                .buildAsync(URI.create("ws://localhost:" + port + "/live"), this)
                .join();
    }

    public SocketClient(int port, String cookie) {
        this(port, cookie, "http://localhost:" + port);
    }

    public void send(String json) {
        socket.sendText(json, true).join();
    }

    void sendInParts(String first, String rest) {
        socket.sendText(first, false).join();
        socket.sendText(rest, true).join();
    }

    public void subscribe(String topic, String id) {
        send("{\"type\":\"subscribe\",\"topic\":\"%s\",\"id\":\"%s\"}".formatted(topic, id));
    }

    /** The next message, whatever it is. */
    public JsonNode next() throws InterruptedException {
        var message = received.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a message within 20 s").isNotNull();
        return message;
    }

    /** The next message of a type. The stream may be behind a snapshot: changes that it already has may come in between. */
    public JsonNode next(String type) throws InterruptedException {
        return next(message -> message.path("type").asString().equals(type), _ -> {});
    }

    /** The next message that is waited for; those that come before it are looked at too. */
    public JsonNode next(Predicate<JsonNode> wanted, Consumer<JsonNode> before) throws InterruptedException {
        var message = next();
        while (!wanted.test(message)) {
            before.accept(message);
            message = next();
        }
        return message;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            var message = JsonMapper.shared().readTree(text.toString());
            if (!message.path("type").asString().equals("beat")) {
                received.add(message);
            }
            text.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
