package org.gridloom.planning.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.live.Changes;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanTalk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments on plans. Who sees a plan may comment on it in whatever state it is; nobody's words are changed, they are only settled. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class Comments {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final PlanTalk talk;

    Comments(JdbcClient jdbc, Changes changes, PlanTalk talk) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.talk = talk;
    }

    /**
     * In the order in which they were made.
     *
     * @throws OutOfScope for a plan that is not there or not seen, as all that follow do
     */
    @Transactional(readOnly = true)
    public List<Comment> of(PlanId plan) {
        talk.mustSee(plan);
        return jdbc.sql("""
                        select id, st_x(point) as lon, st_y(point) as lat, text, author, made_at, resolved_by
                        from plan_comment where plan_id = ? order by id""").param(plan.value()).query(Comments::comment).list();
    }

    /** @param longitude EPSG:4490, as {@code latitude} */
    public void add(PlanId plan, double longitude, double latitude, String text) {
        talk.mustSee(plan);
        if (text.isBlank() || text.length() > Comment.LONGEST) {
            throw new IllegalArgumentException("A comment has 1 to " + Comment.LONGEST + " characters");
        }
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("No place on earth: " + longitude + ", " + latitude);
        }
        var others = new HashSet<>(jdbc.sql("select distinct author from plan_comment where plan_id = ?")
                .param(plan.value())
                .query(String.class)
                .list());
        jdbc.sql("""
                        insert into plan_comment (plan_id, point, text, author)
                        values (?, st_setsrid(st_makepoint(?, ?), 4490), ?, ?)""")
                .params(plan.value(), longitude, latitude, text.strip(), LoggedIn.name())
                .update();
        talk.commented(plan, others, text.strip());
        publish(plan);
    }

    public void resolve(PlanId plan, long comment, boolean resolved) {
        talk.mustSee(plan);
        var changed = jdbc.sql("""
                        update plan_comment set resolved_by = :by, resolved_at = case when :by is null then null else now() end
                        where plan_id = :plan and id = :id""")
                .param("by", resolved ? LoggedIn.name() : null, Types.VARCHAR)
                .param("plan", plan.value())
                .param("id", comment)
                .update();
        if (changed == 0) {
            throw new OutOfScope();
        }
        publish(plan);
    }

    private void publish(PlanId plan) {
        changes.publish(Comment.CHANGE, plan.toString(), System.currentTimeMillis(), Map.of());
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getString("text"),
                row.getString("author"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("resolved_by"));
    }
}
