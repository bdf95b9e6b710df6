package org.gridloom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@PostgisTest
class ChangeStreamIT {

    private static final Change INTERRUPTED =
            new Change(0, "interrupted", "", 0, JsonMapper.shared().nullNode());
    private static final Change LOST =
            new Change(0, "lost", "", 0, JsonMapper.shared().nullNode());

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    final BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
    final ChangeListener ear = new ChangeListener() {
        @Override
        public void on(Change change) {
            if (change.kind().startsWith("test")) {
                heard.add(change);
            }
        }

        @Override
        public void interrupted() {
            heard.add(INTERRUPTED);
        }

        @Override
        public void lost() {
            heard.add(LOST);
        }
    };

    ChangeStream stream;

    @BeforeEach
    void start() {
        stream = stream(ear);
        stream.start();
    }

    @AfterEach
    void stop() {
        stream.stop();
    }

    @Test
    void bringsWhatWasCommitted() {
        transaction.executeWithoutResult(_ -> changes.publish("test", "1", 3, Map.of("name", "滨河社区")));

        var change = next();
        assertThat(change.kind()).isEqualTo("test");
        assertThat(change.key()).isEqualTo("1");
        assertThat(change.version()).isEqualTo(3);
        assertThat(change.content().path("name").asString()).isEqualTo("滨河社区");
        assertThat(change.position()).isPositive();
    }

    @Test
    void bringsNothingOfATransactionRolledBack() {
        transaction.executeWithoutResult(status -> {
            changes.publish("test", "undone", 1, Map.of());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> changes.publish("test", "done", 1, Map.of()));

        assertThat(next().key()).isEqualTo("done");
    }

    @Test
    void flowsAsSoonAsItIsStartedAgainAndSaysThatSomeWereLost() {
        stream.stop();
        assertThat(stream.isFlowing()).isFalse();

        stream.start();

        assertThat(stream.isFlowing()).isTrue();
        assertThat(next()).isEqualTo(LOST);
    }

    @Test
    void publishesInATransactionOnly() {
        assertThatThrownBy(() -> changes.publish("test", "1", 1, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** The earlier message commits later: its own place in the log is before, its commit's after that of the other. */
    @Test
    void ordersByCommitNotByWriting() throws Exception {
        try (var slow = connect();
                var open = connect()) {
            slow.setAutoCommit(false);
            open.setAutoCommit(false);
            emit(open, "test", "never ends during this test", 1);
            emit(slow, "test", "written first", 1);
            transaction.executeWithoutResult(_ -> changes.publish("test", "committed first", 1, Map.of()));
            var first = next();
            slow.commit();
            var second = next();

            assertThat(first.key()).isEqualTo("committed first");
            assertThat(second.key()).isEqualTo("written first");
            assertThat(second.position()).isGreaterThan(first.position());
        }
    }

    /** The moment between a commit's entry in the log and its being seen is too short to be met, so the wait is tried by itself. */
    @Test
    void waitsUntilReadersSeeATransaction() throws Exception {
        try (var reader = LogReader.open(database);
                var writer = connect();
                var waiting = Executors.newSingleThreadExecutor()) {
            writer.setAutoCommit(false);
            var seen = waiting.submit(() -> {
                reader.awaitVisible(List.of(new LogReader.Transaction(0, Instant.EPOCH, number(writer), List.of())));
                return true;
            });
            try {
                assertThatThrownBy(() -> seen.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                writer.commit();
            }
            assertThat(seen.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static int number(Connection writer) throws SQLException {
        try (var row = writer.createStatement().executeQuery("select pg_current_xact_id()::text")) {
            row.next();
            return (int) Long.parseLong(row.getString(1));
        }
    }

    @Test
    void bringsEveryWritersChangesInItsOrderAndPositionsThatNeverFall() {
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var writer = 0; writer < 8; writer++) {
                var key = String.valueOf(writer);
                writers.submit(() -> IntStream.rangeClosed(1, 100)
                        .forEach(version -> transaction.executeWithoutResult(
                                _ -> changes.publish("test", key, version, Map.of()))));
            }
        }
        var last = new HashMap<String, Long>();
        var position = 0L;
        for (var n = 0; n < 800; n++) {
            var change = next();
            assertThat(change.version()).isEqualTo(last.getOrDefault(change.key(), 0L) + 1);
            assertThat(change.position()).isGreaterThan(position);
            last.put(change.key(), change.version());
            position = change.position();
        }
    }

    @Test
    void saysWhenItWasInterruptedAndGoesOn() {
        jdbc.sql(
                        "select pg_terminate_backend(pid) from pg_stat_replication where application_name = 'gridloom-live' "
                                + "and pid in (select active_pid from pg_replication_slots where database = current_database())")
                .query((row, n) -> row.getBoolean(1))
                .list();

        assertThat(next()).isSameAs(INTERRUPTED);
        assertThat(next()).isSameAs(LOST);
        transaction.executeWithoutResult(_ -> changes.publish("test", "after", 1, Map.of()));
        assertThat(next().key()).isEqualTo("after");
        assertThat(stream.isFlowing()).isTrue();
    }

    @Test
    void aListenerThatFailsReadsAnewAndHindersNobody() {
        var failing = new LinkedBlockingQueue<String>();
        var both = stream(
                new ChangeListener() {
                    @Override
                    public void on(Change change) {
                        throw new IllegalStateException("as the test wants it");
                    }

                    @Override
                    public void lost() {
                        failing.add("lost");
                    }
                },
                ear);
        stream.stop();
        both.start();
        transaction.executeWithoutResult(_ -> changes.publish("test", "1", 1, Map.of()));

        assertThat(next().key()).isEqualTo("1");
        assertThat(failing).isNotEmpty();
        both.stop();
    }

    @Test
    void refusesToStartWithoutTheReplicationRight() {
        jdbc.sql("drop role if exists gridloom_without").update();
        jdbc.sql("create role gridloom_without login password 'without'").update();
        var without = new Details("gridloom_without", "without", database.getJdbcUrl());

        var refusal = catchThrowableOfType(LiveUnavailable.class, () -> LiveRequirements.check(without));

        assertThat(refusal).hasMessageContaining("REPLICATION").hasMessageContaining("gridloom_without");
    }

    private record Details(String getUsername, String getPassword, String getJdbcUrl)
            implements JdbcConnectionDetails {}

    private ChangeStream stream(ChangeListener... listeners) {
        var beans = new StaticListableBeanFactory();
        for (var n = 0; n < listeners.length; n++) {
            beans.addBean("listener" + n, listeners[n]);
        }
        return new ChangeStream(
                database, beans.getBeanProvider(ChangeListener.class), json, true, new SimpleMeterRegistry());
    }

    private Change next() {
        try {
            var change = heard.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
            assertThat(change).as("a change within 20 s").isNotNull();
            return change;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private void emit(Connection connection, String kind, String key, int version) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_logical_emit_message(true, 'gridloom', ?)")) {
            statement.setString(
                    1, "{\"kind\":\"%s\",\"key\":\"%s\",\"version\":%d,\"content\":{}}".formatted(kind, key, version));
            statement.execute();
        }
    }
}
