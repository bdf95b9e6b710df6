package org.gridloom.incident.metric;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a month's incidents as they stand when it ends, so that its figures stay what they were when they were reported on. */
@Service
public class FrozenMonths {

    /** What became of the wish to freeze a month. */
    public sealed interface Outcome {
        record Frozen(FrozenMonth month) implements Outcome {}

        /** It was frozen before, and stays as it was then. */
        record Already(FrozenMonth month) implements Outcome {}

        /** A month that still runs has nothing to freeze. */
        record NotOver(YearMonth month) implements Outcome {}
    }

    private static final String KEEP = """
            insert into frozen_incident (month, id, number, category, state, owner, responsible_grid, seen_place, reported_place, today_place, reported_at,
                                         due_at, closed_at, extensions, reopened, rating, answered)
            select :month, id, number, category, state, owner, responsible_grid, coalesce(responsible_grid, community_code(point)), %s, %s, reported_at,
                   due_at, closed_at, extensions, reopened, rating, answered
            from incident where reported_at >= :from and reported_at < :until""".formatted(Basis.AS_REPORTED.place(), Basis.TODAY.place());

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    FrozenMonths(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    public List<FrozenMonth> all() {
        return jdbc.sql("select month, as_of, frozen_by from frozen_month order by month desc")
                .query(FrozenMonths::month)
                .list();
    }

    /** Months that are over, have incidents and are not frozen; newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMIN')")
    public List<YearMonth> notFrozen() {
        return jdbc.sql("""
                        select distinct cast(date_trunc('month', reported_at at time zone 'Asia/Shanghai') as date) as month from incident
                        where reported_at < ? except select month from frozen_month order by month desc""").param(beginning(thisMonth())).query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .toList();
    }

    /** Where two freeze the same month at once, the later waits for the earlier and hears that it is done. */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public Outcome freeze(YearMonth month) {
        if (!month.isBefore(thisMonth())) {
            return new Outcome.NotOver(month);
        }
        var by = LoggedIn.name();
        var frozen = new FrozenMonth(month, clock.instant(), by);
        var first = jdbc.sql(
                        "insert into frozen_month (month, as_of, frozen_by) values (?, ?, ?) on conflict do nothing")
                .params(month.atDay(1), MetricQuery.at(frozen.asOf()), by)
                .update();
        if (first == 0) {
            return new Outcome.Already(find(month).orElseThrow());
        }
        var kept = jdbc.sql(KEEP)
                .param("month", month.atDay(1))
                .param("from", beginning(month))
                .param("until", beginning(month.plusMonths(1)))
                .update();
        audit.record("figures.freeze", month.toString(), String.valueOf(kept));
        return new Outcome.Frozen(frozen);
    }

    /** Months that ended since the portal keeps figures, and that nobody has frozen yet. */
    List<YearMonth> due() {
        var since = jdbc.sql("select since from freezing")
                .query(OffsetDateTime.class)
                .single();
        var first = YearMonth.from(since.atZoneSameInstant(IncidentNumber.ZONE));
        return Stream.iterate(first, month -> month.isBefore(thisMonth()), month -> month.plusMonths(1))
                .filter(month -> find(month).isEmpty())
                .toList();
    }

    /** Those that a period has a share of. */
    List<FrozenMonth> during(Period period) {
        return jdbc.sql(
                        "select month, as_of, frozen_by from frozen_month where month >= ? and month < ? order by month")
                .params(period.from().withDayOfMonth(1), period.until())
                .query(FrozenMonths::month)
                .list();
    }

    private Optional<FrozenMonth> find(YearMonth month) {
        return jdbc.sql("select month, as_of, frozen_by from frozen_month where month = ?")
                .param(month.atDay(1))
                .query(FrozenMonths::month)
                .optional();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(IncidentNumber.ZONE));
    }

    private static OffsetDateTime beginning(YearMonth month) {
        return MetricQuery.at(month.atDay(1).atStartOfDay(IncidentNumber.ZONE).toInstant());
    }

    private static FrozenMonth month(ResultSet row, int n) throws SQLException {
        return new FrozenMonth(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"));
    }
}
