package org.gridloom.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
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
            select number, category, title, address, state, channel, urgent, st_x(point) as longitude, st_y(point) as latitude,
                   responsible_grid, owner, reported_at, due_at, closed_at, level, escalations > 0 as escalated, supervised_by is not null as supervised,
                   extension_asked_until is not null as extension_asked, version
            from incident
            """;

    /** Open ones first, then by deadline. */
    private static final String ORDER = "closed_at is not null, due_at, number";

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, however many: a map that leaves some out lies. */
    List<IncidentSummary> open(Scope scope) {
        return select(DeskFilter.OPEN, scope, Integer.MAX_VALUE);
    }

    List<IncidentSummary> select(DeskFilter filter, Scope scope, int most) {
        return select(filter, scope, 0, most);
    }

    List<IncidentSummary> select(DeskFilter filter, Scope scope, int from, int most) {
        var where = IncidentWhere.of(filter, scope, clock.instant(), "");
        return jdbc.sql(SELECT + " where " + where.sql() + " order by " + ORDER + " offset :from limit :most")
                .params(where.values())
                .param("from", from)
                .param("most", most)
                .query(IncidentList::summary)
                .list();
    }

    /** At which row of all that a filter lists one stands, from 0; nothing where it is not among them. */
    OptionalInt rowOf(DeskFilter filter, Scope scope, String number) {
        var where = IncidentWhere.of(filter, scope, clock.instant(), "");
        return jdbc.sql("""
                        with listed as (select number, closed_at is not null as closed, due_at from incident where %s),
                             it as (select * from listed where number = :number)
                        select (select count(*) from listed, it
                                where (listed.closed, listed.due_at, listed.number) < (it.closed, it.due_at, it.number)) as row
                        from it""".formatted(where.sql()))
                .params(where.values())
                .param("number", number)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** These, as far as they are seen, in the order of the desk. */
    List<IncidentSummary> those(Collection<String> numbers, Scope scope) {
        var seen = IncidentWhere.of(DeskFilter.OPEN.withClosed(true), scope, clock.instant(), "");
        return jdbc.sql(SELECT + " where number = any(:numbers) and " + seen.sql() + " order by " + ORDER)
                .params(seen.values())
                .param("numbers", numbers.toArray(String[]::new))
                .query(IncidentList::summary)
                .list();
    }

    /** Where each of these is, as far as they are seen: code of its grid, or of the community or street. */
    List<String> places(Collection<String> numbers, Scope scope) {
        var seen = IncidentWhere.of(DeskFilter.OPEN.withClosed(true), scope, clock.instant(), "");
        return jdbc.sql(
                        "select coalesce(responsible_grid, community_code(point)) from incident where number = any(:numbers) and "
                                + seen.sql())
                .params(seen.values())
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What another system asks about, the latest first. */
    List<IncidentSummary> asked(StatusQuery query, Scope scope) {
        var which = query.numbers().isEmpty()
                ? "reported_at >= :from and reported_at < :until and (:anyCategory or category = any (:categories))"
                        + " and (:anyState or (closed_at is null) = any (:states))"
                : "number = any (:numbers)";
        return jdbc.sql(SELECT + " where (:everything or " + IncidentWhere.SEEN + ") and " + which
                        + " order by reported_at desc, number desc offset :skipped limit :most")
                .param("everything", scope.isEverything())
                .param("scope", scope.toArray())
                .param("numbers", query.numbers().toArray(String[]::new))
                .param("from", OffsetDateTime.ofInstant(query.from(), ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(query.until(), ZoneOffset.UTC))
                .param("anyCategory", query.categories().isEmpty())
                .param("categories", query.categories().stream().map(Enum::name).toArray(String[]::new))
                .param("anyState", query.states().isEmpty())
                .param("states", query.states().toArray(Boolean[]::new))
                .param("skipped", query.skipped())
                .param("most", query.most())
                .query(IncidentList::summary)
                .list();
    }

    /** Reported with this number, as digits, and open or of the time since; the newest first. */
    List<IncidentSummary> ofCaller(String digits, Instant since, Scope scope, int most) {
        var seen = IncidentWhere.of(DeskFilter.OPEN.withClosed(true), scope, clock.instant(), "");
        return jdbc.sql(SELECT + """
                         where (closed_at is null or reported_at >= :since) and contact_phone is not null
                           and regexp_replace(contact_phone, '[^0-9]', '', 'g') = :digits and %s
                        order by reported_at desc, number desc limit :most""".formatted(seen.sql()))
                .params(seen.values())
                .param("digits", digits)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("most", most)
                .query(IncidentList::summary)
                .list();
    }

    /** What a filter lists, nearest first. */
    List<NearMatter> near(Point place, DeskFilter filter, Scope scope, int from, int most) {
        var where = IncidentWhere.of(filter, scope, clock.instant(), "");
        return jdbc.sql(
                        "select *, st_distancesphere(st_makepoint(longitude, latitude), st_makepoint(:x, :y)) as metres from ("
                                + SELECT + " where " + where.sql()
                                + " order by point <-> st_setsrid(st_makepoint(:x, :y), :srid), number offset :from limit :most) t")
                .params(where.values())
                .param("x", place.getX())
                .param("y", place.getY())
                .param("srid", Geometries.STORED_SRID)
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new NearMatter(summary(row, n), row.getDouble("metres")))
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
                IncidentChannel.valueOf(row.getString("channel")),
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
