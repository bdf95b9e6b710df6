package org.gridloom.cli;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridloom.account.Scope;
import org.gridloom.tile.Coding;
import org.gridloom.tile.TileAddress;
import org.gridloom.tile.TileLayer;
import org.gridloom.tile.Tiles;
import org.springframework.context.ApplicationContext;

/**
 * Building tiles of a running portal over HTTP, eight connections, made for the first time (cold) and already made (warm), against
 * {@link TileRival} in the same run, on the same tiles, both plain or both compressed. What both give is read and compared.
 */
final class TileBench {

    private static final long SEED = 1;
    private static final int ROUNDS = 5;
    /** The least a measured round of ours lasts, about; shorter ones are repeated. */
    private static final double SECONDS = 1.5;

    private static final int COMPARED = 12;
    private static final String LAYER = "building";

    private final Tiles tiles;
    private final TileClient client;
    private final TileRival rival;
    private final BenchCity city;
    private final PrintStream out;
    private final TileComparison comparison = new TileComparison();

    private TileBench(Tiles tiles, TileClient client, TileRival rival, BenchCity city, PrintStream out) {
        this.tiles = tiles;
        this.client = client;
        this.rival = rival;
        this.city = city;
        this.out = out;
    }

    /** Measures a portal that runs in this process and whose database has nothing but the city. */
    static void run(
            ApplicationContext portal,
            int port,
            BenchCity city,
            String url,
            String user,
            String password,
            PrintStream out)
            throws Exception {
        var tiles = portal.getBean(Tiles.class);
        load(tiles, city, "PostGIS", out);
        var layer = portal.getBeansOfType(TileLayer.class).values().stream()
                .filter(one -> one.name().equals(LAYER))
                .findFirst()
                .orElseThrow();
        try (var http = HttpClient.newHttpClient();
                var rival = TileRival.fill(url, user, password, layer)) {
            var client = new TileClient(port, BenchLogin.at(portal).cookie(http, "localhost:" + port));
            var bench = new TileBench(tiles, client, rival, city, out);
            // Some tiles of each zoom first, so that no zoom pays for the others' warming up.
            for (int zoom : new int[] {16, 15, 14}) {
                bench.warmUp(zoom);
            }
            bench.measure(14, 120);
            bench.measure(15, 300);
            bench.measure(16, 800);
            bench.comparison.print(out);
        }
    }

    /** How fast the layer comes into memory, and what it takes there. */
    static void load(Tiles tiles, BenchCity city, String from, PrintStream out) {
        tiles.lost();
        double before = heap();
        long start = System.nanoTime();
        tiles.tile(LAYER, middle(city, 16), Scope.EVERYTHING, Coding.PLAIN);
        double seconds = (System.nanoTime() - start) / 1e9;
        Figure.of("tiles.load.seconds", seconds, "s", "buildings", city.buildings(), "from", from)
                .print(out);
        Figure.of("tiles.heap", heap() - before, "MiB", "buildings", city.buildings(), "from", from)
                .print(out);
    }

    private static double heap() {
        var runtime = Runtime.getRuntime();
        double used = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(used, (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
        }
        return used;
    }

    private void warmUp(int zoom) throws InterruptedException {
        var some = addresses(zoom, 60);
        for (boolean gzip : new boolean[] {true, false}) {
            cold(some, gzip);
            warm(some, gzip);
        }
        rival.perSecond(some, true);
        rival.perSecond(some, false);
    }

    private void measure(int zoom, int count) throws SQLException, InterruptedException {
        var addresses = addresses(zoom, count);
        for (var address : addresses.subList(0, COMPARED)) {
            comparison.compare(client.one(path(address)), rival.one(address));
        }
        var rivals = new double[2][ROUNDS];
        var cold = new double[2][ROUNDS];
        var warm = new double[2][ROUNDS];
        var nanos = new ArrayList<long[]>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int gzip = 0; gzip < 2; gzip++) {
                rivals[gzip][round] = rival.perSecond(addresses, gzip == 1);
                var made = cold(addresses, gzip == 1);
                cold[gzip][round] = made.perSecond();
                warm[gzip][round] = warm(addresses, gzip == 1).perSecond();
                if (gzip == 1) {
                    nanos.add(made.nanos());
                }
            }
        }
        for (int gzip = 0; gzip < 2; gzip++) {
            print("tiles.cold.ratio", cold[gzip], rivals[gzip], addresses, gzip == 1);
            print("tiles.warm.ratio", warm[gzip], rivals[gzip], addresses, gzip == 1);
        }
        long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        Figure.of(
                        "tiles.cold.p99",
                        all[(int) (all.length * 0.99)] / 1e6,
                        "ms",
                        "zoom",
                        zoom,
                        "compressed",
                        true,
                        "connections",
                        TileClient.CONNECTIONS)
                .print(out);
    }

    /**
     * Each made anew. What was made is forgotten twice a round, since the last ones of a round are still being made when the next begins: they are
     * forgotten before it comes to them.
     */
    private TileClient.Run cold(List<TileAddress> addresses, boolean gzip) throws InterruptedException {
        return lasting(addresses, gzip, tiles::forgetTiles);
    }

    private TileClient.Run warm(List<TileAddress> addresses, boolean gzip) throws InterruptedException {
        return lasting(addresses, gzip, () -> {});
    }

    /** The first round says how many make a measurement. */
    private TileClient.Run lasting(List<TileAddress> addresses, boolean gzip, Runnable twice)
            throws InterruptedException {
        var paths = addresses.stream().map(this::path).toList();
        double seconds = client.ask(paths, gzip, 1, twice).seconds();
        return client.ask(paths, gzip, Math.max(1, (int) (SECONDS / seconds)), twice);
    }

    private void print(String name, double[] ours, double[] rivals, List<TileAddress> addresses, boolean gzip) {
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> ours[round] / rivals[round])
                .sorted()
                .toArray();
        Figure.of(
                        name,
                        ratios[ROUNDS / 2],
                        "",
                        "zoom",
                        addresses.getFirst().z(),
                        "compressed",
                        gzip,
                        "buildings",
                        city.buildings(),
                        "tiles",
                        addresses.size(),
                        "perSecond",
                        Math.round(median(ours)),
                        "rivalPerSecond",
                        Math.round(median(rivals)))
                .print(out);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /** Tiles that the city fills, in random order. */
    private List<TileAddress> addresses(int zoom, int count) {
        var extent = city.extent();
        var first = TileAddress.at(extent.getMinX(), extent.getMaxY(), zoom);
        var last = TileAddress.at(extent.getMaxX(), extent.getMinY(), zoom);
        var all = new ArrayList<TileAddress>();
        for (int x = first.x() + 1; x < last.x(); x++) {
            for (int y = first.y() + 1; y < last.y(); y++) {
                all.add(new TileAddress(zoom, x, y));
            }
        }
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(count, all.size()));
    }

    private static TileAddress middle(BenchCity city, int zoom) {
        var middle = city.extent().centre();
        return TileAddress.at(middle.x, middle.y, zoom);
    }

    private String path(TileAddress address) {
        return "/tiles/" + LAYER + "/" + tiles.epoch(LAYER) + "/" + address.z() + "/" + address.x() + "/" + address.y()
                + ".mvt";
    }
}
