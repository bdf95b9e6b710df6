package org.gridloom.station.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.reach.WalkedGround.Gate;
import org.gridloom.station.reach.WalkedGround.House;
import org.gridloom.station.reach.WalkedGround.Level;
import org.gridloom.station.reach.WalkedGround.Path;
import org.gridloom.station.reach.WalkedGround.Yard;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the network is made from: of the whole territory, since people walk across its borders. */
@Component
class WalkedGroundReader {

    /**
     * Where nobody walks, or nothing to walk on is yet. An expressway's own lanes (trunk) are left out with motorways: pavements beside one are drawn
     * as ways of their own.
     */
    private static final List<String> NOT_WALKED = List.of(
            "motorway",
            "motorway_link",
            "trunk",
            "trunk_link",
            "busway",
            "raceway",
            "construction",
            "proposed",
            "pier");

    private static final double SHORTEST = 0.01;

    private final JdbcClient jdbc;

    WalkedGroundReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the first district by code; a neighbouring one in another zone is reckoned with in the same plane. Nothing without a district. */
    Optional<MetricPlane> plane() {
        return jdbc.sql("select metric_srid from district order by code limit 1")
                .query(Integer.class)
                .optional()
                .map(MetricPlane::of);
    }

    WalkedGround read(MetricPlane plane) {
        var paths = new ArrayList<Path>();
        var blockers = new ArrayList<LineString>();
        jdbc.sql(
                        "select kind, detail, coalesce(name, '') as name, width, tunnel, bridge, st_asewkb(line) as shape from barrier order by id")
                .query(row -> {
                    var line = (LineString) shape(row, plane);
                    if (line.getLength() < SHORTEST) {
                        return;
                    }
                    boolean bridge = row.getBoolean("bridge");
                    boolean tunnel = row.getBoolean("tunnel");
                    switch (row.getString("kind")) {
                        case "WALL" -> blockers.add(line);
                        // What runs overhead or below stops nobody on the ground.
                        case "RIVER", "RAILWAY" -> {
                            if (!bridge && !tunnel) {
                                blockers.add(line);
                            }
                        }
                        default -> {
                            if (!NOT_WALKED.contains(row.getString("detail"))) {
                                var level = bridge ? Level.BRIDGE : tunnel ? Level.TUNNEL : Level.GROUND;
                                paths.add(new Path(row.getString("name"), row.getDouble("width"), level, line));
                            }
                        }
                    }
                });
        return new WalkedGround(paths, blockers, yards(plane), houses(plane));
    }

    private List<Yard> yards(MetricPlane plane) {
        var gates = new HashMap<Long, List<Gate>>();
        jdbc.sql("select compound_id, label, st_asewkb(point) as shape from entrance where kind = 'GATE' order by id")
                .query(row -> {
                    gates.computeIfAbsent(row.getLong("compound_id"), _ -> new ArrayList<>())
                            .add(new Gate(
                                    row.getString("label"), shape(row, plane).getCoordinate()));
                });
        return jdbc.sql("select id, name, st_asewkb(boundary) as shape from compound order by id")
                .query((row, n) -> new Yard(
                        row.getString("name"), shape(row, plane), gates.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private List<House> houses(MetricPlane plane) {
        Map<Long, List<Coordinate>> doors = new HashMap<>();
        jdbc.sql("select building_id, st_asewkb(point) as shape from entrance where kind = 'UNIT' order by id")
                .query(row -> {
                    doors.computeIfAbsent(row.getLong("building_id"), _ -> new ArrayList<>())
                            .add(shape(row, plane).getCoordinate());
                });
        return jdbc.sql("""
                        select b.id, coalesce(b.name, b.address, '') as name, b.households, st_asewkb(b.footprint) as shape,
                               b.use in ('PUBLIC', 'COMMERCIAL', 'MIXED') as rooms,
                               coalesce(g.code, community_code(st_pointonsurface(b.footprint))) as code
                        from building b left join building_in_grid g on g.building_id = b.id
                        where b.households > 0 or b.use in ('PUBLIC', 'COMMERCIAL') order by b.id""")
                .query((row, n) -> new House(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getInt("households"),
                        doors.getOrDefault(row.getLong("id"), List.of()),
                        shape(row, plane),
                        row.getBoolean("rooms")))
                .list();
    }

    private static Geometry shape(ResultSet row, MetricPlane plane) throws SQLException {
        return plane.toMetric(Ewkb.read(Objects.requireNonNull(row.getBytes("shape"))));
    }
}
