package org.gridloom.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.notice.Notifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The real outbox against a receiver that says what it got. The portal's own clock may send as well: each message goes out once, whoever does it. */
@PostgisTest
class WebhooksIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);

    private record Got(String path, String body, Map<String, List<String>> headers) {}

    @Autowired
    Webhooks webhooks;

    @Autowired
    Sender sender;

    @Autowired
    Notifier notifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final ConcurrentLinkedQueue<Got> got = new ConcurrentLinkedQueue<>();
    private volatile int status = 204;
    private volatile CountDownLatch holding = new CountDownLatch(0);
    private HttpServer receiver;
    private String secret = "";

    @BeforeEach
    void aReceiver() throws IOException {
        jdbc.sql("delete from webhook").update();
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(exchange.getRequestURI().getPath(), body, exchange.getRequestHeaders()));
            await(holding);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        secret = saved(webhook("sms", Set.of("incident.new"), ""));
    }

    @AfterEach
    void noReceiver() {
        holding.countDown();
        receiver.stop(0);
        jdbc.sql("delete from webhook").update();
    }

    @Test
    void whatWasWantedIsSentOnceSignedAndWithoutWhatTheNoticeSays() {
        tell("worker", "incident.DISPATCH", "my/20261121-0003");
        tell("worker", "incident.REMIND", "my/20261121-0004");
        untilNothingIsDue();

        assertThat(got).singleElement().satisfies(one -> {
            assertThat(one.body()).contains("20261121-0003", "worker").doesNotContain("张三");
            var time = one.headers().get("X-gridloom-timestamp").getFirst();
            assertThat(one.headers().get("X-gridloom-signature"))
                    .containsExactly(Signature.of(secret, Long.parseLong(time), one.body()));
            assertThat(one.headers().get("X-gridloom-delivery")).hasSize(1);
        });
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        transaction.executeWithoutResult(status -> {
            notifier.tell(List.of("worker"), "incident.DISPATCH", "my/1", List.of("", "1", "张三", ""));
            status.setRollbackOnly();
        });
        untilNothingIsDue();

        assertThat(got).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameNumberAndTheAddressRestsMeanwhile() {
        status = 503;
        tell("worker", "incident.DISPATCH", "my/1");
        tell("worker", "incident.DISPATCH", "my/2");
        untilNothingIsDue();

        assertThat(got).as("the second waits while the address rests").hasSize(1);
        assertThat(ADMIN.get(() -> webhooks.deliveries(10)))
                .extracting(Delivery::outcome)
                .containsExactlyInAnyOrder("503", "");
        assertThat(ADMIN.get(webhooks::all).getFirst().restsUntil()).isNotNull();

        status = 200;
        jdbc.sql("update webhook set rests_until = now()").update();
        jdbc.sql("update webhook_outbox set due_at = now()").update();
        untilNothingIsDue();
        assertThat(states()).containsOnly(Delivery.State.SENT);
        assertThat(got)
                .hasSize(3)
                .extracting(one -> one.headers().get("X-gridloom-delivery").getFirst())
                .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(2));
        assertThat(ADMIN.get(webhooks::all).getFirst().restsUntil()).isNull();
    }

    @Test
    void aRedirectIsNotFollowedAndASlowAnswerIsCutOff() {
        status = 302;
        tell("worker", "incident.DISPATCH", "my/1");
        untilNothingIsDue();
        assertThat(got).extracting(Got::path).containsExactly("/notice");
        assertThat(ADMIN.get(() -> webhooks.deliveries(1)).getFirst().outcome()).isEqualTo("302");

        holding = new CountDownLatch(1);
        assertThat(ADMIN.get(() -> webhooks.test(id()))).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(ADMIN.get(() -> webhooks.deliveries(1)).getFirst().outcome()).isEqualTo("TIMEOUT");
    }

    @Test
    void twoNodesNeverSendTheSame() throws InterruptedException {
        for (var n = 0; n < 40; n++) {
            tell("worker", "incident.DISPATCH", "my/" + n);
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var n = 0; n < 4; n++) {
                nodes.submit(this::untilNothingIsDue);
            }
            nodes.shutdown();
            assertThat(nodes.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        untilNothingIsDue();

        assertThat(got).hasSize(40);
        assertThat(got.stream()
                        .map(one -> one.headers().get("X-gridloom-delivery").getFirst()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatComesTooLateIsGivenUp() {
        status = 500;
        tell("worker", "incident.DISPATCH", "my/1");
        jdbc.sql("update webhook_outbox set made_at = now() - interval '23 hours 59 minutes 50 seconds'")
                .update();
        untilNothingIsDue();
        assertThat(states()).containsExactly(Delivery.State.GIVEN_UP);

        tell("worker", "incident.DISPATCH", "my/2");
        jdbc.sql("update webhook_outbox set made_at = now() - interval '25 hours' where state = 'PENDING'")
                .update();
        sender.tidy();
        assertThat(states()).containsOnly(Delivery.State.GIVEN_UP);
    }

    @Test
    void addressesThatTheSettingsDoNotAllowAndBrokenTemplatesAreNotSaved() {
        assertThat(refused("http://10.0.0.1/", "")).isEqualTo("HOST");
        assertThat(refused("https://127.0.0.1/", "")).isEqualTo("SCHEME");
        assertThat(refused("http://127.0.0.1:1/", "{\"text\":${text}}")).isEqualTo("TEMPLATE");
        var known = ADMIN.get(webhooks::all).getFirst();
        ADMIN.run(() -> webhooks.save(known));
        assertThat(ADMIN.get(() -> webhooks.save(known))).isEqualTo(new Webhooks.Outcome.Refused("STALE"));
    }

    private String refused(String url, String template) {
        return ADMIN.get(() -> webhooks.save(
                                new Webhook(0, "other", url, Set.of("handover"), "zh", template, true, 0, null, 0)))
                        instanceof Webhooks.Outcome.Refused(var reason)
                ? reason
                : "";
    }

    private long id() {
        return jdbc.sql("select id from webhook").query(Long.class).single();
    }

    private Webhook webhook(String name, Set<String> topics, String template) {
        var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/notice";
        return new Webhook(0, name, url, topics, "zh", template, true, 0, null, 0);
    }

    private String saved(Webhook webhook) {
        return ((Webhooks.Outcome.Done) ADMIN.get(() -> webhooks.save(webhook))).secret();
    }

    private void tell(String username, String kind, String path) {
        transaction.executeWithoutResult(
                _ -> notifier.tell(List.of(username), kind, path, List.of("", "1", "张三家漏水", "找张三")));
    }

    /** Neither for this thread nor for the portal's own, which may hold the last. */
    private void untilNothingIsDue() {
        while (sender.sendNext()) {
            // one after the other
        }
        transaction.executeWithoutResult(_ -> jdbc.sql("select id from webhook_outbox for update")
                .query(Long.class)
                .list());
    }

    private List<Delivery.State> states() {
        return ADMIN.get(() -> webhooks.deliveries(10)).stream()
                .map(Delivery::state)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
