package org.gridloom.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    @PreAuthorize("hasRole('ADMIN')")
    public List<Entry> newest(int offset, int limit) {
        return jdbc.sql(
                        "select at, actor, action, subject, detail from audit order by at desc, id desc offset ? limit ?")
                .params(offset, limit)
                .query((row, n) -> new Entry(
                        row.getObject("at", java.time.OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }
}
