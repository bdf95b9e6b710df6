package org.gridloom.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gridloom.live.Change;
import org.gridloom.live.LiveMessage;
import org.gridloom.live.LiveTopic;
import org.gridloom.live.web.Subscription.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChannelTest {

    private static final ChannelKey ALL = new ChannelKey("weather", "all");
    private static final Authentication WANG = new TestingAuthenticationToken("wang", "", "ROLE_DISPATCHER");

    private final JsonMapper json = JsonMapper.shared();
    private final Channel channel = new Channel(
            ALL,
            Duration.ZERO,
            json,
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory()),
            _ -> {});
    private final List<LiveClient> clients = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        clients.forEach(client -> client.close(CloseStatus.NORMAL));
    }

    @Test
    void whoComesWhileASnapshotIsTakenSharesTheNextOneAndHearsWhatCameAfterIt() throws Exception {
        var taken = new AtomicInteger();
        var began = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Function<Subscription, Frame> take = _ -> {
            int number = taken.incrementAndGet();
            began.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Frame(number * 10L, "snapshot " + number);
        };
        var heard = new ArrayList<Queue<String>>();
        var first = subscription(heard, true);
        var threads = new ArrayList<>(List.of(Thread.ofPlatform().start(() -> channel.snapshot(first, take))));
        began.await();
        for (var n = 0; n < 3; n++) {
            var late = subscription(heard, true);
            threads.add(Thread.ofPlatform().start(() -> channel.snapshot(late, take)));
        }
        await().until(() -> threads.stream().skip(1).allMatch(thread -> thread.getState() == Thread.State.WAITING));
        channel.publish(15, json.createObjectNode().put("type", "rain"));

        mayEnd.countDown();

        for (var thread : threads) {
            thread.join();
        }
        assertThat(taken).hasValue(2);
        await().untilAsserted(
                        () -> assertThat(heard.getFirst()).hasSize(2).first().isEqualTo("snapshot 1"));
        for (var late : heard.subList(1, 4)) {
            await().untilAsserted(() -> assertThat(late).last().isEqualTo("snapshot 2"));
        }
    }

    @Test
    void wherePeopleSeeDifferentThingsEachHasASnapshotOfItsOwn() {
        var taken = new AtomicInteger();
        var heard = new ArrayList<Queue<String>>();
        for (var n = 0; n < 3; n++) {
            channel.snapshot(subscription(heard, false), _ -> new Frame(1, "snapshot " + taken.incrementAndGet()));
        }
        assertThat(taken).hasValue(3);
    }

    @Test
    void aSnapshotThatFailsIsToldToWhoAskedAndLeavesTheChannelOpen() {
        var heard = new ArrayList<Queue<String>>();
        var one = subscription(heard, true);
        assertThatThrownBy(() -> channel.snapshot(one, _ -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        channel.snapshot(one, _ -> new Frame(1, "snapshot"));

        await().untilAsserted(() -> assertThat(heard.getFirst()).containsExactly("snapshot"));
    }

    @Test
    void afterABreakNothingFollowsASnapshotFromBeforeItUntilThereIsANewOne() throws Exception {
        var heard = new ArrayList<Queue<String>>();
        var one = subscription(heard, true);
        var began = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = Thread.ofPlatform()
                .start(() -> channel.snapshot(one, _ -> {
                    began.countDown();
                    try {
                        mayEnd.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return new Frame(10, "from before");
                }));
        began.await();

        one.lost(50); // 11 to 49 are never heard
        channel.publish(51, json.createObjectNode().put("type", "rain"));
        mayEnd.countDown();
        slow.join();
        channel.publish(52, json.createObjectNode().put("type", "snow"));
        await().untilAsserted(() -> assertThat(heard.getFirst()).containsExactly("from before"));
        channel.snapshot(one, _ -> new Frame(51, "from after"));

        await().untilAsserted(() -> assertThat(heard.getFirst()).hasSize(3));
        assertThat(heard.getFirst()).element(1).isEqualTo("from after");
        assertThat(heard.getFirst()).last().asString().contains("snow");
    }

    /** What it hears goes into a new queue at the end of the list. */
    private Subscription subscription(List<Queue<String>> heard, boolean shared) {
        var texts = new ConcurrentLinkedQueue<String>();
        heard.add(texts);
        var socket = mock(WebSocketSession.class);
        try {
            doAnswer(call -> texts.add(call.<TextMessage>getArgument(0).getPayload()))
                    .when(socket)
                    .sendMessage(any());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var client = new LiveClient(socket, WANG, "session");
        clients.add(client);
        var subscription = new Subscription(client, new Weather(shared), ALL);
        channel.subscriptions().add(subscription);
        return subscription;
    }

    private record Weather(boolean sharesSnapshots) implements LiveTopic {

        @Override
        public String name() {
            return "weather";
        }

        @Override
        public boolean permits(Authentication who, String id) {
            return true;
        }

        @Override
        public ObjectNode snapshot(Authentication who, String id) {
            return JsonMapper.shared().createObjectNode().put("weather", "rain");
        }

        @Override
        public List<LiveMessage> on(Change change) {
            return List.of();
        }
    }
}
