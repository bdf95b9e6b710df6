package org.gridloom.incident.metric;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Scopes;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentWhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Says by which incidents a frozen number and today's differ: those that only one of the two lists has. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
public class Corrections {

    private static final String DIFFERENCE = """
            select coalesce(was.id, now.id) as id, coalesce(was.number, now.number) as number, was.id is not null as counted
            from (select id, number from %1$s where %2$s) was full join (select id, number from %3$s where %2$s) now on now.id = was.id
            where was.id is null or now.id is null""";

    /** What is known of each: as it was frozen, and as it is, where whoever asks may see it. */
    private static final String KNOWN = """
            select d.id, d.number, d.counted, f.id is not null as was_frozen, m.as_of, l.id is not null as is_there, coalesce(l.title, '') as title, l.due_at
            from (%s) d
            left join frozen_incident f on f.id = d.id and f.month = any (cast(:frozen as date[]))
            left join frozen_month m on m.month = f.month
            left join (select id, title, due_at from incident where %s) l on l.id = d.id
            order by d.number limit :most""";

    private final JdbcClient jdbc;
    private final FrozenMonths months;
    private final Scopes scopes;
    private final Clock clock;

    Corrections(JdbcClient jdbc, FrozenMonths months, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.scopes = scopes;
        this.clock = clock;
    }

    private record Known(
            long id,
            String number,
            boolean counted,
            boolean wasFrozen,
            @Nullable Instant asOf,
            boolean isThere,
            String title,
            @Nullable Instant dueAt) {}

    /** By number; none where no month of the period was frozen. */
    public List<Correction> of(Question question, Tally tally, int most) {
        var frozen = months.during(question.period()).stream()
                .map(FrozenMonth::month)
                .toList();
        if (frozen.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var known = known(question, tally, frozen, now, most);
        var steps = steps(known);
        return known.stream()
                .map(one -> correction(one, steps.getOrDefault(one.id(), List.of()), now))
                .toList();
    }

    private List<Known> known(Question question, Tally tally, List<YearMonth> frozen, Instant now, int most) {
        var scope = scopes.current();
        var was = MetricQuery.of(question, scope, now, frozen);
        var is = MetricQuery.of(question, scope, now, List.of());
        var seen = scope.isEverything() ? "true" : IncidentWhere.SEEN;
        return jdbc.sql(KNOWN.formatted(DIFFERENCE.formatted(was.from(), tally.condition(), is.from()), seen))
                .params(was.values())
                .param("most", most)
                .query(Corrections::known)
                .list();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getLong("id"),
                row.getString("number"),
                row.getBoolean("counted"),
                row.getBoolean("was_frozen"),
                instant(row, "as_of"),
                row.getBoolean("is_there"),
                row.getString("title"),
                instant(row, "due_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Of those that were frozen, what was done since; by id. */
    private Map<Long, List<Correction.Step>> steps(List<Known> known) {
        var steps = new HashMap<Long, List<Correction.Step>>();
        jdbc.sql("""
                        select s.incident_id, s.at, s.act, s.note from incident_step s
                        join frozen_incident f on f.id = s.incident_id join frozen_month m on m.month = f.month
                        where s.incident_id = any (?) and s.at > m.as_of order by s.at, s.id""")
                .param(known.stream().filter(Known::isThere).map(Known::id).toArray(Long[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("incident_id"), id -> new ArrayList<>())
                            .add(new Correction.Step(
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    IncidentAct.valueOf(row.getString("act")),
                                    row.getString("note")));
                });
        return steps;
    }

    private static Correction correction(Known one, List<Correction.Step> since, Instant now) {
        var passed = one.asOf() != null
                        && one.dueAt() != null
                        && one.dueAt().isAfter(one.asOf())
                        && one.dueAt().isBefore(now)
                ? one.dueAt()
                : null;
        return new Correction(one.number(), one.title(), one.counted(), reason(one, since, passed), since, passed);
    }

    private static Correction.Reason reason(Known one, List<Correction.Step> since, @Nullable Instant passed) {
        if (!one.wasFrozen()) {
            return Correction.Reason.ENTERED_LATE;
        }
        if (!one.isThere()) {
            return Correction.Reason.GONE;
        }
        return since.isEmpty() && passed == null ? Correction.Reason.MOVED : Correction.Reason.WENT_ON;
    }
}
