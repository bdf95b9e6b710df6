package org.gridloom.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gridloom.territory.search.Entry;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.SearchIndex;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How long a look-up takes at 1,000,000 buildings, asked after each key stroke, by people who write, type initials, whole syllables or an address; and
 * how long PostgreSQL takes for a part of the same texts with a trigram index over name, address and initials. Its table is temporary.
 */
final class SearchBench {

    private static final long SEED = 1;
    private static final int BUILDINGS = 1_000_000;
    private static final int SOUGHT = 200;
    /** PostgreSQL reads the whole table for texts of one or two characters: all of them would take an hour. */
    private static final int EVERY = 20;

    private static final int LINES = 20;

    private static final String IN_POSTGRESQL = """
            select id from bench_building where words ilike '%' || ? || '%'
            order by title ilike ? || '%' desc, length(title), id limit 20""";

    /** @param entry what somebody looks for, and has typed so far */
    private record Asked(Entry entry, String text, boolean complete) {}

    private final Random random = new Random(SEED);
    private final List<List<Entry>> streets = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    private SearchBench() {
        var names = new ManyNames(random);
        for (int street = 0; street * ManyNames.PER_STREET < BUILDINGS; street++) {
            streets.add(names.street(street));
        }
        for (int i = 0; i < SOUGHT; i++) {
            var street = streets.get(random.nextInt(streets.size()));
            var entry = street.get(random.nextInt(street.size()));
            var text = switch (i % 4) {
                case 0 -> entry.title();
                case 1 -> entry.detail();
                case 2 -> ManyNames.typed(entry.title(), false);
                default -> ManyNames.typed(entry.title(), true);
            };
            for (int end = 1; end <= text.length(); end++) {
                asked.add(new Asked(entry, text.substring(0, end), end == text.length()));
            }
        }
    }

    /** Takes the database from the environment: GRIDLOOM_DB_URL, GRIDLOOM_DB_USER, GRIDLOOM_DB_PASSWORD. */
    static void run(PrintStream out) throws SQLException {
        var environment = System.getenv();
        try (var database = DriverManager.getConnection(
                environment.getOrDefault("GRIDLOOM_DB_URL", "jdbc:postgresql://localhost/gridloom"),
                environment.getOrDefault("GRIDLOOM_DB_USER", "gridloom"),
                environment.getOrDefault("GRIDLOOM_DB_PASSWORD", ""))) {
            run(database, out);
        }
    }

    static void run(Connection database, PrintStream out) throws SQLException {
        var bench = new SearchBench();
        bench.inMemory(out);
        bench.inPostgresql(database, out);
    }

    private void inMemory(PrintStream out) {
        long before = heap();
        var began = System.nanoTime();
        var index = SearchIndex.EMPTY;
        for (int street = 0; street < streets.size(); street++) {
            index = index.with("street " + street, streets.get(street));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        double mebibytes = (heap() - before) / 1048576.0;
        int found = 0;
        int complete = 0;
        var took = new double[asked.size()];
        for (int round = 0; round < 2; round++) {
            found = 0;
            complete = 0;
            for (int i = 0; i < asked.size(); i++) {
                var question = asked.get(i);
                var start = System.nanoTime();
                var hits = index.find(question.text(), code -> true, LINES);
                took[i] = (System.nanoTime() - start) / 1e6;
                complete += question.complete() ? 1 : 0;
                found += question.complete()
                                && hits.stream()
                                        .mapToLong(Hit::id)
                                        .anyMatch(id -> id == question.entry().id())
                        ? 1
                        : 0;
            }
        }
        print(out, "search.p95", took, 0.95);
        print(out, "search.p50", took, 0.5);
        print(out, "search.max", took, 1);
        figure(out, "search.found", (double) found / complete, "", complete);
        figure(out, "search.load.seconds", seconds, "s", 1);
        figure(out, "search.heap", mebibytes, "MiB", 1);
    }

    private void inPostgresql(Connection database, PrintStream out) throws SQLException {
        fill(database);
        var took = new double[asked.size() / EVERY];
        try (var statement = database.prepareStatement(IN_POSTGRESQL)) {
            for (int i = 0; i < took.length; i++) {
                var text = asked.get(i * EVERY).text();
                var start = System.nanoTime();
                ask(statement, text);
                took[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        print(out, "search.postgresql.p95", took, 0.95);
        print(out, "search.postgresql.p50", took, 0.5);
    }

    private static void ask(PreparedStatement statement, String text) throws SQLException {
        statement.setString(1, text);
        statement.setString(2, text);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
    }

    private void fill(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create temporary table bench_building (id bigint, title text, words text)");
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            for (var street : streets) {
                copy(copy, street);
            }
            statement.execute("create index on bench_building using gin (words gin_trgm_ops)");
            statement.execute("analyze bench_building");
        }
    }

    private static void copy(CopyManager copy, List<Entry> street) throws SQLException {
        var in = copy.copyIn("copy bench_building from stdin");
        for (var entry : street) {
            var line = "%d\t%s\t%s %s %s\n"
                    .formatted(
                            entry.id(),
                            entry.title(),
                            entry.title(),
                            entry.detail(),
                            ManyNames.typed(entry.title(), false));
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
        }
        in.endCopy();
    }

    private void print(PrintStream out, String name, double[] took, double share) {
        var sorted = took.clone();
        Arrays.sort(sorted);
        figure(out, name, sorted[(int) Math.ceil(sorted.length * share) - 1], "ms", sorted.length);
    }

    private static void figure(PrintStream out, String name, double value, String unit, int questions) {
        Figure.of(name, value, unit, "buildings", BUILDINGS, "questions", questions, "seed", SEED)
                .print(out);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
