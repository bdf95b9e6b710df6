package org.gridloom.territory;

import java.util.List;
import org.gridloom.account.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids in force that somebody sees, with their households against the limits. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class GridList {

    private final JdbcClient jdbc;
    private final HouseholdLimits limits;
    private final Scopes scopes;

    GridList(JdbcClient jdbc, HouseholdLimits limits, Scopes scopes) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.scopes = scopes;
    }

    /** In the order of their codes. */
    public List<GridSummary> all() {
        var scope = scopes.current();
        return jdbc
                .sql("""
                        select g.id, g.code, g.name, g.kind, g.households,
                               c.name as community, c.kind as community_kind, s.name as street
                        from grid g join community c on c.id = g.community_id join street s on s.id = c.street_id
                        where g.validity @> now() order by g.code""")
                .query((row, n) -> {
                    var kind = GridKind.valueOf(row.getString("kind"));
                    int households = row.getInt("households");
                    return new GridSummary(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("name"),
                            kind,
                            row.getString("community"),
                            row.getString("street"),
                            households,
                            limits.sign(
                                    kind,
                                    CommunityKind.valueOf(row.getString("community_kind")),
                                    row.getString("code"),
                                    households));
                })
                .stream()
                .filter(grid -> scope.touches(grid.code()))
                .toList();
    }
}
