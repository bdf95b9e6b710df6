package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What watchers of the map see while much happens: at two nodes, among many open incidents, and in the middle the database crashes and comes again. After it has
 * become quiet each watcher must show what the database holds. Leaves its incidents behind, so it wants a database of its own.
 */
final class LiveBench {

    /**
     * @param open incidents before anything happens
     * @param perSecond changes
     * @param crash whether the database, if it is ours, crashes in the middle
     */
    record Load(int open, int watchers, int perSecond, int seconds, boolean crash) {
        static final Load FULL = new Load(50_000, 200, 50, 120, true);
    }

    private static final int VIEWS = 8;
    private static final long QUIET = TimeUnit.SECONDS.toNanos(3);
    private static final long PATIENCE_SECONDS = 180;
    private static final int DATABASE_AWAY_SECONDS = 5;

    /** At buildings, given to their grids; numbers that no report has. */
    private static final String FILL = """
            insert into incident (number, category, title, description, point, state, channel, reported_grid, responsible_grid, reported_at, due_at, first_owner)
            select to_char(now(), 'YYYYMMDD') || '-' || (1000000 + n),
                   (array['DISPUTE', 'LIVELIHOOD', 'OPINION', 'SAFETY', 'ORDER', 'POLICY'])[1 + n % 6], '垃圾未清', '楼道里堆满纸箱和旧家具',
                   point, 'DISPATCHED', 'QR', code, code, now() - n * interval '1 second', now() + interval '3 days', 'GRID ' || code
            from generate_series(1, cast(:open as int)) n
            join (select row_number() over (order by b.id) as spot, count(*) over () as spots, p.point, g.code
                  from building b cross join lateral (select st_pointonsurface(b.footprint) as point) p
                  join grid g on g.validity @> now() and st_intersects(g.area, p.point)) at on at.spot = 1 + n % at.spots""";

    private record Arrival(long change, long at) {}

    private final ApplicationContext portal;
    private final Load load;
    private final PrintStream out;
    private final JdbcClient jdbc;
    private final BenchLogin login;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LiveWatcher.Numbering numbering = new LiveWatcher.Numbering();
    private final List<LiveWatcher> watchers = new ArrayList<>();
    private final Map<LiveWatcher, ConcurrentLinkedQueue<Arrival>> arrivals = new ConcurrentHashMap<>();

    /** When the database crashed, in nanoseconds of this process. */
    private long crashed = Long.MAX_VALUE;

    private LiveBench(ApplicationContext portal, Load load, PrintStream out) {
        this.portal = portal;
        this.load = load;
        this.out = out;
        jdbc = portal.getBean(JdbcClient.class);
        login = BenchLogin.at(portal);
    }

    /** Measures a portal that runs in this process, and a second one beside it. */
    static void run(ApplicationContext portal, int port, PrintStream out) throws Exception {
        try (var second = BenchNode.start()) {
            var bench = new LiveBench(portal, Load.FULL, out);
            bench.fill();
            bench.heapPerView(second);
            var before = second.heap();
            bench.watch(second.address(), Load.FULL.watchers() / 2);
            bench.figure(
                    "live.heapPerSocket",
                    (second.heap() - before) / 1024.0 / bench.watchers.size(),
                    "KiB",
                    "sockets",
                    bench.watchers.size());
            bench.measure("localhost:" + port);
        }
    }

    /** The same with one node, and without looking at heaps. */
    static void run(ApplicationContext portal, int port, Load load, PrintStream out) throws Exception {
        var bench = new LiveBench(portal, load, out);
        bench.fill();
        bench.measure("localhost:" + port);
    }

    private void fill() {
        jdbc.sql(FILL).param("open", load.open()).update();
        jdbc.sql("analyze incident").update();
    }

    private void measure(String address) throws Exception {
        watch(address, load.watchers() - watchers.size());
        var transactions = transactions();
        var stream = change();
        figure(
                "live.database.transactions",
                (double) (transactions() - transactions) / load.seconds(),
                "1/s",
                "changesPerSecond",
                load.perSecond());
        await("quiet", () -> allLive() && watchers.stream().allMatch(watcher -> watcher.nanosQuiet() > QUIET));
        compare(stream);
        delays(stream.committed());
        watchers.forEach(LiveWatcher::end);
    }

    private void watch(String address, int number) throws IOException, InterruptedException {
        var cookie = login.cookie(http, address);
        for (int n = 0; n < number; n++) {
            var watcher = new LiveWatcher(
                    http,
                    address,
                    cookie,
                    numbering,
                    (who, change) -> arrivals.get(who).add(new Arrival(change, System.nanoTime())));
            arrivals.put(watcher, new ConcurrentLinkedQueue<>());
            watchers.add(watcher);
            watcher.connect();
        }
        await("pins at " + address, this::allLive);
    }

    private boolean allLive() {
        return watchers.stream().allMatch(LiveWatcher::isLive);
    }

