package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after another system began to post a report its pin reaches a browser: by Open311 into a running portal, and out by the socket of
 * somebody who is logged in. The pins' pace of 250 ms is part of it. Leaves its reports, an account and a revoked key behind, so it wants a
 * database of its own.
 */
final class LiveBench {

    private static final int REPORTS = 200;
    private static final int WARM_UP = 20;
    private static final int PER_SECOND = 10;

    private final String address;
    private final ApplicationContext portal;
    private final Random random = new Random(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final CountDownLatch subscribed = new CountDownLatch(1);

    private LiveBench(ApplicationContext portal, int port) {
        this.portal = portal;
        this.address = "localhost:" + port;
    }

    /** Measures a portal that runs in this process. */
    static void run(ApplicationContext portal, int port, PrintStream out) throws IOException, InterruptedException {
        var delays = new LiveBench(portal, port).delays();
        Arrays.sort(delays);
        Figure.of(
                        "live.delay.p95",
                        delays[(int) Math.ceil(delays.length * 0.95) - 1],
                        "ms",
                        "reports",
                        REPORTS,
                        "perSecond",
                        PER_SECOND)
                .print(out);
        Figure.of("live.delay.p50", delays[delays.length / 2], "ms", "reports", REPORTS, "perSecond", PER_SECOND)
                .print(out);
    }

    /** In milliseconds, one for each report after those that only warm up. */
    private double[] delays() throws IOException, InterruptedException {
        var keys = portal.getBean(ApiKeys.class);
        var key = SystemAccount.act(() -> keys.create(BenchLogin.ACCOUNT, Scope.EVERYTHING))
                .secret();
        var socket = http.newWebSocketBuilder()
                .header("Cookie", BenchLogin.cookie(portal, http, address))
                .header("Origin", "http://" + address)
                .buildAsync(URI.create("ws://" + address + "/live"), new Browser())
                .join();
        socket.sendText("{\"type\":\"subscribe\",\"topic\":\"incidents\",\"id\":\"all\"}", true)
                .join();
        if (!subscribed.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no snapshot within 30 s");
        }
        var posted = new String[REPORTS];
        var began = new long[REPORTS];
        for (var n = -WARM_UP; n < REPORTS; n++) {
            // Evenly spread, or the pace of the pins would always be met in the same moment.
            TimeUnit.MILLISECONDS.sleep(random.nextLong(2_000 / PER_SECOND));
            var start = System.nanoTime();
            var number = post(key);
            if (n >= 0) {
                posted[n] = number;
                began[n] = start;
            }
        }
        var delays = new double[REPORTS];
        for (var n = 0; n < REPORTS; n++) {
            delays[n] = (awaited(posted[n]) - began[n]) / 1e6;
        }
        socket.abort();
        SystemAccount.act(() -> {
            keys.all().stream().filter(k -> key.startsWith(k.prefix())).forEach(k -> keys.revoke(k.id()));
            return key;
        });
        return delays;
    }

    private String post(String key) throws IOException, InterruptedException {
        var response = http.send(
                BenchLogin.form(
                        "http://" + address + "/open311/v2/requests.json",
                        Map.of(
                                "api_key",
                                key,
                                "service_code",
                                "LIVELIHOOD",
                                "lat",
                                "30." + random.nextInt(10_000, 99_999),
                                "long",
                                "117." + random.nextInt(10_000, 99_999),
                                "description",
                                "bench")),
                BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(response.body());
        }
        return JsonMapper.shared()
                .readTree(response.body())
                .get(0)
                .path("service_request_id")
                .asString();
    }

    private long awaited(String number) throws InterruptedException {
        for (var tries = 0; tries < 1000; tries++) {
            var at = arrived.get(number);
            if (at != null) {
                return at;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IllegalStateException(number + " did not arrive within 10 s");
    }

    /** Notes when each pin first came. */
    private final class Browser implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        private void received(JsonNode message) {
            var now = System.nanoTime();
            if (message.path("type").asString().equals("snapshot")) {
                subscribed.countDown();
            }
            message.path("changes")
                    .forEach(change -> arrived.putIfAbsent(change.path("number").asString(), now));
        }
    }
}
