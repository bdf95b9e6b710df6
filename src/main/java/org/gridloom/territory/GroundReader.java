package org.gridloom.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Ground;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.TerritoryWriter.StoredStreet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a street is tessellated from. Barriers and water come from other streets too where they reach into this one. */
@Component
class GroundReader {

    private final JdbcClient jdbc;

    GroundReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ground of(StoredStreet street, MetricPlane plane) {
        return new Ground(
                regions(
                        "select id, st_asewkb(boundary) as shape from community where street_id = ? order by code",
                        street,
                        plane),
                regions("""
                        select g.id, st_asewkb(g.area) as shape from grid g join community c on c.id = g.community_id
                        where c.street_id = ? and upper_inf(g.validity) order by g.code""", street, plane),
                regions(
                        "select id, st_asewkb(boundary) as shape from compound where street_id = ? order by id",
                        street,
                        plane),
                barriers(street, plane),
                query("""
                        select 0 as id, st_asewkb(a.boundary) as shape from area a, street s
                        where s.id = ? and a.kind = 'WATER' and st_intersects(a.boundary, s.boundary) order by a.id""", street, (row, shape) -> plane.toMetric(shape)),
                query(
                        "select id, households, st_asewkb(footprint) as shape from building where street_id = ? order by id",
                        street,
                        (row, shape) -> new Ground.Footprint(
                                row.getLong("id"), plane.toMetric(shape), row.getInt("households"))));
    }

    private List<Ground.Region> regions(String sql, StoredStreet street, MetricPlane plane) {
        return query(sql, street, (row, shape) -> new Ground.Region(row.getLong("id"), plane.toMetric(shape)));
    }

    /** What the design says never cuts: tunnels, and what is no barrier, such as footways. */
    private List<Ground.BarrierLine> barriers(StoredStreet street, MetricPlane plane) {
        return query("""
                        select b.kind, b.tunnel, st_asewkb(b.line) as shape from barrier b, street s
                        where s.id = ? and st_intersects(b.line, s.boundary) order by b.id""", street, (row, shape) -> {
            var barrier = BarrierClass.valueOf(row.getString("kind"));
            return new Ground.BarrierLine(
                    (LineString) plane.toMetric(shape),
                    barrier,
                    barrier != BarrierClass.NONE && !row.getBoolean("tunnel"));
        });
    }

    private interface Shaped<T> {
        T of(ResultSet row, Geometry shape) throws SQLException;
    }

    private <T> List<T> query(String sql, StoredStreet street, Shaped<T> shaped) {
        return jdbc.sql(sql)
                .param(street.id())
                .query((row, n) -> shaped.of(row, Ewkb.read(row.getBytes("shape"))))
                .list();
    }
}
