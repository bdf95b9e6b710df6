package org.gridloom.cli;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gridloom.GridloomApplication;
import org.gridloom.account.SystemAccount;
import org.gridloom.cli.ReachRival.Form;
import org.gridloom.cli.ReachRival.Start;
import org.gridloom.cli.ReachRival.Sum;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.station.reach.NetworkProbe;
import org.gridloom.station.reach.ReachQuestion;
import org.gridloom.station.reach.Reaches;
import org.gridloom.station.reach.Walk;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.traverse.ClosestFirstIterator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The 15-minute reach of 1,000 stations in a city of 1,000,000 households, beside pgRouting's {@code pgr_drivingDistance} in its best form on the same
 * graph, on the same machine, one after the other; each node that either finds is compared with its distance. Both use two processors.
 */
final class ReachBench {

    private static final int HOUSEHOLDS = 1_000_000;
    private static final int STATIONS = 1_000;
    private static final int ROUNDS = 5;

    /** A walk over all stations is short: some go before, until the machine's code for it is there, and then as many are timed. */
    private static final int WALKS = 15;

    private static final int THREADS = 2;

    /** 15 minutes at 4 km/h, in centimetres. */
    private static final int LIMIT = 100_000;

    /** Of the library's way, which is slow. */
    private static final int FEW = 50;

    private final PrintStream out;
    private final NetworkProbe network;
    private final Reaches reaches;
    private final List<Start> starts;

    private ReachBench(ConfigurableApplicationContext portal, PrintStream out) {
        this.out = out;
        network = portal.getBean(NetworkProbe.class);
        reaches = portal.getBean(Reaches.class);
        long before = used();
        long began = System.nanoTime();
        network.graph();
        print("reach.build", seconds(began), "s");
        print("reach.memory", (used() - before) / 1e6, "MB");
        starts = starts();
    }

    /** Takes the database server from the environment and makes a database of its own there. */
    static void run(PrintStream out) throws Exception {
        try (var database = ThrowawayDatabase.create();
                var portal = new SpringApplicationBuilder(GridloomApplication.class)
                        .profiles("bench")
                        .run(database.arguments())) {
            write(database);
            var bench = new ReachBench(portal, out);
            bench.measure(database);
        }
    }