    /** The changes of two minutes, with a crash of the database in the middle where it is ours. */
    private LiveStream change() throws IOException, InterruptedException {
        var database = load.crash() ? Postmaster.of(jdbc) : Optional.<Postmaster>empty();
        if (load.crash() && database.isEmpty()) {
            System.err.println("bench: the database is not on this machine and stays as it is");
        }
        var stream = new LiveStream(portal, numbering, load.perSecond());
        try {
            TimeUnit.MILLISECONDS.sleep(load.seconds() * 500L);
            if (database.isPresent()) {
                crashed = System.nanoTime();
                database.get().crash();
                TimeUnit.SECONDS.sleep(DATABASE_AWAY_SECONDS);
                database.get().start();
            }
            TimeUnit.MILLISECONDS.sleep(load.seconds() * 500L);
        } finally {
            stream.end();
        }
        return stream;
    }

    private long transactions() {
        return jdbc.sql("select xact_commit + xact_rollback from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    private void compare(LiveStream stream) {
        var truth = new HashMap<Integer, Integer>();
        jdbc.sql("select number, version from incident where closed_at is null")
                .query((row, _) -> truth.put(numbering.of(row.getString("number")), row.getInt("version")))
                .list();
        long missing = 0;
        long stale = 0;
        for (var watcher : watchers) {
            for (var incident : truth.entrySet()) {
                int shown = watcher.shown(incident.getKey());
                missing += shown < 0 ? 1 : 0;
                stale += shown >= 0 && shown != incident.getValue() ? 1 : 0;
            }
            for (int incident = 0; incident < watcher.room(); incident++) {
                stale += watcher.shown(incident) >= 0 && !truth.containsKey(incident) ? 1 : 0;
            }
        }
        count("live.missing", missing, stream);
        count("live.stale", stale, stream);
        count("live.backwards", sum(watcher -> watcher.backwards), stream);
        count("live.announcedTwice", sum(watcher -> watcher.announcedTwice), stream);
    }

    private long sum(ToLongFunction<LiveWatcher> count) {
        return watchers.stream().mapToLong(count).sum();
    }

    private void count(String name, long number, LiveStream stream) {
        figure(
                name,
                number,
                "",
                "watchers",
                load.watchers(),
                "open",
                load.open(),
                "changes",
                stream.committed().size(),
                "refused",
                stream.refused(),
                "crash",
                load.crash());
    }

    /**
     * From when the writer had its answer until a watcher showed it; what came with a snapshot instead has no moment. In quiet, and from the crash on, when
     * everybody takes all pins anew.
     */
    private void delays(Map<Long, Long> committed) {
        delays("quiet", committed, commit -> commit < crashed - QUIET);
        if (crashed < Long.MAX_VALUE) {
            delays("crash", committed, commit -> commit >= crashed - QUIET);
        }
    }

    private void delays(String phase, Map<Long, Long> committed, LongPredicate counts) {
        var delays = arrivals.values().stream()
                .flatMap(ConcurrentLinkedQueue::stream)
                .flatMapToLong(arrival -> Optional.ofNullable(committed.get(arrival.change())).stream()
                        .mapToLong(Long::longValue)
                        .filter(counts)
                        .map(commit -> Math.max(0, arrival.at() - commit)))
                .sorted()
                .toArray();
        for (int percent : new int[] {50, 95, 99}) {
            figure(
                    "live.delay.p" + percent,
                    delays[(int) Math.ceil(delays.length * (percent / 100.0)) - 1] / 1e6,
                    "ms",
                    "phase",
                    phase,
                    "watchers",
                    load.watchers(),
                    "perSecond",
                    load.perSecond(),
                    "arrivals",
                    delays.length);
        }
    }

    /** The desk, open in tabs of one browser. */
    private void heapPerView(BenchNode node) throws Exception {
        var chromium = Chromium.start();
        if (chromium.isEmpty()) {
            System.err.println("bench: there is no Chromium here; live.heapPerView is not measured");
            return;
        }
        try (var browser = chromium.get()) {
            var cookie = login.cookie(http, node.address()).split("=", 2);
            var url = "http://" + node.address() + "/incidents";
            browser.ask("Network.enable", Map.of());
            browser.ask("Network.setCookie", Map.of("name", cookie[0], "value", cookie[1], "url", url));
            browser.openTab(url);
            await("a view", () -> node.instances("org.gridloom.incident.ui.IncidentsView") == 1);
            var before = settled(node);
            for (int n = 0; n < VIEWS; n++) {
                browser.openTab(url);
            }
            await("views", () -> node.instances("org.gridloom.incident.ui.IncidentsView") == 1 + VIEWS);
            figure("live.heapPerView", (settled(node) - before) / 1024.0 / VIEWS, "KiB", "views", VIEWS);
        }
    }

    /** Once what a page asks for after it is there has come, too. */
    private static long settled(BenchNode node) throws InterruptedException {
        long before;
        long now = node.heap();
        do {
            before = now;
            TimeUnit.SECONDS.sleep(2);
            now = node.heap();
        } while (Math.abs(now - before) > 50_000);
        return now;
    }

    private void figure(String name, double value, String unit, Object... parameters) {
        Figure.of(name, value, unit, parameters).print(out);
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not within " + PATIENCE_SECONDS + " s: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
