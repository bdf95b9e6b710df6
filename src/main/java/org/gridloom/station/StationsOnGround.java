package org.gridloom.station;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.figures.ThingsOnGround;
import org.gridloom.geometry.Ewkb;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stations on pieces of ground. */
@Component
class StationsOnGround implements ThingsOnGround {

    private final JdbcClient jdbc;

    StationsOnGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<List<Thing>> on(List<? extends Geometry> areas) {
        var found = new ArrayList<List<Thing>>();
        areas.forEach(area -> found.add(new ArrayList<>()));
        jdbc.sql("""
                        select a.n, s.kind, s.name, s.phone from unnest(:areas) with ordinality as a (shape, n)
                        join station s on s.closed_at is null and st_intersects(st_geomfromewkb(a.shape), s.point) order by a.n, s.kind, s.name""")
                .param("areas", areas.stream().map(Ewkb::write).toArray(byte[][]::new))
                .query(row -> {
                    found.get(row.getInt("n") - 1)
                            .add(new Thing(
                                    "station.kind." + row.getString("kind"),
                                    row.getString("name"),
                                    row.getString("phone")));
                });
        return found;
    }
}