    /** In a method of its own, so that nothing keeps the generator's city. */
    private static void write(ThrowawayDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            new ReachCityWriter(connection).write(new TownGenerator(TownParameters.standard(HOUSEHOLDS)).generate());
        }
    }

    /** The city's stations; where it has fewer, other nodes evenly over all join them. */
    private List<Start> starts() {
        var nodes =
                new ArrayList<>(network.nodesOfStations().stream().distinct().toList());
        int all = network.graph().nodes();
        for (int i = 0; nodes.size() < STATIONS; i++) {
            int node = (int) ((long) i * 7_919 % all);
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
        double step = nodes.size() / (double) STATIONS;
        return IntStream.range(0, STATIONS)
                .map(i -> nodes.get((int) (i * step)))
                .mapToObj(node -> {
                    var place = network.place(node);
                    return new Start(node, place[0], place[1], LIMIT / 100.0);
                })
                .toList();
    }

    private void measure(ThrowawayDatabase database) throws SQLException, InterruptedException {
        var own = new double[WALKS];
        var sum = new Sum(0, 0);
        for (int round = -WALKS; round < WALKS; round++) {
            long began = System.nanoTime();
            sum = walkAll();
            if (round >= 0) {
                own[round] = seconds(began);
            }
        }
        print("reach.stations", median(own), "s", "stations", STATIONS, "minutes", 15, "reached", sum.nodes());
        library();
        beside(ReachRival.fill(database.url(), database.user(), database.password(), network), median(own), sum);
        changes();
    }

    /** Keeps what was reached, as the rival does. */
    private Sum walkAll() throws InterruptedException {
        var next = new AtomicInteger();
        var reached = new int[STATIONS][];
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = IntStream.range(0, THREADS)
                    .mapToObj(_ -> (Callable<Sum>) () -> {
                        var walk = new Walk(network.graph());
                        var sum = new Sum(0, 0);
                        for (int i = next.getAndIncrement(); i < STATIONS; i = next.getAndIncrement()) {
                            walk.begin().from(starts.get(i).node(), 0).go(LIMIT);
                            reached[i] = kept(walk);
                            sum = sum.plus(sum(reached[i]));
                        }
                        return sum;
                    })
                    .toList();
            var sum = new Sum(0, 0);
            for (var done : threads.invokeAll(work)) {
                sum = sum.plus(done.get());
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Node, distance, node, distance … */
    private static int[] kept(Walk walk) {
        var kept = new int[2 * walk.reached()];
        for (int i = 0; i < walk.reached(); i++) {
            kept[2 * i] = walk.node(i);
            kept[2 * i + 1] = walk.distance(walk.node(i));
        }
        return kept;
    }

    private static Sum sum(int[] kept) {
        double centimetres = 0;
        for (int i = 1; i < kept.length; i += 2) {
            centimetres += kept[i];
        }
        return new Sum(kept.length / 2, centimetres);
    }

    /** What the graph library's own search takes for one station, beside ours on one processor: why the walk is our own. */
    private void library() {
        Graph<Integer, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < network.graph().nodes(); node++) {
            graph.addVertex(node);
        }
        for (var edge : network.edges()) {
            graph.setEdgeWeight(graph.addEdge(edge[0], edge[1]), edge[2]);
        }
        long found = 0;
        long began = 0;
        for (int i = -FEW; i < FEW; i++) {
            if (i == 0) {
                began = System.nanoTime();
            }
            var search =
                    new ClosestFirstIterator<>(graph, starts.get(Math.abs(i)).node(), LIMIT);
            while (search.hasNext()) {
                search.next();
                found++;
            }
        }
        print(
                "reach.jgrapht",
                seconds(began) / FEW * 1e3,
                "ms",
                "library",
                "JGraphT",
                "stations",
                FEW,
                "reached",
                found / 2);
        var walk = new Walk(network.graph());
        began = System.nanoTime();
        for (int i = 0; i < FEW; i++) {
            walk.begin().from(starts.get(i).node(), 0).go(LIMIT);
        }
        print("reach.station", seconds(began) / FEW * 1e3, "ms", "stations", FEW);
    }

    private void beside(Optional<ReachRival> there, double own, Sum sum) throws SQLException, InterruptedException {
        if (there.isEmpty()) {
            System.err.println("bench reach: the database server has no pgRouting (Debian: postgresql-15-pgrouting);"
                    + " reach.rival, reach.ratio and reach.disagreements are left out");
            return;
        }
        try (var rival = there.get()) {
            double best = Double.MAX_VALUE;
            for (var form : ReachRival.forms()) {
                rival.reach(form, starts.subList(0, THREADS * FEW), LIMIT);
                var took = new double[form == Form.ONE_CALL ? 1 : 3];
                for (int round = 0; round < took.length; round++) {
                    long began = System.nanoTime();
                    var theirs = rival.reach(form, starts, LIMIT);
                    took[round] = seconds(began);
                    if (!theirs.equals(sum)) {
                        System.err.println("bench reach: " + form + " sums up to " + theirs + ", the walk to " + sum);
                    }
                }
                print("reach.rival", median(took), "s", "form", form.name(), "version", rival.version());
                best = Math.min(best, median(took));
            }
            print("reach.ratio", best / own, "", "stations", STATIONS, "minutes", 15);
            print("reach.disagreements", disagreements(rival), "", "compared", sum.nodes());
        }
    }

    /** Nodes that only one of both reached, or that are not as far to the centimetre. */
    private int disagreements(ReachRival rival) throws SQLException {
        var walk = new Walk(network.graph());
        var ours = new HashMap<Integer, HashMap<Integer, Integer>>();
        for (var start : starts) {
            walk.begin().from(start.node(), 0).go(LIMIT);
            var mine = new HashMap<Integer, Integer>();
            for (int i = 0; i < walk.reached(); i++) {
                mine.put(walk.node(i), walk.distance(walk.node(i)));
            }
            ours.put(start.node(), mine);
        }
        var wrong = new int[1];
        rival.each(starts, LIMIT, (start, node, centimetres) -> {
            var mine = ours.get(start).remove(node);
            if (mine == null || mine != centimetres) {
                wrong[0]++;
            }
        });
        return wrong[0] + ours.values().stream().mapToInt(HashMap::size).sum();
    }

    /** What a person waits for after a change: a station's, then a road's. */
    private void changes() {
        var station = new double[ROUNDS];
        var figures = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            network.changed("stations");
            station[round] = seconds(began);
            began = System.nanoTime();
            SystemAccount.act(() -> reaches.figures(ReachQuestion.ALL));
            figures[round] = seconds(began);
        }
        print("reach.change.station", median(station), "s");
        print("reach.figures", median(figures), "s", "households", HOUSEHOLDS);
        long began = System.nanoTime();
        network.changed("territory");
        print("reach.change.road", seconds(began), "s");
    }

    private void print(String name, double value, String unit, Object... parameters) {
        var all = new ArrayList<Object>(Arrays.asList(parameters));
        if (name.equals("reach.build")) {
            network.sizes().forEach((what, number) -> all.addAll(List.of(what, number)));
        }
        Figure.of(name, value, unit, all.toArray()).print(out);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
