package org.gridloom.territory;

import java.util.List;
import org.gridloom.account.TerritoryParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator can give an account to see. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class PartsForScopes implements TerritoryParts {

    private final JdbcClient jdbc;

    PartsForScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> all() {
        return jdbc.sql("""
                        select code, name from district
                        union all
                        select s.code, concat_ws(' ', d.name, s.name) from street s join district d on d.id = s.district_id
                        union all
                        select c.code, concat_ws(' ', s.name, c.name) from community c join street s on s.id = c.street_id
                        union all
                        select g.code, concat_ws(' ', c.name, g.name, right(g.code, 3))
                        from grid g join community c on c.id = g.community_id where g.validity @> now()
                        order by code""")
                .query((row, n) -> new Part(row.getString("code"), row.getString("name")))
                .list();
    }
}
