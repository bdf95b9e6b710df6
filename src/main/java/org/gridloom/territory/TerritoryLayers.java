package org.gridloom.territory;

import java.util.Set;
import javax.sql.DataSource;
import org.gridloom.territory.SqlLayer.Definition;
import org.gridloom.tile.TileLayer;
import org.gridloom.tile.TileLayer.FromAfar;
import org.gridloom.tile.TileLayer.ZoomRange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ground as tile layers. From which zoom on a table has tiles at all is decided here; what of them is drawn, by the map's style. Land, water, roads
 * and places are for everyone; what the territory is divided into, and its buildings, only for whose scope they touch.
 */
@Configuration
class TerritoryLayers {

    private static final Set<String> GROUND = Set.of("territory");
    private static final Set<String> GROUND_AND_GRIDS = Set.of("territory", "grids");
    /** A grid shows how its households stand to the limits of the rules. */
    private static final Set<String> GRIDS_AND_RULES = Set.of("territory", "grids", "rules");

    private static final int MAX = 16;

    /** From here on borders and buildings are drawn as they are: a pixel is 4 m. */
    private static final int EXACT = 14;

    private final DataSource database;

    TerritoryLayers(DataSource database) {
        this.database = database;
    }

    @Bean
    TileLayer areaLayer() {
        return new SqlLayer(
                database,
                new Definition("area", new ZoomRange(8, MAX), GROUND, """
                select a.id, st_asewkb(a.boundary) as shape, s.code as street, a.kind, a.name,
                       -- Water above land, small above large.
                       case a.kind when 'WATER' then 1e9 else 0 end - st_area(a.boundary) as rank
                from area a join street s on s.id = a.street_id
                where :inStreet""")
                        .labelled(11, LabelPoints::widest)
                        .inOrderOfRank());
    }

    /** Roads, railways, rivers, walls; the less a road carries, the later it comes. */
    @Bean
    TileLayer barrierLayer() {
        return new SqlLayer(database, new Definition("barrier", new ZoomRange(8, MAX), GROUND, """
                select b.id, st_asewkb(b.line) as shape, s.code as street, b.kind, b.detail, b.name, b.bridge, b.tunnel,
                       case
                           when b.kind = 'RIVER' or b.detail in ('motorway', 'trunk', 'primary') then 8
                           when b.kind in ('MAIN_ROAD', 'RAILWAY') then 10
                           when b.kind = 'WALL' or b.detail in ('footway', 'path', 'steps', 'cycleway', 'pedestrian') then 15
                           when b.detail in ('service', 'living_street', 'track') then 14
                           else 12 end as from_zoom
                from barrier b join street s on s.id = b.street_id
                where :inStreet"""));
    }

    @Bean
    TileLayer buildingLayer(GridTints tints) {
        return new SqlLayer(
                database,
                new Definition("building", new ZoomRange(12, MAX), GROUND_AND_GRIDS, """
                with in_community as (
                    select ub.building_id, c.code
                    from unit_building ub
                    join unit u on u.unit_set_id = ub.unit_set_id and u.number = ub.unit_number
                    join community c on c.id = u.community_id
                    where ub.unit_set_id in (select max(id) from unit_set group by street_id))
                select b.id, st_asewkb(b.footprint) as shape, s.code as street,
                       coalesce(in_grid.code, in_community.code, s.code) as belongs,
                       b.name, b.use, b.households, b.floors, b.height, lower(b.count_kind) as count, in_grid.grid_id as grid
                from building b join street s on s.id = b.street_id
                left join building_in_grid in_grid on in_grid.building_id = b.id
                left join in_community on in_community.building_id = b.id
                where :inStreet""")
                        .labelled(MAX, LabelPoints::inside)
                        .fromAfar(new FromAfar.Blocks(EXACT, "use"))
                        .completedBy((id, properties) -> {
                            if (properties.remove("grid") instanceof Long grid) {
                                properties.put("tint", tints.of(grid));
                            }
                        }));
    }

