package org.gridloom.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.territory.search.Entry;
import org.gridloom.territory.search.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of the territory is looked up. The queries name their columns as {@link #entry} reads them; what is empty may be missing. */
@Configuration
class TerritorySearch {

    private static final Set<String> CHANGED_BY = Set.of("territory", "grids");

    /** By its code, and by the last three digits beside the community's name, as people say it. */
    private static final String COMMUNITIES_AND_GRIDS = """
            select 'COMMUNITY' as kind, 'community' as layer, c.id, c.name as title, c.code as detail, s.name as more, c.code as code,
                   c.code as also, null as within
            from community c join street s on s.id = c.street_id where s.code = :street
            union all
            select 'GRID', 'grid', g.id, g.name, g.code, c.name, g.code, g.code, c.name || ' ' || right(g.code, 3) || ' 网格'
            from grid g join community c on c.id = g.community_id join street s on s.id = c.street_id
            where s.code = :street and g.validity @> now()
            """;

    /** A building belongs to its grid where it has one. */
    private static final String BUILDINGS = """
            select 'BUILDING' as kind, 'building' as layer, b.id, coalesce(b.name, b.address) as title,
                   case when b.name is null then p.name else b.address end as detail, c.name as more,
                   coalesce(g.code, c.code, s.code) as code, b.address as also,
                   case when b.name not like '%' || p.name || '%' then p.name || ' ' || b.name end as within
            from building b
            join street s on s.id = b.street_id
            left join unit_building ub on ub.building_id = b.id
                and ub.unit_set_id = (select max(id) from unit_set where street_id = s.id)
            left join unit u on u.unit_set_id = ub.unit_set_id and u.number = ub.unit_number
            left join compound p on p.id = u.compound_id
            left join community c on c.id = u.community_id
            left join building_in_grid g on g.building_id = b.id
            where s.code = :street and (b.name <> '' or b.address <> '')
            """;

    /** A compound or road across a border belongs to all that have a share of it, so that all whom it concerns find it. */
    private static final String OTHERS = """
            select 'COMPOUND' as kind, 'compound' as layer, p.id, p.name as title, c.name as detail, s.name as more,
                   coalesce(belongs_to(p.boundary), s.code) as code,
                   null as also, null as within
            from compound p join street s on s.id = p.street_id
            left join community c on c.street_id = s.id and st_covers(c.boundary, p.boundary)
            where s.code = :street and p.name <> ''
            union all
            select case kind when 'RIVER' then 'WATER' else 'ROAD' end, 'barrier', min(r.id), r.name, s.name, null,
                   coalesce(belongs_to(st_collect(r.line)), s.code), null, null
            from barrier r join street s on s.id = r.street_id
            where s.code = :street and r.name <> '' and r.kind <> 'WALL' group by 1, r.name, s.id
            union all
            select case a.kind when 'WATER' then 'WATER' else 'PLACE' end, 'area', min(a.id), a.name, s.name, null,
                   coalesce(belongs_to(st_collect(a.boundary)), s.code), null, null
            from area a join street s on s.id = a.street_id
            where s.code = :street and a.name <> '' group by 1, a.name, s.id
            union all
            select 'PLACE', 'place', p.id, p.name, c.name, s.name, place_code(p.point), null, null
            from place p join street s on s.id = p.street_id
            left join community c on c.street_id = s.id and st_covers(c.boundary, p.point)
            where s.code = :street and not exists (select from area a where a.street_id = s.id and a.name = p.name)
            """;

    private record Source(String name, JdbcClient jdbc, String sql) implements SearchSource {
        @Override
        public Set<String> changedBy() {
            return CHANGED_BY;
        }

        @Override
        public List<Entry> entries(String streetCode) {
            return jdbc.sql(sql)
                    .param("street", streetCode)
                    .query((row, n) -> entry(row))
                    .list();
        }
    }

    private final JdbcClient jdbc;

    TerritorySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    SearchSource communitiesAndGridsToSearch() {
        return new Source("communities and grids", jdbc, COMMUNITIES_AND_GRIDS);
    }

    @Bean
    SearchSource buildingsToSearch() {
        return new Source("buildings", jdbc, BUILDINGS);
    }

    @Bean
    SearchSource othersToSearch() {
        return new Source("others", jdbc, OTHERS);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var title = row.getString("title");
        return new Entry(
                Kind.valueOf(row.getString("kind")),
                row.getString("layer"),
                row.getLong("id"),
                title,
                given(title, row.getString("detail"), row.getString("more")).collect(Collectors.joining(" · ")),
                row.getString("code"),
                given(title, row.getString("also"), row.getString("within")).toList());
    }

    /** Those that are there and say something new. */
    private static Stream<String> given(String title, @Nullable String... texts) {
        var given = new ArrayList<String>();
        for (var text : texts) {
            if (text != null && !text.isBlank() && !text.equals(title)) {
                given.add(text);
            }
        }
        return given.stream();
    }
}
