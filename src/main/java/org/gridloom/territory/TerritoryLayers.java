package org.gridloom.territory;

import java.util.Set;
import org.gridloom.territory.SqlLayer.Definition;
import org.gridloom.tile.TileLayer;
import org.gridloom.tile.TileLayer.ZoomRange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ground as tile layers. From which zoom on a table has tiles at all is decided here; what of them is drawn, by the map's style. */
@Configuration
class TerritoryLayers {

    private static final Set<String> GROUND = Set.of("territory");
    private static final int MAX = 16;

    private final JdbcClient jdbc;

    TerritoryLayers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    TileLayer areaLayer() {
        return layer("area", 8, 11, """
                select id, st_asewkb(boundary) as shape, kind, name
                from area
                where boundary && :box and st_area(boundary) >= 2 * :pixel
                order by kind = 'WATER', st_area(boundary) desc, id""");
    }

    /** Roads, railways, rivers, walls; the less a road carries, the later it comes. */
    @Bean
    TileLayer barrierLayer() {
        return layer("barrier", 8, SqlLayer.NO_LABELS, """
                select id, st_asewkb(line) as shape, kind, detail, name, bridge, tunnel
                from barrier
                where line && :box and case
                    when :zoom >= 15 then true
                    when :zoom >= 14 then kind <> 'WALL' and detail not in ('footway', 'path', 'steps', 'cycleway', 'pedestrian')
                    when :zoom >= 12 then kind <> 'WALL'
                        and detail not in ('footway', 'path', 'steps', 'cycleway', 'pedestrian', 'service', 'living_street', 'track')
                    when :zoom >= 10 then kind in ('MAIN_ROAD', 'RAILWAY', 'RIVER')
                    else kind = 'RIVER' or detail in ('motorway', 'trunk', 'primary') end
                order by id""");
    }

    @Bean
    TileLayer buildingLayer() {
        return layer("building", 13, MAX, """
                select id, st_asewkb(footprint) as shape, name, use, households, height, lower(count_kind) as count
                from building
                where footprint && :box and st_area(footprint) >= :pixel
                order by id""");
    }

    @Bean
    TileLayer compoundLayer() {
        return layer("compound", 13, 14, """
                select c.id, st_asewkb(c.boundary) as shape, c.name,
                       (select coalesce(sum(b.households), 0)::int from building b
                        where b.footprint && c.boundary and st_contains(c.boundary, st_pointonsurface(b.footprint))) as households
                from compound c
                where c.boundary && :box
                order by c.id""");
    }

    @Bean
    TileLayer communityLayer() {
        return layer("community", 6, 8, """
                select c.id, st_asewkb(c.boundary) as shape, c.code, c.name, c.proposed,
                       (select coalesce(sum(u.households), 0)::int from unit u
                        where u.community_id = c.id and u.unit_set_id =
                            (select max(id) from unit_set where street_id = c.street_id)) as households
                from community c
                where c.boundary && :box
                order by c.code""");
    }

    @Bean
    TileLayer gridLayer(GridTints tints, HouseholdLimits limits) {
        return new SqlLayer(
                jdbc,
                new Definition(
                        "grid",
                        new ZoomRange(10, MAX),
                        Set.of("territory", "grids"),
                        12,
                        """
                        select g.id, st_asewkb(g.area) as shape, g.code, right(g.code, 3) as number, g.name, g.kind, g.households,
                               c.kind as community_kind, c.name as community_name
                        from grid g join community c on c.id = g.community_id
                        where g.area && :box and g.validity @> now()
                        order by g.code""",
                        new GridProperties(tints, limits)));
    }

    @Bean
    TileLayer placeLayer() {
        return layer("place", 14, SqlLayer.NO_LABELS, """
                select p.id, st_asewkb(p.point) as shape, p.kind, p.name
                from place p
                -- A park that is drawn as a surface has its name there.
                where p.point && :box and not exists (select from area a where a.boundary && p.point and a.name = p.name)
                order by p.id""");
    }

    private TileLayer layer(String name, int from, int labelsFrom, String sql) {
        var zooms = new ZoomRange(from, MAX);
        return new SqlLayer(jdbc, new Definition(name, zooms, GROUND, labelsFrom, sql, SqlLayer.NOTHING_MORE));
    }
}
