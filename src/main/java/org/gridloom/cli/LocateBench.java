package org.gridloom.cli;

import java.io.PrintStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.gridloom.territory.GridIndex;
import org.gridloom.territory.GridIndex.GridGround;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKBWriter;

/**
 * How many points a second the grid index answers on one core, and on how many of 200,000 it differs from {@code ST_Covers} with the lowest code:
 * a third of the points are vertices or lie on borders. PostGIS holds the grids in a temporary table; nothing is left there.
 */
final class LocateBench {

    private static final long SEED = 1;
    private static final int GRIDS = 2_500;
    private static final int COMPARED = 200_000;
    private static final int TIMED = 2_000_000;
    private static final int ROUNDS = 8;
    /** CGCS2000 / 3-degree Gauss-Kruger CM 120E; any metric zone would do. */
    private static final int SRID = 4549;

    private final Random random = new Random(SEED);
    private final List<GridGround> grids =
            JaggedGrids.of(GRIDS, new GeometryFactory(new PrecisionModel(), SRID), random);
    private final GridIndex index = GridIndex.of(grids);
    private final Envelope extent = new Envelope();

    private LocateBench() {
        grids.forEach(g -> extent.expandToInclude(g.area().getEnvelopeInternal()));
    }

    /** Takes the database from the environment: GRIDLOOM_DB_URL, GRIDLOOM_DB_USER, GRIDLOOM_DB_PASSWORD. */
    static void run(PrintStream out) throws SQLException {
        var environment = System.getenv();
        try (var database = DriverManager.getConnection(
                        environment.getOrDefault("GRIDLOOM_DB_URL", "jdbc:postgresql://localhost/gridloom"),
                        environment.getOrDefault("GRIDLOOM_DB_USER", "gridloom"),
                        environment.getOrDefault("GRIDLOOM_DB_PASSWORD", ""));
                var statement = database.createStatement()) {
            statement.execute("create extension if not exists postgis");
            run(database, out);
        }
    }

    static void run(Connection database, PrintStream out) throws SQLException {
        var bench = new LocateBench();
        Figure.of("locate.rate", bench.rate(), "points/s/core", "grids", GRIDS, "points", TIMED, "seed", SEED)
                .print(out);
        Figure.of(
                        "locate.disagreements",
                        bench.disagreements(database),
                        "",
                        "grids",
                        GRIDS,
                        "points",
                        COMPARED,
                        "seed",
                        SEED)
                .print(out);
    }

    /** Of points all over the ground. The median of the rounds after those that only warm up. */
    private double rate() {
        double[] x = new double[TIMED];
        double[] y = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            var at = anywhere();
            x[i] = at.x;
            y[i] = at.y;
        }
        double[] rates = new double[ROUNDS];
        int found = 0;
        for (int round = -3; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < TIMED; i++) {
                found += index.locate(x[i], y[i]) == GridIndex.NONE ? 0 : 1;
            }
            if (round >= 0) {
                rates[round] = TIMED / ((System.nanoTime() - start) / 1e9);
            }
        }
        if (found == 0) {
            throw new IllegalStateException("No point in any grid");
        }
        return Arrays.stream(rates).sorted().toArray()[ROUNDS / 2];
    }

    private int disagreements(Connection database) throws SQLException {
        var points = new ArrayList<Coordinate>();
        for (int i = 0; i < COMPARED; i++) {
            points.add(
                    switch (i % 6) {
                        case 0 -> vertex();
                        case 1 -> onBorder();
                        case 2 -> centimetres(onBorder());
                        default -> anywhere();
                    });
        }
        var expected = inPostgis(database, points);
        int disagreements = 0;
        for (int i = 0; i < COMPARED; i++) {
            var code = index.codeAt(points.get(i).x, points.get(i).y).orElse("");
            disagreements += code.equals(expected[i]) ? 0 : 1;
        }
        return disagreements;
    }

    /** The code at each point, or an empty string. */
    private String[] inPostgis(Connection database, List<Coordinate> points) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(
                    "create temporary table bench_grid (code text, area geometry(MultiPolygon, " + SRID + "))");
            try (var insert =
                    database.prepareStatement("insert into bench_grid values (?, ST_GeomFromWKB(?, " + SRID + "))")) {
                var wkb = new WKBWriter();
                for (var grid : grids) {
                    insert.setString(1, grid.code());
                    insert.setBytes(2, wkb.write(grid.area()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("create index on bench_grid using gist (area)");
            statement.execute("analyze bench_grid");
            try {
                return lowestCodes(database, points);
            } finally {
                statement.execute("drop table bench_grid");
            }
        }
    }

    private static String[] lowestCodes(Connection database, List<Coordinate> points) throws SQLException {
        var codes = new String[points.size()];
        Arrays.fill(codes, "");
        var sql = """
                select p.n, min(g.code)
                from unnest(?::float8[], ?::float8[]) with ordinality as p (x, y, n)
                join bench_grid g on ST_Covers(g.area, ST_SetSRID(ST_MakePoint(p.x, p.y), %d))
                group by p.n""".formatted(SRID);
        try (var query = database.prepareStatement(sql)) {
            query.setArray(1, array(database, points.stream().mapToDouble(Coordinate::getX)));
            query.setArray(2, array(database, points.stream().mapToDouble(Coordinate::getY)));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    codes[rows.getInt(1) - 1] = rows.getString(2);
                }
            }
        }
        return codes;
    }

    private static Array array(Connection database, DoubleStream values) throws SQLException {
        return database.createArrayOf("float8", values.boxed().toArray());
    }

    private Coordinate anywhere() {
        return new Coordinate(
                extent.getMinX() + random.nextDouble() * extent.getWidth(),
                extent.getMinY() + random.nextDouble() * extent.getHeight());
    }

    private Coordinate vertex() {
        var at = anyBorder();
        return at[random.nextInt(at.length)];
    }

    private Coordinate onBorder() {
        var at = anyBorder();
        int i = random.nextInt(at.length - 1);
        double f = random.nextDouble();
        return new Coordinate(at[i].x + f * (at[i + 1].x - at[i].x), at[i].y + f * (at[i + 1].y - at[i].y));
    }

    private Coordinate[] anyBorder() {
        return grids.get(random.nextInt(grids.size())).area().getGeometryN(0).getCoordinates();
    }

    private static Coordinate centimetres(Coordinate at) {
        return new Coordinate(Math.round(at.x * 100) / 100.0, Math.round(at.y * 100) / 100.0);
    }
}
