package org.gridloom.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gridloom.station.reach.NetworkProbe;
import org.postgresql.PGStatement;

/**
 * The same reach by pgRouting's {@code pgr_drivingDistance}: the very edges in a table in PostGIS, as a real installation has them, prepared calls with arrays
 * of starts. An undirected edge needs one cost. Its answers are summed up where they are made, so that nothing is sent to us while it is timed.
 */
final class ReachRival implements AutoCloseable {

    static final int CONNECTIONS = 2;

    /** Neighbours that are asked for together in the form that reads only the edges near them. */
    private static final int TOGETHER = 25;

    private static final String ALL_EDGES = "select id, source, target, cost from bench_reach_edge";
    private static final String REACH =
            "select count(*), sum(agg_cost) from pgr_drivingDistance(?, ?::bigint[], ?::float8, directed => false)";

    private final List<Connection> connections = new ArrayList<>();

    /** How the calls are made. */
    enum Form {
        /** All starts in one call. */
        ONE_CALL,
        /** Half of them on each connection. */
        TWO_CALLS,
        /** Neighbours together, each call with the edges near them alone, on two connections. */
        BY_NEIGHBOURHOOD
    }

    /** @param nodes how many were reached in all, and by how many centimetres in sum */
    record Sum(long nodes, double centimetres) {
        Sum plus(Sum other) {
            return new Sum(nodes + other.nodes, centimetres + other.centimetres);
        }
    }

    /** Nothing where the server does not have pgRouting. */
    static Optional<ReachRival> fill(String url, String user, String password, NetworkProbe network)
            throws SQLException {
        var rival = new ReachRival();
        for (int i = 0; i < CONNECTIONS; i++) {
            rival.connections.add(DriverManager.getConnection(url, user, password));
        }
        var first = rival.connections.getFirst();
        try (var statement = first.createStatement();
                var has = statement.executeQuery(
                        "select exists (select from pg_available_extensions where name = 'pgrouting')")) {
            has.next();
            if (!has.getBoolean(1)) {
                rival.close();
                return Optional.empty();
            }
        }
        rival.fill(first, network);
        return Optional.of(rival);
    }

