package org.gridloom.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridloom.account.Scope;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many incidents at once, without their histories. */
@Component
class IncidentList {

    /** What a browser's live map bears; the most urgent come first. */
    static final int MOST = 10_000;

    private static final String SELECT = """
            select number, category, title, address, state, urgent, st_x(point) as longitude, st_y(point) as latitude,
                   responsible_grid, reported_at, due_at, closed_at, version
            from incident
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<IncidentSummary> open(Scope scope) {
        return select(DeskFilter.OPEN, scope, MOST);
    }

    List<IncidentSummary> select(DeskFilter filter, Scope scope, int most) {
        var where = IncidentWhere.of(filter, scope, clock.instant(), "");
        return jdbc.sql(SELECT + " where " + where.sql() + " order by state = 'CLOSED', due_at, number limit :most")
                .params(where.values())
                .param("most", most)
                .query(IncidentList::summary)
                .list();
    }

    /** The code of the community that a place in no grid lies in, else of the street; empty where it lies in none. */
    String communityAt(Point point) {
        return jdbc.sql("select community_code(st_setsrid(st_makepoint(?, ?), ?))")
                .params(point.getX(), point.getY(), Geometries.STORED_SRID)
                .query(String.class)
                .single();
    }

    private static IncidentSummary summary(ResultSet row, int n) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new IncidentSummary(
                row.getString("number"),
                IncidentCategory.valueOf(row.getString("category")),
                row.getString("title"),
                row.getString("address"),
                IncidentState.valueOf(row.getString("state")),
                row.getBoolean("urgent"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getString("responsible_grid"),
                instant(row, "reported_at"),
                instant(row, "due_at"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
