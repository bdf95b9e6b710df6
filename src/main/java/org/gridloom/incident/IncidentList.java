package org.gridloom.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridloom.account.Scope;
import org.gridloom.geometry.Geometries;
import org.jspecify.annotations.Nullable;
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

    IncidentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IncidentSummary> open(Scope scope) {
        return select(DeskFilter.OPEN, scope);
    }

    List<IncidentSummary> select(DeskFilter filter, Scope scope) {
        return jdbc.sql(SELECT + """
                        where (:withClosed or state <> 'CLOSED')
                          and covers(:scope, coalesce(responsible_grid, community_code(point)))
                          and (:category::text is null or category = :category)
                          and (:state::text is null or state = :state)
                          and (:text = '' or position(lower(:text) in lower(concat_ws(' ', number, title, address))) > 0)
                        order by state = 'CLOSED', due_at, number
                        limit :most
                        """)
                .param("withClosed", filter.withClosed() || filter.state() == IncidentState.CLOSED)
                .param("scope", scope.toArray())
                .param("category", name(filter.category()))
                .param("state", name(filter.state()))
                .param("text", filter.text().strip())
                .param("most", MOST)
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

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
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
