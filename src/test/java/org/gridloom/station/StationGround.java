package org.gridloom.station;

import java.util.Set;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two streets side by side on empty ground, each with one community. */
public final class StationGround {

    public static final String DISTRICT = "999905";
    public static final String WEST = DISTRICT + "001";
    public static final String EAST = DISTRICT + "002";
    public static final String IN_WEST = WEST + "001";

    private StationGround() {}

    public static void lay(JdbcClient jdbc) {
        jdbc.sql("insert into district (code, name, metric_srid) values (?, '区', 4548)")
                .param(DISTRICT)
                .update();
        street(jdbc, WEST, 116.0);
        street(jdbc, EAST, 116.1);
    }

    /** For who commits. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("delete from street where starts_with(code, ?)")
                .param(DISTRICT)
                .update();
        jdbc.sql("delete from district where code = ?").param(DISTRICT).update();
    }

    private static void street(JdbcClient jdbc, String code, double west) {
        jdbc.sql("""
                        insert into street (district_id, code, name, boundary)
                        select id, ?, '街' || right(?, 1), st_multi(st_makeenvelope(?, 29, ?, 29.1, 4490)) from district where code = ?""").params(code, code, west, west + 0.1, DISTRICT).update();
        jdbc.sql("""
                        insert into community (street_id, code, name, kind, boundary)
                        select id, code || '001', '社区', 'RESIDENTS', boundary from street where code = ?""").param(code).update();
    }

    public static Point west() {
        return point(116.05);
    }

    public static Point east() {
        return point(116.15);
    }

    public static Point nowhere() {
        return point(100);
    }

    private static Point point(double longitude) {
        return Geometries.stored().createPoint(new Coordinate(longitude, 29.05));
    }

    public static StationDraft station(StationKind kind, String name, Point place) {
        return new StationDraft(
                kind, name, "1 号", "0556-5550000", WeeklyHours.read("08:00-21:00"), Set.of(), null, "程丽", 2, place);
    }
}
