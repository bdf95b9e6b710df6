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
                   responsible_grid, owner, reported_at, due_at, closed_at, level, escalations > 0 as escalated, supervised_by is not null as supervised,
                   extension_asked_until is not null as extension_asked, version
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
        return jdbc.sql(SELECT + " where " + where.sql()
                        + " order by closed_at is not null, due_at, number limit :most")
                .params(where.values())
                .param("most", most)
                .query(IncidentList::summary)
                .list();
    }

    /** Open ones by their distance, without the one with that number. */
    List<IncidentSummary> near(Point place, String number, Scope scope, int most) {
        var where = IncidentWhere.of(DeskFilter.OPEN, scope, clock.instant(), "");
        return jdbc.sql(SELECT + " where " + where.sql() + " and number <> :number"
                        + " order by point <-> st_setsrid(st_makepoint(:x, :y), :srid), number limit :most")
                .params(where.values())
                .param("number", number)
                .param("x", place.getX())
                .param("y", place.getY())
                .param("srid", Geometries.STORED_SRID)
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
        var grid = row.getString("responsible_grid");
        var owner = row.getString("owner");
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
                grid,
                owner != null ? Owner.of(owner) : grid == null ? null : Owner.grid(grid),
                instant(row, "reported_at"),
                instant(row, "due_at"),
                closedAt == null ? null : closedAt.toInstant(),
                Level.valueOf(row.getString("level")),
                row.getBoolean("escalated"),
                row.getBoolean("supervised"),
                row.getBoolean("extension_asked"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
