package org.gridloom.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the change stream and calls the {@link ChangeListener}s, from the first phase of the start to the last of the stop. A broken
 * connection is opened again until it holds; listeners are then told that they lost some. {@code gridloom.live.listen=false} is for
 * programs that write changes but show none, such as an import beside a running portal.
 */
@Component
public class ChangeStream implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeStream.class);

    /** After this long without anything a beat is sent, after twice as long without that coming back the connection counts as dead. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final ObjectProvider<ChangeListener> beans;
    private final JsonMapper json;
    private final boolean listen;
    private final Timer delay;

    private volatile List<ChangeListener> listeners = List.of();
    private volatile boolean running;
    private volatile boolean flowing;
    private boolean missed;
    private volatile long position;
    private volatile @Nullable LogReader reader;
    private volatile @Nullable Thread thread;
    /** Of this start: one that follows a stop waits like the first. */
    private volatile CountDownLatch flowed = new CountDownLatch(1);

    ChangeStream(
            JdbcConnectionDetails database,
            ObjectProvider<ChangeListener> beans,
            JsonMapper json,
            @Value("${gridloom.live.listen:true}") boolean listen,
            MeterRegistry meters) {
        this.database = database;
        this.beans = beans;
        this.json = json;
        this.listen = listen;
        delay = Timer.builder("gridloom.changes.delay")
                .description("From a commit in the database until all listeners have heard of it")
                .register(meters);
        Gauge.builder("gridloom.changes.flowing", this, stream -> stream.isFlowing() ? 1 : 0)
                .description("1 while changes are heard")
                .register(meters);
    }

    /**
     * The position that all listeners have heard of. A transaction that starts after this was asked sees every change up to it, and so does
     * what a listener keeps in memory.
     */
    public long position() {
        return position;
    }

    /** Whether changes are heard now; if not, what is in memory may be old. */
    public boolean isFlowing() {
        return flowing;
    }

    @Override
    public void start() {
        LiveRequirements.check(database);
        listeners = beans.orderedStream().toList();
        flowed = new CountDownLatch(1);
        running = true;
        thread = Thread.ofPlatform().name("change-stream").daemon().start(this::run);
        try {
            if (!flowed.await(10, TimeUnit.SECONDS)) {
                goOnWithout();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void goOnWithout() {
        if (!flowing) {
            missed = true;
            log.warn(
                    "The change stream waits for transactions that were writing before it; starting without it meanwhile");
        }
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (running) {
            try (var opened = LogReader.open(database)) {
                reader = opened;
                begin(opened);
                pause = FIRST_PAUSE;
                follow(opened);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    log.warn("The change stream broke, next try in {} ms: {}", pause.toMillis(), e.getMessage());
                }
            } finally {
                reader = null;
            }
            interrupted();
            pause = pause(pause);
        }
    }

    private void begin(LogReader opened) {
        position = opened.start();
        if (flows()) {
            tell(ChangeListener::lost);
            log.info("The change stream runs again");
        }
        flowed.countDown();
    }

    /** Notes that the stream flows; says whether anything may have been missed before. */
    private synchronized boolean flows() {
        var before = missed;
        missed = false;
        flowing = true;
        return before;
    }

    private synchronized boolean stopsFlowing() {
        var before = flowing;
        flowing = false;
        missed |= before;
        return before;
    }

    private void interrupted() {
        if (stopsFlowing() && running) {
            tell(ChangeListener::interrupted);
        }
    }

    private void follow(LogReader opened) throws SQLException {
        var heard = System.nanoTime();
        var asked = false;
        while (running) {
            var transactions = opened.next();
            if (!transactions.isEmpty()) {
                opened.awaitVisible(transactions);
                transactions.forEach(this::deliver);
                opened.done(transactions.getLast().position());
                heard = System.nanoTime();
                asked = false;
                continue;
            }
            var silent = System.nanoTime() - heard;
            if (silent > SILENCE.toNanos() * 2) {
                throw new SQLException("nothing heard for " + TimeUnit.NANOSECONDS.toSeconds(silent) + " s");
            }
            if (silent > SILENCE.toNanos() && !asked) {
                opened.beat();
                asked = true;
            }
        }
    }

    private void deliver(LogReader.Transaction transaction) {
        for (var message : transaction.messages()) {
            read(transaction.position(), message);
        }
        position = transaction.position();
        if (!transaction.messages().isEmpty()) {
            delay.record(Duration.between(transaction.committed(), Instant.now()));
        }
    }

    private void read(long at, String message) {
        try {
            var envelope = json.readTree(message);
            var change = new Change(
                    at,
                    envelope.required("kind").asString(),
                    envelope.required("key").asString(),
                    envelope.required("version").asLong(),
                    envelope.required("content"));
            tell(listener -> listener.on(change));
        } catch (JacksonException | IllegalArgumentException e) {
            log.error("A message of the change stream at {} cannot be read; skipped", at, e);
        }
    }

    /** One listener's failure must neither stop the stream nor leave that listener behind without its knowing. */
    private void tell(Consumer<ChangeListener> what) {
        for (var listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                log.error("{} failed on a change; it reads anew", listener, e);
                try {
                    listener.lost();
                } catch (RuntimeException again) {
                    log.error("{} could not read anew", listener, again);
                }
            }
        }
    }

    private Duration pause(Duration pause) {
        try {
            if (running) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            running = false;
        }
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    @Override
    public void stop() {
        running = false;
        var opened = reader;
        if (opened != null) {
            opened.close();
        }
        var reading = thread;
        if (reading != null) {
            reading.interrupt();
            try {
                reading.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return listen;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