    private void fill(Connection database, NetworkProbe network) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create extension if not exists pgrouting");
            statement.execute("""
                    create unlogged table bench_reach_edge (id bigint, source bigint, target bigint, cost float8, box geometry(LineString, 4490))""");
            var edges = network.edges();
            BenchCityWriter.copy(database, "bench_reach_edge", edges.size(), i -> {
                var edge = edges.get(i);
                var from = network.place(edge[0]);
                var to = network.place(edge[1]);
                return BenchCityWriter.line(
                        Integer.toString(i),
                        Integer.toString(edge[0]),
                        Integer.toString(edge[1]),
                        Integer.toString(edge[2]),
                        "SRID=4490;LINESTRING(%s %s, %s %s)".formatted(from[0], from[1], to[0], to[1]));
            });
            statement.execute("create index on bench_reach_edge using gist (box)");
            statement.execute("cluster bench_reach_edge using bench_reach_edge_box_idx");
            statement.execute("vacuum analyze bench_reach_edge");
        }
    }

    String version() throws SQLException {
        try (var statement = connections.getFirst().createStatement();
                var answer = statement.executeQuery("select pgr_version()")) {
            answer.next();
            return answer.getString(1);
        }
    }

    Sum reach(Form form, List<Start> starts, int limit) throws InterruptedException {
        return switch (form) {
            case ONE_CALL -> inParallel(List.of(new Call(ALL_EDGES, starts)), limit);
            case TWO_CALLS -> {
                int half = starts.size() / 2;
                yield inParallel(
                        List.of(
                                new Call(ALL_EDGES, starts.subList(0, half)),
                                new Call(ALL_EDGES, starts.subList(half, starts.size()))),
                        limit);
            }
            case BY_NEIGHBOURHOOD -> inParallel(neighbourhoods(starts), limit);
        };
    }

    /** @param metres around in which its reach lies for sure */
    record Start(int node, double longitude, double latitude, double metres) {}

    private record Call(String edges, List<Start> starts) {}

    /** Starts in rows from west to east, so many together, with the edges that any of them could walk. */
    private static List<Call> neighbourhoods(List<Start> starts) {
        var sorted = starts.stream()
                .sorted((one, other) -> Double.compare(one.latitude, other.latitude))
                .toList();
        var calls = new ArrayList<Call>();
        int row = (int) Math.ceil(Math.sqrt((double) starts.size() * TOGETHER));
        for (int from = 0; from < sorted.size(); from += row) {
            var inRow = sorted.subList(from, Math.min(sorted.size(), from + row)).stream()
                    .sorted((one, other) -> Double.compare(one.longitude, other.longitude))
                    .toList();
            for (int at = 0; at < inRow.size(); at += TOGETHER) {
                var some = inRow.subList(at, Math.min(inRow.size(), at + TOGETHER));
                calls.add(new Call(near(some), some));
            }
        }
        return calls;
    }

    private static String near(List<Start> some) {
        double north = some.getFirst().metres / 110_500;
        double east = some.getFirst().metres / (111_400 * Math.cos(Math.toRadians(some.getFirst().latitude)));
        return ALL_EDGES
                + " where box && st_makeenvelope(%s, %s, %s, %s, 4490)"
                        .formatted(
                                some.stream()
                                                .mapToDouble(Start::longitude)
                                                .min()
                                                .orElseThrow()
                                        - east,
                                some.stream().mapToDouble(Start::latitude).min().orElseThrow() - north,
                                some.stream()
                                                .mapToDouble(Start::longitude)
                                                .max()
                                                .orElseThrow()
                                        + east,
                                some.stream().mapToDouble(Start::latitude).max().orElseThrow() + north);
    }

    private Sum inParallel(List<Call> calls, int limit) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var work = new ArrayList<Callable<Sum>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int mine = i;
                work.add(() -> {
                    var sum = new Sum(0, 0);
                    for (int call = mine; call < calls.size(); call += CONNECTIONS) {
                        sum = sum.plus(reach(connections.get(mine), calls.get(call), limit));
                    }
                    return sum;
                });
            }
            var sum = new Sum(0, 0);
            for (var done : threads.invokeAll(work)) {
                sum = sum.plus(done.get());
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Sum reach(Connection connection, Call call, int limit) throws SQLException {
        try (var query = connection.prepareStatement(REACH)) {
            query.unwrap(PGStatement.class).setPrepareThreshold(-1);
            query.setString(1, call.edges);
            query.setArray(2, nodes(connection, call.starts));
            query.setDouble(3, limit);
            try (var rows = query.executeQuery()) {
                rows.next();
                return new Sum(rows.getLong(1), rows.getDouble(2));
            }
        }
    }

    private static java.sql.Array nodes(Connection connection, List<Start> starts) throws SQLException {
        return connection.createArrayOf(
                "bigint", starts.stream().map(start -> (long) start.node).toArray());
    }

    interface Visitor {
        void reached(int start, int node, double centimetres);
    }

    /** Every node of every reach, to be compared. */
    void each(List<Start> starts, int limit, Visitor visitor) throws SQLException {
        var connection = connections.getFirst();
        connection.setAutoCommit(false);
        try (var query = connection.prepareStatement(
                "select from_v, node, agg_cost from pgr_drivingDistance(?, ?::bigint[], ?::float8, directed => false)")) {
            query.setFetchSize(50_000);
            query.setString(1, ALL_EDGES);
            query.setArray(2, nodes(connection, starts));
            query.setDouble(3, limit);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    visitor.reached(rows.getInt(1), rows.getInt(2), rows.getDouble(3));
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }

    static List<Form> forms() {
        return Arrays.asList(Form.values());
    }
}
