package org.gridloom.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gridloom.demo.Town;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.gridloom.station.StationDraft;
import org.gridloom.territory.EntranceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Copies of a generated city what the walking network is made from into an empty portal's tables, without base units and grids, which nobody walks on. */
final class ReachCityWriter {

    private static final int STREET_CODE = 9;
    private static final String NULL = "\\N";

    private final Connection database;
    private final Map<String, Integer> streets = new HashMap<>();

    ReachCityWriter(Connection database) {
        this.database = database;
    }

    void write(Town town) throws SQLException {
        var draft = town.territory();
        try (var district =
                database.prepareStatement("insert into district (code, name, metric_srid) values (?, ?, ?)")) {
            district.setString(1, draft.district().code());
            district.setString(2, draft.district().name());
            district.setInt(3, draft.district().metricSrid());
            district.executeUpdate();
        }
        draft.streets().forEach(street -> streets.put(street.code(), streets.size() + 1));
        copy(
                "street (id, district_id, code, name, boundary)",
                draft.streets(),
                (id, street) -> line(id, "1", street.code(), street.name(), multi(street.boundary())));
        copy(
                "community (id, street_id, code, name, kind, boundary)",
                draft.communities(),
                (id, community) -> line(
                        id,
                        street(community.code()),
                        community.code(),
                        community.name(),
                        community.kind().name(),
                        multi(community.boundary())));
        var compounds = new HashMap<String, String>();
        copy("compound (id, street_id, source_id, name, boundary)", draft.compounds(), (id, compound) -> {
            compounds.put(compound.sourceId(), id);
            return line(
                    id, street(compound.sourceId()), compound.sourceId(), compound.name(), multi(compound.boundary()));
        });
        var buildings = new HashMap<String, String>();
        copy(
                "building (id, street_id, source_id, name, use, floors, height, households, count_kind, footprint)",
                draft.buildings(),
                (id, building) -> {
                    buildings.put(building.sourceId(), id);
                    return line(
                            id,
                            street(building.sourceId()),
                            building.sourceId(),
                            orNull(building.name()),
                            building.use().name(),
                            Integer.toString(building.floors()),
                            Double.toString(building.height()),
                            Integer.toString(building.households()),
                            building.count().name(),
                            multi(building.footprint()));
                });
        copy(
                "barrier (id, street_id, source_id, kind, detail, name, width, tunnel, bridge, line)",
                draft.barriers(),
                (id, barrier) -> line(
                        id,
                        street(barrier.sourceId()),
                        barrier.sourceId(),
                        barrier.barrier().name(),
                        barrier.detail(),
                        orNull(barrier.name()),
                        Double.toString(barrier.width()),
                        Boolean.toString(barrier.tunnel()),
                        Boolean.toString(barrier.bridge()),
                        hex(barrier.line())));
        copy(
                "entrance (id, street_id, building_id, compound_id, kind, label, point)",
                draft.entrances(),
                (id, entrance) -> {
                    boolean gate = entrance.kind() == EntranceKind.GATE;
                    return line(
                            id,
                            street(entrance.ofSourceId()),
                            gate ? NULL : buildings.get(entrance.ofSourceId()),
                            gate ? compounds.get(entrance.ofSourceId()) : NULL,
                            entrance.kind().name(),
                            entrance.label(),
                            hex(entrance.point()));
                });
        write(town.stations());
        try (var statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void write(Map<String, List<StationDraft>> stations) throws SQLException {
        var all = stations.entrySet().stream()
                .flatMap(street -> street.getValue().stream().map(station -> Map.entry(street.getKey(), station)))
                .toList();
        copy(
                "station (id, street_id, kind, name, point)",
                all,
                (id, station) -> line(
                        id,
                        street(station.getKey()),
                        station.getValue().kind().name(),
                        station.getValue().name(),
                        hex(station.getValue().point())));
    }

    private interface Row<T> {
        String of(String id, T value);
    }

    private <T> void copy(String into, List<T> values, Row<T> row) throws SQLException {
        BenchCityWriter.copy(database, into, values.size(), i -> row.of(Integer.toString(i + 1), values.get(i)));
    }

    private static String line(String... columns) {
        return BenchCityWriter.line(columns);
    }

    /** What the generator makes has its street's code at the beginning of its own. */
    private String street(String code) {
        return streets.get(code.substring(0, STREET_CODE)).toString();
    }

    private static String orNull(@Nullable String text) {
        return text == null ? NULL : text;
    }

    private static String multi(Geometry surface) {
        return hex(Geometries.multi(surface));
    }

    private static String hex(Geometry shape) {
        return HexFormat.of().formatHex(Ewkb.write(shape));
    }
}
