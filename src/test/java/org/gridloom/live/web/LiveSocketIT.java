package org.gridloom.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.Situation;
import org.gridloom.incident.StepOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.JsonNode;

@PostgisTest
class LiveSocketIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMessageMayComeInPartsButNotBeOfAnyLength() throws Exception {
        try (var client = connect(Role.DISPATCHER)) {
            client.sendInParts("{\"type\":\"subscribe\",\"topic\":\"inci", "dents\",\"id\":\"all\"}");
            assertThat(client.next().path("type").asString()).isEqualTo("snapshot");

            var half = " ".repeat(LiveSocket.LONGEST_MESSAGE / 2 + 1);
            client.sendInParts(half, half);
            assertThat(client.closed.get(20, TimeUnit.SECONDS)).isEqualTo(CloseStatus.TOO_BIG_TO_PROCESS.getCode());
        }
    }

    @Test
    void sendsASnapshotWithPositionAndThenWhatChanges() throws Exception {
        var before = reported("先有");
        try (var client = connect(Role.DISPATCHER)) {
            client.subscribe("incidents", "all");
            var snapshot = client.next();
            assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
            assertThat(snapshot.path("topic").asString()).isEqualTo("incidents");
            assertThat(position(snapshot)).isPositive();
            var said = new HashMap<String, Integer>();
            snapshot.path("pins")
                    .forEach(pin -> said.put(
                            pin.path("number").asString(), pin.path("version").asInt()));
            assertThat(said).containsKey(before.number());

            var after = reported("后来");
            // The stream may be behind the snapshot: what that already said comes once more, with the version it had.
            var change = nextChange(client);
            while (!change.path("number").asString().equals(after.number())) {
                assertThat(change.path("version").asInt())
                        .isLessThanOrEqualTo(
                                said.getOrDefault(change.path("number").asString(), Integer.MAX_VALUE));
                change = nextChange(client);
            }
            assertThat(change.path("type").asString()).isEqualTo("pin");
            assertThat(position(change)).isGreaterThan(position(snapshot));
        }
    }

    private final Queue<JsonNode> changes = new ArrayDeque<>();

    private JsonNode nextChange(SocketClient client) throws InterruptedException {
        if (changes.isEmpty()) {
            client.next("batch").path("changes").forEach(changes::add);
        }
        return changes.remove();
    }

    private static long position(JsonNode message) {
        return Long.parseLong(message.path("position").asString());
    }

    @Test
    void neverCarriesContactData() throws Exception {
        try (var client = connect(Role.DISPATCHER)) {
            client.subscribe("incidents", "all");
            client.next();
            var number = reported("有联系人").number();

            assertThat(client.next(message -> message.toString().contains(number), _ -> {})
                            .toString())
                    .doesNotContain("陈晓明")
                    .doesNotContain("13812345678")
                    .doesNotContain("contact");
        }
    }

    /**
     * Writers report and advance without pause while clients come, several at once, listen for a while, and come again; once the stream breaks for all. Each client builds what its map would
     * show, as a browser does; at the end every one of them must show what the database holds, and none may have missed a version on the way.
     */
    @Test
    void whoJoinsInTheMiddleMissesNothingAndSeesNothingTwice() throws Exception {
        var stop = new AtomicBoolean();
        var pictures = new ArrayList<Picture>();
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (var writer = 0; writer < 4; writer++) {
                var random = new Random(writer);
                writers.submit(() -> {
                    while (!stop.get()) {
                        walk(reported("并发"), random.nextInt(Loop.STEPS.size() + 1));
                    }
                });
            }
            try {
                for (var round = 0; round < 4; round++) {
                    var together = new ArrayList<Picture>();
                    for (var n = 0; n < 3; n++) {
                        together.add(new Picture(connect(Role.DISPATCHER)));
                    }
                    together.forEach(picture -> picture.client.subscribe("incidents", "all"));
                    for (var picture : together) {
                        for (var messages = 0; messages < 3; messages++) {
                            picture.take(picture.client.next());
                        }
                    }
                    together.getFirst().client.subscribe("incidents", "all"); // once more: a new snapshot in the middle
                    if (round == 1) {
                        interruptTheStream(); // and one for everybody
                    }
                    pictures.addAll(together);
                }
            } finally {
                stop.set(true);
            }
        }
        var last = reported("最后一件");
        var truth = new HashMap<String, Integer>();
        jdbc.sql("select number, version from incident where closed_at is null")
                .query((row, n) -> truth.put(row.getString("number"), row.getInt("version")))
                .list();
        for (var picture : pictures) {
            while (!picture.pins.containsKey(last.number())) {
                picture.take(picture.client.next());
            }
            assertThat(picture.pins).isEqualTo(truth);
            assertThat(picture.missed).isEmpty();
            picture.client.close();
        }
    }

    /** What a browser shows: versions of pins, by the rules of the client in {@code frontend/live}. */
    private static final class Picture {
        final SocketClient client;
        final Map<String, Integer> pins = new HashMap<>();
        final List<String> missed = new ArrayList<>();
        long position;

        Picture(SocketClient client) {
            this.client = client;
        }

        void take(JsonNode message) {
            switch (message.path("type").asString()) {
                case "snapshot" -> {
                    pins.clear();
                    message.path("pins")
                            .forEach(pin -> pins.put(
                                    pin.path("number").asString(),
                                    pin.path("version").asInt()));
                    position = LiveSocketIT.position(message);
                }
                case "interrupted" -> position = Long.MAX_VALUE;
                case "batch" -> message.path("changes").forEach(this::change);
                default -> {}
            }
        }

        private void change(JsonNode change) {
            var at = LiveSocketIT.position(change);
            if (at <= position) {
                return;
            }
            var number = change.path("number").asString();
            var version = change.path("version").asInt();
            var known = pins.get(number);
            if (known != null && version > known + 1) {
                missed.add(number + " jumped from " + known + " to " + version);
            }
            if (change.path("type").asString().equals("unpin")) {
                pins.remove(number);
            } else if (known == null || version > known) {
                pins.put(number, version);
            }
        }
    }

    @Test
    void takesANewSnapshotWhenTheStreamWasInterrupted() throws Exception {
        try (var client = connect(Role.LEADER)) {
            client.subscribe("incidents", "all");
            client.next();
            interruptTheStream();
            var meanwhile = reported("中断时");
            client.next("interrupted");
            client.next("flowing");
            assertThat(numbers(client.next("snapshot"))).contains(meanwhile.number());
        }
    }

    @Test
    void refusesATopicThatARoleMayNotSee() throws Exception {
        try (var client = connect(Role.PLANNER)) {
            client.subscribe("incidents", "all");

            assertThat(client.next().path("code").asString()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        try (var client = connect(Role.DISPATCHER)) {
            client.subscribe("weather", "1");
            assertThat(client.next().path("code").asString()).isEqualTo("UNKNOWN");
            client.send("no JSON");
            assertThat(client.next().path("code").asString()).isEqualTo("BAD_REQUEST");
            client.send("{\"type\":\"move\",\"topic\":\"incidents\",\"id\":\"all\",\"seq\":7}");
            var answer = client.next();
            assertThat(answer.path("code").asString()).isEqualTo("BAD_REQUEST");
            assertThat(answer.path("seq").asInt()).isEqualTo(7);
        }
    }

    @Test
    void isClosedWhenTheLoginEnds() throws Exception {
        var cookie = TestLogin.cookie(context, "dispatcher", Role.DISPATCHER);
        try (var client = new SocketClient(port, cookie)) {
            client.subscribe("incidents", "all");
            client.next();
            TestLogin.end(context, cookie);

            assertThat(client.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1008);
        }
    }

    @Test
    void letsNobodyInWithoutALogin() {
        assertThatThrownBy(() -> new SocketClient(port, "JSESSIONID=none")).isInstanceOf(CompletionException.class);
    }

    @Test
    void letsNoForeignPageIn() {
        var cookie = TestLogin.cookie(context, "dispatcher", Role.DISPATCHER);

        assertThatThrownBy(() -> new SocketClient(port, cookie, "https://evil.example"))
                .isInstanceOf(CompletionException.class);
    }

    private SocketClient connect(Role role) {
        return new SocketClient(port, TestLogin.cookie(context, "someone", role));
    }

    private void interruptTheStream() {
        jdbc.sql(
                        "select pg_terminate_backend(active_pid) from pg_replication_slots where database = current_database() and active")
                .query(Boolean.class)
                .list();
    }

    private IncidentSummary reported(String title) {
        return SystemAccount.act(() -> incidents.report(report(title, IN_WEST)));
    }

    private void walk(IncidentSummary from, int steps) {
        var incident = from;
        for (var n = 0; n < steps; n++) {
            var now = incident;
            incident = SystemAccount.act(() -> ((StepOutcome.Done) incidents.advance(
                            now.number(),
                            Deed.of(
                                    Loop.next(Situation.plain(now.state()), Role.ADMIN)
                                            .getFirst(),
                                    "说明"),
                            now.version()))
                    .incident());
        }
    }

    private static List<String> numbers(JsonNode snapshot) {
        return snapshot.path("pins")
                .valueStream()
                .map(pin -> pin.path("number").asString())
                .toList();
    }
}