    @Bean
    TileLayer compoundLayer() {
        return new SqlLayer(
                database,
                new Definition("compound", new ZoomRange(13, MAX), GROUND_AND_GRIDS, """
                select c.id, st_asewkb(c.boundary) as shape, s.code as street, c.name,
                       coalesce(belongs_to(c.boundary), s.code) as belongs,
                       (select coalesce(sum(b.households), 0)::int from building b
                        where b.footprint && c.boundary and st_contains(c.boundary, st_pointonsurface(b.footprint))) as households
                from compound c join street s on s.id = c.street_id
                where :inStreet""")
                        .labelled(14, LabelPoints::widest));
    }

    @Bean
    TileLayer communityLayer() {
        return new SqlLayer(
                database,
                new Definition("community", new ZoomRange(6, MAX), GROUND, """
                select c.id, st_asewkb(c.boundary) as shape, s.code as street, c.code as belongs, c.code, c.name, c.proposed,
                       (select coalesce(sum(u.households), 0)::int from unit u
                        where u.community_id = c.id and u.unit_set_id =
                            (select max(id) from unit_set where street_id = c.street_id)) as households
                from community c join street s on s.id = c.street_id
                where :inStreet""")
                        .labelled(8, LabelPoints::widest)
                        .fromAfar(new FromAfar.Coverage(EXACT)));
    }

    @Bean
    TileLayer gridLayer(GridTints tints, HouseholdLimits limits) {
        return new SqlLayer(
                database,
                new Definition("grid", new ZoomRange(10, MAX), GRIDS_AND_RULES, """
                select g.id, st_asewkb(g.area) as shape, s.code as street, g.code as belongs, g.code, right(g.code, 3) as number,
                       g.name, g.kind, g.households, c.kind as community_kind, c.name as community_name
                from grid g join community c on c.id = g.community_id join street s on s.id = c.street_id
                where g.validity @> now() and :inStreet""")
                        .labelled(12, LabelPoints::widest)
                        .fromAfar(new FromAfar.Coverage(EXACT))
                        .completedBy(new GridProperties(tints, limits)));
    }

    /** What grids are divided into, for those who look closely. */
    @Bean
    TileLayer microGridLayer() {
        return new SqlLayer(
                database,
                new Definition("micro", new ZoomRange(15, MAX), GROUND_AND_GRIDS, """
                select m.id, st_asewkb(m.area) as shape, s.code as street, g.code as belongs, m.code, right(m.code, 2) as number,
                       m.name, m.households
                from micro_grid m join grid g on g.id = m.grid_id
                join community c on c.id = g.community_id join street s on s.id = c.street_id
                where g.validity @> now() and :inStreet""")
                        .labelled(MAX, LabelPoints::widest));
    }

    /** Stairwell doors and gates; they belong where their building or compound does. */
    @Bean
    TileLayer entranceLayer() {
        return new SqlLayer(database, new Definition("entrance", new ZoomRange(17, 17), GROUND_AND_GRIDS, """
                select e.id, st_asewkb(e.point) as shape, s.code as street, coalesce(in_grid.code, place_code(e.point)) as belongs,
                       lower(e.kind) as kind, e.label
                from entrance e join street s on s.id = e.street_id
                left join building_in_grid in_grid on in_grid.building_id = e.building_id
                where :inStreet"""));
    }

    @Bean
    TileLayer placeLayer() {
        return new SqlLayer(database, new Definition("place", new ZoomRange(14, MAX), GROUND, """
                select p.id, st_asewkb(p.point) as shape, s.code as street, p.kind, p.name
                from place p join street s on s.id = p.street_id
                -- A park that is drawn as a surface has its name there.
                where not exists (select from area a where a.boundary && p.point and a.name = p.name) and :inStreet"""));
    }
}
