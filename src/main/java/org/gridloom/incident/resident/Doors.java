package org.gridloom.incident.resident;

import java.util.List;
import java.util.Optional;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.territory.TerritoryFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes on buildings' doors. */
@Service
@Transactional
public class Doors {

    private static final String DOOR = """
            select d.token, b.name, b.address, st_x(p) as longitude, st_y(p) as latitude
            from door_code d join building b on b.id = d.building_id cross join lateral st_pointonsurface(b.footprint) p
            """;

    /** As many as a printer takes at once; a community has fewer. */
    public static final int MOST = 2_000;

    private static final String IN = """
            with meant as (
                select b.id from building b left join building_in_grid g on g.building_id = b.id
                cross join lateral (select coalesce(g.code, place_code(st_pointonsurface(b.footprint))) as code) p
                where b.households > 0 and starts_with(p.code, :place) and covers(:scope, p.code)
            """;
    private static final String FIRST = IN + "order by b.id limit %d)".formatted(MOST);

    private final JdbcClient jdbc;
    private final TerritoryFacts facts;
    private final Scopes scopes;

    Doors(JdbcClient jdbc, TerritoryFacts facts, Scopes scopes) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.scopes = scopes;
    }

    /**
     * The code of a building; it gets one when it is first asked for, and keeps it.
     *
     * @throws OutOfScope where there is no such building in what whoever asks sees
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
    public Door of(long building) {
        facts.building(building).orElseThrow(OutOfScope::new);
        jdbc.sql("insert into door_code (token, building_id) values (?, ?) on conflict (building_id) do nothing")
                .params(Tokens.next(), building)
                .update();
        return jdbc.sql(DOOR + " where d.building_id = ?")
                .param(building)
                .query(Door.class)
                .single();
    }

    /** @param inAll how many there are where {@code doors} ends at {@link #MOST} */
    public record Printed(List<Door> doors, int inAll) {}

    /**
     * The codes of all buildings with households in a part of the territory, as far as whoever asks sees it, in the order of their addresses. Each gets one
     * when it is first asked for.
     *
     * @param place code of a grid, a community or a street
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
    public Printed in(String place) {
        var scope = scopes.current().toArray();
        jdbc.sql(FIRST + "select id from meant where not exists (select from door_code where building_id = id)")
                .param("place", place)
                .param("scope", scope)
                .query(Long.class)
                .list()
                .forEach(building -> jdbc.sql(
                                "insert into door_code (token, building_id) values (?, ?) on conflict (building_id) do nothing")
                        .params(Tokens.next(), building)
                        .update());
        var doors = jdbc.sql(FIRST + DOOR + " join meant on meant.id = b.id order by b.address, b.name, b.id")
                .param("place", place)
                .param("scope", scope)
                .query(Door.class)
                .list();
        var all = doors.size() < MOST
                ? doors.size()
                : jdbc.sql(IN + ") select count(*) from meant")
                        .param("place", place)
                        .param("scope", scope)
                        .query(Integer.class)
                        .single();
        return new Printed(doors, all);
    }

    /** The building whose code this is. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Door> by(String token) {
        return jdbc.sql(DOOR + " where d.token = ?")
                .param(token)
                .query(Door.class)
                .optional();
    }
}
