package org.gridloom.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a Chromium of its own, without a window, told what to do by the DevTools protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--ignore-gpu-blocklist",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--window-size=1366,900",
            "--remote-debugging-port=0");
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 120;

    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final String session;
    private int last;

    private Chromium(Path executable) throws IOException {
        profile = Files.createTempDirectory("gridloom-chromium");
        var command = new ArrayList<>(List.of(executable.toString(), "--user-data-dir=" + profile));
        command.addAll(FLAGS);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process.inputReader())), this)
                .join();
        var page = ask(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        session = ask(null, "Target.attachToTarget", Map.of("targetId", page, "flatten", true))
                .path("sessionId")
                .asString();
    }

    /** The one named by GRIDLOOM_CHROMIUM or found on the path; empty where there is none. */
    static Optional<Chromium> start() throws IOException {
        var named = System.getenv("GRIDLOOM_CHROMIUM");
        var executable = named != null
                ? Optional.of(Path.of(named))
                : Optional.ofNullable(System.getenv("PATH")).stream()
                        .flatMap(path -> List.of(path.split(":")).stream())
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        return executable.isPresent() ? Optional.of(new Chromium(executable.get())) : Optional.empty();
    }

    JsonNode ask(String method, Map<String, Object> parameters) {
        return ask(session, method, parameters);
    }

    /** Another page beside this one, with the same cookies. */
    void openTab(String url) {
        ask(null, "Target.createTarget", Map.of("url", url));
    }

    /** The value of an expression, once the promise is kept if it is one. */
    JsonNode evaluate(String expression) {
        var answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    void await(String condition) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not within " + PATIENCE_SECONDS + " s: " + condition);
            }
            Thread.sleep(100);
        }
    }

    /** @param type {@code mousePressed}, {@code mouseMoved} or {@code mouseReleased} */
    void mouse(String type, double x, double y, boolean pressed) {
        ask(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        x,
                        "y",
                        y,
                        "button",
                        pressed ? "left" : "none",
                        "buttons",
                        pressed ? 1 : 0,
                        "clickCount",
                        1));
    }

    /** A letter, pressed and let go. */
    void key(String letter) {
        for (var type : List.of("keyDown", "keyUp")) {
            ask("Input.dispatchKeyEvent", Map.of("type", type, "key", letter, "code", "Key" + letter.toUpperCase()));
        }
    }

    private JsonNode ask(@Nullable String session, String method, Map<String, Object> parameters) {
        var id = ++last;
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var message = json.createObjectNode().put("id", id).put("method", method);
        message.set("params", json.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        socket.sendText(json.writeValueAsString(message), true).join();
        var node = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (node.has("error")) {
            throw new IllegalStateException(method + ": " + node.path("error"));
        }
        return node.path("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            var message = json.readTree(text.toString());
            text.setLength(0);
            var waiting = asked.remove(message.path("id").asInt(0));
            if (waiting != null) {
                waiting.complete(message);
            }
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    private static String address(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                // What it says later would fill the pipe and stop it.
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("Chromium ended without listening");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
