package org.gridloom.territory;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.Tessellation;
import org.gridloom.territory.TerritoryWriter.StoredStreet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a tessellation as the next unit set of its street. */
@Component
class UnitSetWriter {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    UnitSetWriter(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void write(StoredStreet street, MetricPlane plane, Tessellation tessellation, String cause) {
        var set = client.sql("""
                        insert into unit_set (street_id, version, cause)
                        select ?, coalesce(max(version), 0) + 1, ? from unit_set where street_id = ? returning id""")
                .params(street.id(), cause, street.id())
                .query(Long.class)
                .single();
        tessellation
                .communities()
                .forEach((id, border) -> client.sql("update community set boundary = ?::geometry where id = ?")
                        .params(Ewkb.write(Geometries.multi(plane.toStored(border))), id)
                        .update());
        writeUnits(set, plane, tessellation.coverage().units());
        writeEdges(set, plane, tessellation.coverage().edges());
        writeFaults(set, plane, tessellation);
        countGrids(set, street);
    }

    private void writeUnits(long set, MetricPlane plane, List<BaseUnit> units) {
        jdbc.batchUpdate("""
                insert into unit (unit_set_id, number, community_id, compound_id, households, water, area)
                values (?, ?, ?, ?, ?, ?, ?::geometry)""", units, BATCH, (row, unit) -> {
            row.setLong(1, set);
            row.setInt(2, unit.number());
            row.setLong(3, unit.community());
            if (unit.compound() == BaseUnit.NO_COMPOUND) {
                row.setNull(4, Types.BIGINT);
            } else {
                row.setLong(4, unit.compound());
            }
            row.setInt(5, unit.households());
            row.setBoolean(6, unit.water());
            row.setBytes(7, Ewkb.write(plane.toStored(unit.area())));
        });
        record Inside(int unit, long building) {}
        var inside = units.stream()
                .flatMap(unit -> unit.buildings().stream().map(building -> new Inside(unit.number(), building)))
                .toList();
        jdbc.batchUpdate(
                "insert into unit_building (unit_set_id, unit_number, building_id) values (?, ?, ?)",
                inside,
                BATCH,
                (row, one) -> {
                    row.setLong(1, set);
                    row.setInt(2, one.unit());
                    row.setLong(3, one.building());
                });
    }

    private void writeEdges(long set, MetricPlane plane, List<SharedEdge> edges) {
        record Numbered(int number, SharedEdge edge) {}
        var numbered = new ArrayList<Numbered>();
        edges.forEach(edge -> numbered.add(new Numbered(numbered.size(), edge)));
        jdbc.batchUpdate("""
                insert into shared_edge (unit_set_id, number, left_unit, right_unit, barrier, line)
                values (?, ?, ?, ?, ?, ?::geometry)""", numbered, BATCH, (row, one) -> {
            row.setLong(1, set);
            row.setInt(2, one.number());
            row.setObject(3, side(one.edge().left()), Types.INTEGER);
            row.setObject(4, side(one.edge().right()), Types.INTEGER);
            row.setString(5, one.edge().barrier().name());
            row.setBytes(6, Ewkb.write(plane.toStored(one.edge().line())));
        });
    }

    private void writeFaults(long set, MetricPlane plane, Tessellation tessellation) {
        for (var fault : tessellation.faults()) {
            var place = Geometries.stored().createPoint(plane.toStored(fault.where()));
            client.sql("insert into source_fault (unit_set_id, kind, text, place) values (?, ?, ?, ?::geometry)")
                    .params(set, fault.getClass().getSimpleName(), fault.toString(), Ewkb.write(place))
                    .update();
        }
    }

    /** Grids that came with the data know only their area: households and buildings follow from the units inside. */
    private void countGrids(long set, StoredStreet street) {
        client.sql("""
                        insert into grid_building (grid_id, building_id)
                        select g.id, ub.building_id
                        from grid g join community c on c.id = g.community_id
                        join unit u on u.unit_set_id = ? and u.community_id = c.id and st_covers(g.area, st_pointonsurface(u.area))
                        join unit_building ub on ub.unit_set_id = u.unit_set_id and ub.unit_number = u.number
                        where c.street_id = ? and upper_inf(g.validity) and g.plan_id is null
                        on conflict do nothing""").params(set, street.id()).update();
        client.sql("""
                        update grid g set households = coalesce((select sum(b.households)
                            from grid_building gb join building b on b.id = gb.building_id where gb.grid_id = g.id), 0)
                        from community c where c.id = g.community_id and c.street_id = ? and upper_inf(g.validity) and g.plan_id is null""").param(street.id()).update();
    }

    private static @Nullable Integer side(int unit) {
        return unit == SharedEdge.OUTSIDE ? null : (Integer) unit;
    }
}
