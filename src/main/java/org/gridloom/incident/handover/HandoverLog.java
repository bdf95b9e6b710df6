package org.gridloom.incident.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridloom.account.Scope;
import org.gridloom.calendar.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through past handovers. */
@Component
class HandoverLog {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9000, 1, 1);

    /** All of what it has in words is looked through; logs are few: two or three a day and desk. */
    private static final String SEARCH = """
            select h.id, h.desk_name, h.shift, coalesce(g.name, h.handed_by) as giver, h.handed_at,
                   coalesce(t.name, h.accepted_by) as taker, h.accepted_at, h.open,
                   (select count(*) from handover_note n where n.handover_id = h.id) as notes
            from handover h left join account g on g.username = h.handed_by left join account t on t.username = h.accepted_by
            where covers(:scope, h.place) and (:desk = '' or h.desk = :desk) and h.handed_at >= :from and h.handed_at < :until
              and (:text = '' or position(lower(:text) in lower(concat_ws(' ', h.desk_name, h.shift, g.name, t.name, h.remark))) > 0
                   or exists (select from handover_note n where n.handover_id = h.id and position(lower(:text) in lower(n.text)) > 0)
                   or exists (select from handover_item i where i.handover_id = h.id
                              and position(lower(:text) in lower(i.number || ' ' || i.title)) > 0))
            order by h.handed_at desc, h.id desc limit :most
            """;

    private final JdbcClient jdbc;

    HandoverLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HandoverLine> search(HandoverSearch search, Scope scope, int most) {
        var from = search.from() == null ? EVER : search.from();
        var until = search.until() == null ? NEVER : search.until().plusDays(1);
        return jdbc.sql(SEARCH)
                .param("scope", scope.toArray())
                .param("desk", search.desk())
                .param("text", search.text().strip())
                .param("from", from.atStartOfDay(WorkCalendar.ZONE).toOffsetDateTime())
                .param("until", until.atStartOfDay(WorkCalendar.ZONE).toOffsetDateTime())
                .param("most", most)
                .query(HandoverLog::line)
                .list();
    }

    private static HandoverLine line(ResultSet row, int number) throws SQLException {
        var acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
        return new HandoverLine(
                row.getLong("id"),
                row.getString("desk_name"),
                row.getString("shift"),
                row.getString("giver"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                row.getString("taker"),
                acceptedAt == null ? null : acceptedAt.toInstant(),
                row.getInt("open"),
                row.getInt("notes"));
    }
}
