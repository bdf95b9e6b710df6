package org.gridloom.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridloom.account.Audit;
import org.gridloom.calendar.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which matters go to people and pools, which the administrator keeps and tries on past incidents before they hold. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class RoutingRules {

    /** So many at most are tried, the newest. */
    private static final int MOST = 20_000;

    private record Past(String number, String title, Matter matter) {}

    private final Router router;
    private final PoolRecords pools;
    private final Owners owners;
    private final WorkCalendars calendars;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoutingRules(
            Router router,
            PoolRecords pools,
            Owners owners,
            WorkCalendars calendars,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.router = router;
        this.pools = pools;
        this.owners = owners;
        this.calendars = calendars;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RoutingTable current() {
        return router.table();
    }

    /** False where somebody else changed the list since; then nothing was. */
    public boolean save(RoutingTable changed) {
        var saved = router.replace(changed.version(), changed.rules());
        if (saved) {
            audit.record(
                    "routing.set",
                    String.valueOf(changed.rules().size()),
                    String.join(
                            " › ",
                            changed.rules().stream().map(RoutingRule::name).toList()));
        }
        return saved;
    }

    /** To whom reports of the last days would have gone by these rules and did not by those that hold. */
    @Transactional(readOnly = true)
    public RoutingTrial tryOut(List<RoutingRule> rules, int days) {
        var now = router.table();
        var tried = new RoutingTable(now.version(), rules);
        var calendar = calendars.current();
        var known = owners.known();
        var changes = new ArrayList<RoutingTrial.Change>();
        var past = past(days);
        for (var each : past) {
            var before = now.decide(each.matter, calendar, known::mayHave);
            var after = tried.decide(each.matter, calendar, known::mayHave);
            var from = before.map(RoutingRule::to).orElse(null);
            var to = after.map(RoutingRule::to).orElse(null);
            if (!Objects.equals(from, to)) {
                changes.add(new RoutingTrial.Change(
                        each.number,
                        each.title,
                        each.matter.category(),
                        each.matter.reportedAt(),
                        from,
                        to,
                        after.map(RoutingRule::name).orElse("")));
            }
        }
        return new RoutingTrial(past.size(), List.copyOf(changes));
    }

    private List<Past> past(int days) {
        return jdbc.sql("""
                        select number, title, category, reported_at, coalesce(reported_grid, community_code(point)) as place
                        from incident where reported_at >= ? order by reported_at desc limit ?""")
                .params(OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(days)), ZoneOffset.UTC), MOST)
                .query((row, n) -> new Past(
                        row.getString("number"),
                        row.getString("title"),
                        new Matter(
                                row.getString("place"),
                                IncidentCategory.valueOf(row.getString("category")),
                                row.getObject("reported_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
    }

    /** Everybody and every pool that a rule can name. */
    @Transactional(readOnly = true)
    public List<OwnerChoice> owners() {
        return owners.known().everybody().toList();
    }

    @Transactional(readOnly = true)
    public List<Pool> pools() {
        return pools.all();
    }

    public void save(Pool pool) {
        pools.save(pool);
        audit.record("pool.set", pool.code(), pool.name() + ": " + String.join(" ", pool.members()));
    }

    /** Rules that name it are passed over from then on. */
    public void removePool(String code) {
        if (pools.remove(code)) {
            audit.record("pool.remove", code);
        }
    }
}
