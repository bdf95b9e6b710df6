package org.gridloom.incident.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.account.Scopes;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentWhere;
import org.gridloom.incident.replay.Standing.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a day out of the histories, of the part of the territory that whoever asks sees today. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
public class Replay {

    /** What a browser's map bears. */
    public static final int MOST = 20_000;

    /** Whatever was open at some moment of a day has not left the desk for the last time before it. */
    private static final String OF_THE_DAY = "reported_at < :until and (closed_at is null or closed_at >= :from)";

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    Replay(JdbcClient jdbc, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** @param day in China; of one to come there is nothing */
    public ReplayedDay of(LocalDate day) {
        var from = day.atStartOfDay(IncidentNumber.ZONE).toInstant();
        var end = day.plusDays(1).atStartOfDay(IncidentNumber.ZONE).toInstant();
        var now = clock.instant();
        var until = now.isBefore(end) ? now : end;
        if (!from.isBefore(until)) {
            return new ReplayedDay(day, from, from, 0, List.of());
        }
        var scope = scopes.current();
        var where = scope.isEverything() ? OF_THE_DAY : OF_THE_DAY + " and " + IncidentWhere.SEEN;
        var tracks = new Tracks(from);
        jdbc.sql("""
                        select i.id, number, category, title, urgent, st_x(point) as longitude, st_y(point) as latitude, reported_grid,
                               s.at, s.act, s.to_state, s.about, s.due_at as due_then
                        from (select * from incident where %s order by urgent desc, reported_at desc, id limit :most) i
                        join incident_step s on s.incident_id = i.id and s.at < :until
                        order by i.id, s.at, s.id""".formatted(where))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("scope", scope.toArray())
                .param("most", MOST)
                .query(tracks::read);
        var found = tracks.all();
        return new ReplayedDay(day, from, until, found.size() < MOST ? found.size() : count(where, from, until), found);
    }

    private int count(String where, Instant from, Instant until) {
        return jdbc.sql("select count(*) from incident where " + where)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("scope", scopes.current().toArray())
                .query(Integer.class)
                .single();
    }

    /** Makes tracks of lines that come incident by incident, oldest first. */
    private static final class Tracks {

        private final Instant from;
        private final List<Track> done = new ArrayList<>();
        private final List<Standing> standings = new ArrayList<>();
        private long id;
        private @Nullable Track begun;

        Tracks(Instant from) {
            this.from = from;
        }

        void read(ResultSet row) throws SQLException {
            if (begun == null || row.getLong("id") != id) {
                finish();
                id = row.getLong("id");
                begun = new Track(
                        row.getString("number"),
                        IncidentCategory.valueOf(row.getString("category")),
                        row.getString("title"),
                        row.getBoolean("urgent"),
                        row.getDouble("longitude"),
                        row.getDouble("latitude"),
                        List.of());
                standings.add(Standing.first(line(row), row.getString("reported_grid")));
            } else {
                standings.add(standings.getLast().then(line(row)));
            }
            if (standings.size() > 1 && !standings.getLast().from().isAfter(from)) {
                standings.removeFirst(); // Of the time before the day only the end matters.
            }
        }

        private static Line line(ResultSet row) throws SQLException {
            var dueAt = row.getObject("due_then", OffsetDateTime.class);
            return new Line(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    IncidentAct.valueOf(row.getString("act")),
                    IncidentState.valueOf(row.getString("to_state")),
                    row.getString("about"),
                    dueAt == null ? null : dueAt.toInstant());
        }

        private void finish() {
            var track = begun;
            if (track != null
                    && standings.stream().anyMatch(standing -> standing.state().isOpen())) {
                done.add(new Track(
                        track.number(),
                        track.category(),
                        track.title(),
                        track.urgent(),
                        track.longitude(),
                        track.latitude(),
                        standings));
            }
            standings.clear();
        }

        List<Track> all() {
            finish();
            begun = null;
            return done;
        }
    }
}
