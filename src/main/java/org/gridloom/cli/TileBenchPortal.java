package org.gridloom.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridloom.GridloomApplication;
import org.gridloom.geometry.Geometries;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.gridloom.tile.Tiles;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.util.unit.DataSize;

/** The tile benchmark's surroundings: a database of its own for the time it runs, with a city in it, and a portal on that. */
final class TileBenchPortal {

    private static final int BUILDINGS = 1_000_000;
    private static final int MANY = 10_000_000;

    /** What ten million buildings want while they are packed. */
    private static final long ROOM_FOR_MANY = 4L << 30;

    private TileBenchPortal() {}

    /** Takes the database server from the environment: GRIDLOOM_DB_URL, GRIDLOOM_DB_USER, GRIDLOOM_DB_PASSWORD. */
    static void run(PrintStream out) throws Exception {
        try (var database = ThrowawayDatabase.create()) {
            measure(database, out);
        }
        if (Runtime.getRuntime().maxMemory() >= ROOM_FOR_MANY) {
            many(out);
        }
    }

    private static void measure(ThrowawayDatabase own, PrintStream out) throws Exception {
        try (var portal = new SpringApplicationBuilder(GridloomApplication.class)
                .profiles("bench")
                .run(own.arguments())) {
            var city = BenchCity.of(BUILDINGS);
            try (var database = DriverManager.getConnection(own.url(), own.user(), own.password())) {
                new BenchCityWriter(city, database).write();
            }
            var port = ((WebServerApplicationContext) portal).getWebServer().getPort();
            TileBench.run(portal, port, city, own.url(), own.user(), own.password(), out);
        }
    }

    /** More than anyone's database has, so packed straight from where they are made; the time includes making them. */
    private static void many(PrintStream out) {
        var city = BenchCity.of(MANY);
        TileBench.load(
                new Tiles(List.of(new Generated(city)), DataSize.ofMegabytes(64), new SimpleMeterRegistry()),
                city,
                "generator",
                out);
    }

    /** The buildings of a city as the portal's own layer would read them. */
    private record Generated(BenchCity city) implements TileLayer {

        @Override
        public String name() {
            return "building";
        }

        @Override
        public ZoomRange zooms() {
            return new ZoomRange(12, 16);
        }

        @Override
        public Set<String> changedBy() {
            return Set.of();
        }

        @Override
        public int labelsFrom() {
            return 16;
        }

        @Override
        public void read(Optional<String> street, Consumer<TileFeature> into) {
            for (int i = 0; i < city.buildings(); i++) {
                var building = city.building(i);
                var code = BenchCity.streetCode(building.street());
                Map<String, Object> properties = new HashMap<>(Map.of(
                        "use",
                        building.use(),
                        "floors",
                        building.floors(),
                        "height",
                        building.height(),
                        "households",
                        building.households(),
                        "count",
                        building.count(),
                        "tint",
                        i % 6));
                if (!building.name().isEmpty()) {
                    properties.put("name", building.name());
                }
                into.accept(new TileFeature(
                        building.id(),
                        code,
                        BenchCity.gridCode(building.street(), BenchCity.gridOf(i)),
                        0,
                        0,
                        Geometries.multi(building.footprint()),
                        building.name().isEmpty() ? null : building.footprint().getCentroid(),
                        properties));
            }
        }
    }
}
