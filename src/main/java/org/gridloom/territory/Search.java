package org.gridloom.territory;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds places by what people call them: a grid or community by name or code, a building by name or address, a compound, a road, a shop. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Search {

    /**
     * Something found.
     *
     * @param layer the tile layer it is drawn by
     * @param detail tells it from others of the same name: a code, an address, the street's name
     * @param extent EPSG:4490
     */
    public record Hit(String layer, long id, String title, String detail, Envelope extent) {}

    private static final String COMMUNITIES_AND_GRIDS = """
            select 0 as size, 'community' as layer, id, name as title, code as detail, boundary::box3d as extent
            from community where name ilike :part or code like :start
            union all
            select 1, 'grid', id, name, code, area::box3d
            from grid where validity @> now() and (name ilike :part or code like :start)
            """;

    private static final String EVERYTHING = COMMUNITIES_AND_GRIDS + """
            union all
            select 2, 'compound', p.id, p.name, s.name, p.boundary::box3d
            from compound p join street s on s.id = p.street_id where p.name ilike :part
            union all
            select 3, 'barrier', min(r.id), r.name, s.name, st_3dextent(r.line)
            from barrier r join street s on s.id = r.street_id where r.name ilike :part group by r.name, s.name
            union all
            select 4, 'building', b.id, coalesce(b.name, b.address), coalesce(b.address, s.name), b.footprint::box3d
            from building b join street s on s.id = b.street_id where b.name ilike :part or b.address ilike :part
            union all
            select 5, 'place', p.id, p.name, s.name, p.point::box3d
            from place p join street s on s.id = p.street_id where p.name ilike :part
            """;

    /** The whole name first, then what begins so, then what has it inside; among equals the larger thing, then the shorter name. */
    private static final String IN_ORDER = """
            select layer, id, title, detail, st_xmin(extent) as w, st_ymin(extent) as s, st_xmax(extent) as e, st_ymax(extent) as n
            from (%s) found
            order by case when :text in (title, detail) then 0 when title ilike :start or detail like :start then 1 else 2 end,
                     size, case when :text = '' then 0 else length(title) end, detail, id
            limit :limit offset :offset""";

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A blank text gives all communities, then all grids. */
    public List<Hit> find(String text, int offset, int limit) {
        var words = text.strip();
        var literal = words.replaceAll("([\\\\%_])", "\\\\$1");
        return jdbc.sql(IN_ORDER.formatted(words.isEmpty() ? COMMUNITIES_AND_GRIDS : EVERYTHING))
                .param("text", words)
                .param("part", "%" + literal + "%")
                .param("start", literal + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Hit(
                        row.getString("layer"),
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("detail"),
                        new Envelope(row.getDouble("w"), row.getDouble("e"), row.getDouble("s"), row.getDouble("n"))))
                .list();
    }
}
