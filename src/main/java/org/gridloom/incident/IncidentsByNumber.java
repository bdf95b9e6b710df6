package org.gridloom.incident;

import java.util.List;
import org.gridloom.account.Role;
import org.gridloom.territory.SearchByNumber;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Hit.Mark;
import org.gridloom.territory.search.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents are looked up by number, by those who may open the command desk. */
@Component
class IncidentsByNumber implements SearchByNumber {

    /** The year at least: fewer digits are the beginnings of codes. */
    private static final String BEGINNING = "[0-9]{4,8}|[0-9]{8}-[0-9]*";

    private final JdbcClient jdbc;
    private final Onlooker onlooker;

    IncidentsByNumber(JdbcClient jdbc, Onlooker onlooker) {
        this.jdbc = jdbc;
        this.onlooker = onlooker;
    }

    @Override
    public List<Hit> startingWith(String text, int limit) {
        if (!text.matches(BEGINNING) || !opensTheDesk(onlooker.role())) {
            return List.of();
        }
        var scope = onlooker.scope();
        return jdbc.sql("""
                        select id, number, title, coalesce(responsible_grid, '') as code from incident
                        where number like :from || '%%' and (:everything or %s) order by number desc limit :limit""".formatted(IncidentWhere.SEEN))
                .param("from", text)
                .param("everything", scope.isEverything())
                .param("scope", scope.toArray())
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        Kind.INCIDENT,
                        "incident",
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("code"),
                        "incidents/" + row.getString("number"),
                        List.of(new Mark(0, text.length())),
                        List.of()))
                .list();
    }

    private static boolean opensTheDesk(Role role) {
        return switch (role) {
            case DISPATCHER, LEADER, ADMIN -> true;
            case PLANNER, APPROVER, GRID_WORKER -> false;
        };
    }
}
