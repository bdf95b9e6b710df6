package org.gridloom.territory;

import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.MetricPlane;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a printed map shows round the thing that it is about. There is nothing in it that the map's tiles keep from anybody. */
@Service
@Transactional(readOnly = true)
public class Surroundings {

    /** @param width metres; {@code line} is metric */
    public record Way(BarrierClass kind, @Nullable String name, double width, Geometry line) {}

    /** @param surface metric */
    public record Surface(AreaKind kind, Geometry surface) {}

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Roads, railways, rivers and walls, those that matter most last. */
    public List<Way> ways(MetricPlane plane, Envelope metric) {
        return jdbc.sql("""
                        select kind, name, width, st_asewkb(line) as shape from barrier
                        where kind <> 'NONE' and not tunnel and line && st_geomfromewkb(:box)
                        order by array_position(array['WALL', 'RIVER', 'MINOR_ROAD', 'MAIN_ROAD', 'RAILWAY'], kind), width, id""")
                .param("box", box(plane, metric))
                .query((row, n) -> new Way(
                        BarrierClass.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getDouble("width"),
                        plane.toMetric(Ewkb.read(row.getBytes("shape")))))
                .list();
    }

    /** Water and green, the largest first. */
    public List<Surface> surfaces(MetricPlane plane, Envelope metric) {
        return jdbc.sql("""
                        select kind, st_asewkb(boundary) as shape from area where boundary && st_geomfromewkb(:box)
                        order by st_area(boundary) desc""")
                .param("box", box(plane, metric))
                .query((row, n) -> new Surface(
                        AreaKind.valueOf(row.getString("kind")), plane.toMetric(Ewkb.read(row.getBytes("shape")))))
                .list();
    }

    private static byte[] box(MetricPlane plane, Envelope metric) {
        return Ewkb.write(plane.toStored(plane.factory().toGeometry(metric)));
    }
}
