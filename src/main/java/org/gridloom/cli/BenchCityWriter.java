package org.gridloom.cli;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;

/** Copies a {@link BenchCity} into an empty portal's tables. */
final class BenchCityWriter {

    private static final int COMMUNITIES = 5;

    private final BenchCity city;
    private final Connection database;

    BenchCityWriter(BenchCity city, Connection database) {
        this.city = city;
        this.database = database;
    }

    void write() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into district (code, name, metric_srid) values ('340801', '基准区', 4548)");
        }
        int streets = city.streetCount();
        copy(
                "street (id, district_id, code, name, boundary)",
                streets,
                s -> line(id(s), "1", BenchCity.streetCode(s), "街道" + s, multi(city.streetArea(s))));
        copy("community (id, street_id, code, name, kind, boundary)", streets * COMMUNITIES, i -> {
            int s = i / COMMUNITIES;
            var code = BenchCity.communityCode(s, i % COMMUNITIES);
            return line(id(i), id(s), code, "社区" + i, "RESIDENTS", multi(city.communityArea(s, i % COMMUNITIES)));
        });
        copy("grid (id, community_id, code, name, kind, households, validity, area)", streets * BenchCity.GRIDS, i -> {
            int s = i / BenchCity.GRIDS;
            int grid = i % BenchCity.GRIDS;
            return line(
                    id(i),
                    id(s * COMMUNITIES + grid / (BenchCity.GRIDS / COMMUNITIES)),
                    BenchCity.gridCode(s, grid),
                    "网格" + i,
                    "GENERAL",
                    "400",
                    "[2026-01-01,)",
                    multi(city.gridArea(s, grid)));
        });
        copy(
                "building (id, street_id, source_id, name, use, floors, height, households, count_kind, footprint)",
                city.buildings(),
                i -> {
                    var b = city.building(i);
                    return line(
                            Long.toString(b.id()),
                            id(b.street()),
                            Long.toString(b.id()),
                            b.name().isEmpty() ? "\\N" : b.name(),
                            b.use(),
                            Integer.toString(b.floors()),
                            Double.toString(b.height()),
                            Integer.toString(b.households()),
                            b.count(),
                            multi(b.footprint()));
                });
        copy(
                "grid_building (grid_id, building_id)",
                city.buildings(),
                i -> line(id(i / BenchCity.PER_STREET * BenchCity.GRIDS + BenchCity.gridOf(i)), id(i)));
        try (var statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void copy(String into, int count, IntFunction<String> line) throws SQLException {
        copy(database, into, count, line);
    }

    /** @param line of the number, tab between columns, newline at its end */
    static void copy(Connection database, String into, int count, IntFunction<String> line) throws SQLException {
        var in = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        for (int i = 0; i < count; i++) {
            byte[] bytes = line.apply(i).getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
        }
        in.endCopy();
    }

    static String line(String... columns) {
        return String.join("\t", columns) + "\n";
    }

    private static String id(int number) {
        return Integer.toString(number + 1);
    }

    private static String multi(Geometry surface) {
        return HexFormat.of().formatHex(Ewkb.write(Geometries.multi(surface)));
    }
}
