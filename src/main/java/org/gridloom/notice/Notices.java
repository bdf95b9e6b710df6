package org.gridloom.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridloom.account.LoggedIn;
import org.gridloom.live.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own notices. Nobody sees those of another. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Notices {

    private final JdbcClient jdbc;
    private final Changes changes;

    Notices(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public List<Notice> newest(int most) {
        return jdbc.sql("""
                        select id, kind, details, path, made_at, read_at is not null as read from notice
                        where username = ? order by id desc limit ?""")
                .params(LoggedIn.name(), most)
                .query(Notices::notice)
                .list();
    }

    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from notice where username = ? and read_at is null")
                .param(LoggedIn.name())
                .query(Integer.class)
                .single();
    }

    public void markRead(long id) {
        told(jdbc.sql("update notice set read_at = now() where username = ? and id = ? and read_at is null")
                .params(LoggedIn.name(), id)
                .update());
    }

    public void markAllRead() {
        told(jdbc.sql("update notice set read_at = now() where username = ? and read_at is null")
                .param(LoggedIn.name())
                .update());
    }

    /** A person's other windows hear of it. */
    private void told(int changed) {
        if (changed > 0) {
            changes.publish(Notice.CHANGE, LoggedIn.name(), System.currentTimeMillis(), Map.of());
        }
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("kind"),
                Arrays.asList((String[]) row.getArray("details").getArray()),
                row.getString("path"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }
}
