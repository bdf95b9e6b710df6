package org.gridloom.station.reach;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.gridloom.account.SystemAccount;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.station.Station;
import org.gridloom.station.StationFilter;
import org.gridloom.station.Stations;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The walking network with the stations in memory, kept true by the change stream. It is read when somebody first asks, and from then on anew in the
 * background whenever something changed: stations alone are tied to the network that is there, roads and buildings make a new one. Who asks meanwhile
 * waits a moment for the new one and then is answered by the old one, which says that it is behind.
 */
@Component
class LiveNetwork implements ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(LiveNetwork.class);

    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** @param spot nothing where no way leads there */
    record Reachable(Station station, Optional<Spot> spot) {}

    /**
     * @param network nothing without a territory
     * @param ground of which change of roads, buildings and grids it is
     * @param people of which change of stations it is
     */
    record Held(
            long epoch,
            Instant asOf,
            Optional<WalkingNetwork> network,
            List<Reachable> stations,
            long ground,
            long people) {}

    private final WalkedGroundReader reader;
    private final Stations stations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("walking-network").factory());

    private final AtomicLong groundChanges = new AtomicLong();
    private final AtomicLong stationChanges = new AtomicLong();
    private volatile @Nullable Held held;
    private @Nullable CompletableFuture<Held> reading;

    LiveNetwork(WalkedGroundReader reader, Stations stations, PlatformTransactionManager transactions, Clock clock) {
        this.reader = reader;
        this.stations = stations;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What is true now, or was a moment ago. */
    Held current() {
        var deadline = System.nanoTime() + (held == null ? FIRST : PATIENCE).toNanos();
        while (true) {
            var now = held;
            if (now != null && !isBehind(now)) {
                return now;
            }
            try {
                read().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                var old = held;
                if (old != null) {
                    return old;
                }
                throw new IllegalStateException("The walking network is not read yet", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The walking network cannot be read", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    boolean isBehind(Held one) {
        return one.ground != groundChanges.get() || one.people != stationChanges.get();
    }

    ReachState state(Held one) {
        return new ReachState(one.epoch, one.asOf, isBehind(one));
    }

    private synchronized CompletableFuture<Held> read() {
        var running = reading;
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(this::next, worker);
            reading = running;
        }
        return running;
    }

    private Held next() {
        var before = held;
        long ground = groundChanges.get();
        long people = stationChanges.get();
        var began = System.nanoTime();
        var next = Objects.requireNonNull(SystemAccount.act(() -> transaction.execute(_ -> {
            var asOf = clock.instant();
            var network = before != null && before.ground == ground
                    ? before.network
                    : reader.plane().map(this::network);
            return new Held(before == null ? 1 : before.epoch + 1, asOf, network, stations(network), ground, people);
        })));
        held = next;
        log.info(
                "Walking network {} with {} stations, made in {} ms",
                next.epoch,
                next.stations.size(),
                (System.nanoTime() - began) / 1_000_000);
        return next;
    }

    private WalkingNetwork network(MetricPlane plane) {
        return NetworkBuilder.build(plane, reader.read(plane));
    }

    private List<Reachable> stations(Optional<WalkingNetwork> network) {
        return stations.search(StationFilter.ALL).stream()
                .map(station -> new Reachable(
                        station,
                        network.flatMap(ways -> ways.spot((Point) ways.plane().toMetric(station.point())))))
                .toList();
    }

    @Override
    public void on(Change change) {
        switch (change.kind()) {
            case "territory", "grids" -> groundChanges.incrementAndGet();
            case Stations.CHANGE -> stationChanges.incrementAndGet();
            default -> {
                return;
            }
        }
        readAhead();
    }

    @Override
    public void lost() {
        groundChanges.incrementAndGet();
        stationChanges.incrementAndGet();
        readAhead();
    }

    /** Not before somebody asked for the first time: many portals and all tests of other things never do. */
    private void readAhead() {
        if (held != null) {
            worker.execute(() -> {
                var old = held;
                if (old != null && isBehind(old)) {
                    next();
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
