package org.gridloom.incident.resident;

import java.util.Optional;
import org.gridloom.account.OutOfScope;
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

    private final JdbcClient jdbc;
    private final TerritoryFacts facts;

    Doors(JdbcClient jdbc, TerritoryFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
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
