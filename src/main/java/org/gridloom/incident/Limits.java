package org.gridloom.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Audit;
import org.gridloom.calendar.LimitUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The limits of all classes and levels, which the administrator keeps. They count for deadlines that are given from then on. */
@Service
@Transactional
public class Limits {

    private static final String SELECT = "select category, level, urgent, amount, unit, remind from incident_limit ";

    private final JdbcClient jdbc;
    private final Audit audit;

    Limits(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By class and level. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Limit> all() {
        return jdbc.sql(SELECT).query(Limits::limit).list().stream()
                .sorted(Comparator.comparing(Limit::category)
                        .thenComparing(Limit::level)
                        .thenComparing(Limit::urgent))
                .toList();
    }

    /** Takes the place of the one there was. */
    @PreAuthorize("hasRole('ADMIN')")
    public void set(Limit limit) {
        jdbc.sql("""
                        insert into incident_limit (category, level, urgent, amount, unit, remind) values (?, ?, ?, ?, ?, ?)
                        on conflict (category, level, urgent)
                        do update set amount = excluded.amount, unit = excluded.unit, remind = excluded.remind""")
                .params(
                        limit.category().name(),
                        limit.level().name(),
                        limit.urgent(),
                        limit.amount(),
                        limit.unit().name(),
                        limit.remind())
                .update();
        audit.record("limit.set", subject(limit), limit.amount() + " " + limit.unit() + ", " + limit.remind());
    }

    /** A class keeps a limit for matters that are not urgent: without any it would have no deadline. */
    @PreAuthorize("hasRole('ADMIN')")
    public boolean remove(Limit limit) {
        var removed = jdbc.sql("""
                        delete from incident_limit l where category = :category and level = :level and urgent = :urgent
                        and (urgent or exists (select from incident_limit o where o.category = l.category and not o.urgent and o.level <> l.level))""")
                        .param("category", limit.category().name())
                        .param("level", limit.level().name())
                        .param("urgent", limit.urgent())
                        .update()
                > 0;
        if (removed) {
            audit.record("limit.remove", subject(limit));
        }
        return removed;
    }

    private static String subject(Limit limit) {
        return limit.category() + " " + limit.level() + (limit.urgent() ? " !" : "");
    }

    /** Of the lowest level that the class has one for: where its matters begin. */
    Limit first(IncidentCategory category, boolean urgent) {
        return jdbc
                .sql(SELECT + "where category = ? and (not urgent or ?)")
                .params(category.name(), urgent)
                .query(Limits::limit)
                .list()
                .stream()
                .min(Comparator.comparing(Limit::level).thenComparing(Limit::urgent, Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalStateException(category + " has no limit at any level"));
    }

    Optional<Limit> at(IncidentCategory category, Level level, boolean urgent) {
        return jdbc.sql(SELECT + "where category = ? and level = ? and (not urgent or ?) order by urgent desc limit 1")
                .params(category.name(), level.name(), urgent)
                .query(Limits::limit)
                .optional();
    }

    private static Limit limit(ResultSet row, int n) throws SQLException {
        return new Limit(
                IncidentCategory.valueOf(row.getString("category")),
                Level.valueOf(row.getString("level")),
                row.getBoolean("urgent"),
                row.getInt("amount"),
                LimitUnit.valueOf(row.getString("unit")),
                row.getInt("remind"));
    }
}
