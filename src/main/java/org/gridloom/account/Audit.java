package org.gridloom.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when. An entry is written in the transaction of what it records, and never changed. */
@Service
public class Audit {

    public record Entry(Instant at, String actor, String action, String subject, String detail) {}

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(String action, String subject) {
        record(action, subject, "");
    }

    @Transactional
    public void record(String action, String subject, String detail) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        jdbc.sql("insert into audit (actor, action, subject, detail) values (?, ?, ?, ?)")
                .params(authentication == null ? "system" : authentication.getName(), action, subject, detail)
                .update();
    }

    /** Newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Entry> find(AuditFilter filter, int offset, int limit) {
        return jdbc.sql("""
                        select a.at, a.actor, a.action, a.subject, a.detail
                        from audit a left join account p on p.username = a.actor
                        where (:text = '' or strpos(lower(concat_ws(' ', a.actor, p.name, a.subject, a.detail)), lower(:text)) > 0)
                          and (:action = '' or a.action = :action)
                          and (cast(:first as date) is null or a.at >= cast(:first as date)::timestamp at time zone 'Asia/Shanghai')
                          and (cast(:last as date) is null or a.at < (cast(:last as date) + 1)::timestamp at time zone 'Asia/Shanghai')
                        order by a.at desc, a.id desc offset :offset limit :limit""")
                .param("text", filter.text())
                .param("action", filter.action())
                .param("first", filter.first(), Types.DATE)
                .param("last", filter.last(), Types.DATE)
                .param("offset", offset)
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    /** The codes of all that was ever done. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<String> actions() {
        return jdbc.sql("select distinct action from audit order by action")
                .query(String.class)
                .list();
    }

    /** When something was done last; nothing where it never was. */
    @PreAuthorize("hasRole('ADMIN')")
    public Optional<Entry> last(String action) {
        return jdbc.sql(
                        "select at, actor, action, subject, detail from audit where action = ? order by at desc, id desc limit 1")
                .param(action)
                .query(Audit::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
