package org.gridloom.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.gridloom.geometry.Ewkb;
import org.gridloom.tile.TileAddress;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.postgresql.PGStatement;

/**
 * The buildings' tiles from PostGIS itself: one table with every property worked out beforehand, shapes already in the web map's plane, stored along its
 * curve, a GiST index, prepared statements, two connections that do nothing else. Whatever server is built on {@code ST_AsMVT} can give no more.
 */
final class TileRival implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    /** The first zoom whose tiles have labels. */
    private static final int LABELLED = 16;

    private static final String COLUMNS = "id, name, use, households, floors, height, count, tint";
    private static final String BOX = "st_tileenvelope(?, ?, ?)";
    private static final String PLAIN = """
            select st_asmvt(t, 'building', 4096, 'shape', 'id') from (
                select %1$s, st_asmvtgeom(shape, %2$s, 4096, 128, true) as shape
                from bench_tile_building where shape && st_tileenvelope(?, ?, ?, margin => 0.03125)) t
            where shape is not null""".formatted(COLUMNS, BOX);
    private static final String WITH_LABELS = """
            select st_asmvt(t, 'building', 4096, 'shape', 'id') from (
                select %1$s, st_asmvtgeom(part.shape, %2$s, 4096, 128, true) as shape
                from bench_tile_building b, lateral (values (b.shape), (b.label)) part (shape)
                where b.shape && st_tileenvelope(?, ?, ?, margin => 0.03125)) t
            where shape is not null""".formatted(COLUMNS, BOX);

    private final List<Connection> connections = new ArrayList<>();

    private TileRival() {}

    static TileRival fill(String url, String user, String password, TileLayer buildings) throws SQLException {
        var rival = new TileRival();
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = DriverManager.getConnection(url, user, password);
            rival.connections.add(connection);
            try (var statement = connection.createStatement()) {
                // Compiling a query of some milliseconds takes longer than it saves, and so do workers for it.
                statement.execute("set jit = off");
                statement.execute("set max_parallel_workers_per_gather = 0");
            }
        }
        rival.fill(rival.connections.getFirst(), buildings);
        return rival;
    }

    private void fill(Connection database, TileLayer buildings) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    create unlogged table bench_tile_stage (id bigint, name text, use text, households int, floors int, height float8,
                        count text, tint int, shape geometry(Geometry, 4490), label geometry(Point, 4490))""");
            var features = new ArrayList<TileFeature>();
            buildings.read(Optional.empty(), features::add);
            BenchCityWriter.copy(database, "bench_tile_stage", features.size(), i -> line(features.get(i)));
            statement.execute("""
                    create table bench_tile_building as
                    select id, name, use, households, floors, height, count, tint,
                           st_transform(shape, 3857) as shape, st_transform(label, 3857) as label
                    from bench_tile_stage order by st_transform(shape, 3857)""");
            statement.execute("drop table bench_tile_stage");
            statement.execute("create index on bench_tile_building using gist (shape)");
            statement.execute("vacuum analyze bench_tile_building");
        }
    }

    private static String line(TileFeature building) {
        var p = building.properties();
        var columns = new ArrayList<String>();
        columns.add(Long.toString(building.id()));
        for (var key : List.of("name", "use", "households", "floors", "height", "count", "tint")) {
            columns.add(p.containsKey(key) ? p.get(key).toString() : "\\N");
        }
        columns.add(HexFormat.of().formatHex(Ewkb.write(building.shape())));
        var label = building.label();
        columns.add(label == null ? "\\N" : HexFormat.of().formatHex(Ewkb.write(label)));
        return BenchCityWriter.line(columns.toArray(String[]::new));
    }

    /**
     * Tiles a second.
     *
     * @param gzip compressed as servers do, at the platform's fastest level, by the thread that waited for the database
     */
    double perSecond(List<TileAddress> tiles, boolean gzip) throws InterruptedException {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            long start = System.nanoTime();
            var work = connections.stream()
                    .<Callable<Integer>>map(connection -> () -> {
                        try (var query = prepare(connection, tiles.getFirst().z());
                                var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
                            int done = 0;
                            for (int i = next.getAndIncrement(); i < tiles.size(); i = next.getAndIncrement()) {
                                var tile = tile(query, tiles.get(i));
                                done += gzip ? zip(tile, deflater) : tile.length;
                            }
                            return done;
                        }
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            return tiles.size() / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    byte[] one(TileAddress tile) throws SQLException {
        try (var query = prepare(connections.getFirst(), tile.z())) {
            return tile(query, tile);
        }
    }

    private static PreparedStatement prepare(Connection connection, int zoom) throws SQLException {
        var query = connection.prepareStatement(zoom < LABELLED ? PLAIN : WITH_LABELS);
        // At once on the server, and in binary.
        query.unwrap(PGStatement.class).setPrepareThreshold(-1);
        return query;
    }

    private static byte[] tile(PreparedStatement query, TileAddress tile) throws SQLException {
        for (int i = 0; i < 6; i += 3) {
            query.setInt(i + 1, tile.z());
            query.setInt(i + 2, tile.x());
            query.setInt(i + 3, tile.y());
        }
        try (var rows = query.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    /** What a member of gzip takes but for its head: compressing and the checksum. */
    private static int zip(byte[] tile, Deflater deflater) {
        var checksum = new CRC32();
        checksum.update(tile);
        deflater.reset();
        deflater.setInput(tile);
        deflater.finish();
        return deflater.deflate(new byte[tile.length + 1024]) + Long.BYTES;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
