package org.gridloom.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridloom.geometry.Ewkb;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A past for the demonstration's grids, so that there is something to compare: until they took force, some that are neighbours in one community were one
 * grid that was far too large. All others were as they are.
 */
@Component
@Profile("demonstration")
class RedrawOfTown {

    private static final int PAIRS = 3;
    private static final int YEARS = 3;

    private record Grid(long community, String code, String name, String kind, int households, Geometry area) {}

    private final JdbcClient jdbc;

    RedrawOfTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that brought the grids, whose past ends where they begin. */
    void remember() {
        var grids = grids();
        var partners = partners(grids);
        var gone = new HashSet<>(partners.values());
        for (var grid : grids) {
            if (!gone.contains(grid.code())) {
                var partner = grids.stream()
                        .filter(other -> other.code().equals(partners.get(grid.code())))
                        .findAny();
                add(partner.map(other -> joined(grid, other)).orElse(grid));
            }
        }
    }

    private List<Grid> grids() {
        return jdbc.sql("""
                        select community_id, code, name, kind, households, st_asewkb(area) as area from grid
                        where upper_inf(validity) order by code""")
                .query((row, n) -> new Grid(
                        row.getLong("community_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getInt("households"),
                        Ewkb.read(row.getBytes("area"))))
                .list();
    }

    /** The smaller by the larger, which kept its code when they were divided; all in the community with most grids. */
    private static Map<String, String> partners(List<Grid> grids) {
        var byCommunity = new HashMap<Long, List<Grid>>();
        grids.stream()
                .filter(grid -> grid.kind().equals("GENERAL") && grid.households() > 0)
                .forEach(grid -> byCommunity
                        .computeIfAbsent(grid.community(), c -> new ArrayList<>())
                        .add(grid));
        var largest = byCommunity.values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of());
        var partners = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (var grid : largest) {
            for (var other : largest) {
                if (partners.size() < PAIRS
                        && grid.households() >= other.households()
                        && !grid.code().equals(other.code())
                        && !taken.contains(grid.code())
                        && !taken.contains(other.code())
                        && joined(grid, other).area().getNumGeometries() == 1) {
                    partners.put(grid.code(), other.code());
                    taken.add(grid.code());
                    taken.add(other.code());
                }
            }
        }
        return partners;
    }

    private static Grid joined(Grid grid, Grid other) {
        return new Grid(
                grid.community(),
                grid.code(),
                grid.name(),
                grid.kind(),
                grid.households() + other.households(),
                OverlayNGRobust.union(List.of(grid.area(), other.area())));
    }

    private void add(Grid grid) {
        jdbc.sql("""
                        insert into grid (community_id, code, name, kind, households, validity, area)
                        values (?, ?, ?, ?, ?, tstzrange(now() - make_interval(years => ?), now()), ?::geometry)""")
                .params(grid.community(), grid.code(), grid.name(), grid.kind(), grid.households(), YEARS)
                .param(Ewkb.write(multi(grid.area())))
                .update();
    }

    private static MultiPolygon multi(Geometry area) {
        return area instanceof MultiPolygon many
                ? many
                : Geometries.stored().createMultiPolygon(new Polygon[] {(Polygon) area});
    }
}
