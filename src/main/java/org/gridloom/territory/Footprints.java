package org.gridloom.territory;

import java.util.List;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.MetricPlane;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outlines of buildings, for checks. */
@Service
@Transactional(readOnly = true)
public class Footprints {

    private final JdbcClient jdbc;

    Footprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand in some units, or parts of units, metric. */
    public List<Footprint> of(CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        return jdbc.sql("""
                        select id, households, st_asewkb(footprint) as shape from building
                        where id = any(:ids) order by id""")
                .param("ids", units.buildings().keySet().toArray(Long[]::new))
                .query((row, n) -> new Footprint(
                        row.getLong("id"), plane.toMetric(Ewkb.read(row.getBytes("shape"))), row.getInt("households")))
                .list();
    }
}
