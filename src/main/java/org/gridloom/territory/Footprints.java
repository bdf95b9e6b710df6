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

    /** Those that stand in some units, metric. */
    public List<Footprint> of(CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        return jdbc.sql("""
                        select b.id, b.households, st_asewkb(b.footprint) as shape
                        from unit_building ub join building b on b.id = ub.building_id
                        where ub.unit_set_id = :set and ub.unit_number = any(:units) order by b.id""")
                .param("set", units.unitSetId())
                .param("units", units.numbers().toArray(Integer[]::new))
                .query((row, n) -> new Footprint(
                        row.getLong("id"), plane.toMetric(Ewkb.read(row.getBytes("shape"))), row.getInt("households")))
                .list();
    }
}
