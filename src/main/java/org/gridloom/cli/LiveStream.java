package org.gridloom.cli;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.Report;
import org.gridloom.incident.Situation;
import org.gridloom.incident.StepOutcome;
import org.springframework.context.ApplicationContext;

/** So many changes a second, until it is ended: reports, and deeds on what was reported until it is closed. What the database does not take is not done again. */
final class LiveStream {

    private static final int WRITERS = 4;
    private static final double REPORTS = 0.3;

    private final Incidents incidents;
    private final LiveWatcher.Numbering numbering;
    private final ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS);
    private final ConcurrentLinkedQueue<IncidentSummary> open = new ConcurrentLinkedQueue<>();
    private final Map<Long, Long> committed = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();

    LiveStream(ApplicationContext portal, LiveWatcher.Numbering numbering, int perSecond) {
        incidents = portal.getBean(Incidents.class);
        this.numbering = numbering;
        for (int writer = 0; writer < WRITERS; writer++) {
            var random = new Random(writer);
            long period = 1_000_000L * WRITERS / perSecond;
            writers.scheduleAtFixedRate(() -> change(random), writer * period / WRITERS, period, TimeUnit.MICROSECONDS);
        }
    }

    /** By change, the incident in the upper half and its version in the lower: when it was committed, in nanoseconds of this process. */
    Map<Long, Long> committed() {
        return committed;
    }

    /** How many the database did not take. */
    long refused() {
        return refused.sum();
    }

    void end() throws InterruptedException {
        writers.shutdown();
        if (!writers.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a writer does not end");
        }
    }

    private void change(Random random) {
        try {
            var before = random.nextDouble() < REPORTS ? null : open.poll();
            if (before == null) {
                done(SystemAccount.act(() -> incidents.report(report(random))));
                return;
            }
            var act = Loop.next(Situation.plain(before.state()), Role.ADMIN).getFirst();
            var outcome = SystemAccount.act(
                    () -> incidents.advance(before.number(), Deed.of(act, "bench"), before.version()));
            if (outcome instanceof StepOutcome.Done done) {
                done(done.incident());
            }
        } catch (RuntimeException e) {
            // The database is away, or was while it answered.
            refused.increment();
        }
    }

    private void done(IncidentSummary now) {
        committed.put((long) numbering.of(now.number()) << 32 | now.version(), System.nanoTime());
        if (now.state().isOpen()) {
            open.add(now);
        }
    }

    private static Report report(Random random) {
        return new Report(
                IncidentCategory.values()[random.nextInt(IncidentCategory.values().length)],
                "bench",
                "bench",
                null,
                117 + random.nextDouble(),
                30 + random.nextDouble(),
                random.nextInt(10) == 0,
                IncidentChannel.HOTLINE,
                new Contact("", ""));
    }
}
