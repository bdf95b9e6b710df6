package org.gridloom.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The warnings that were silenced, by plan. */
@Repository
class Silences {

    private final JdbcClient jdbc;

    Silences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Doing so again replaces the reason. */
    void add(PlanId plan, String finding, String reason, String by) {
        jdbc.sql("""
                        insert into silence (plan_id, finding, reason, silenced_by) values (?, ?, ?, ?)
                        on conflict (plan_id, finding) do update set reason = excluded.reason,
                            silenced_by = excluded.silenced_by, silenced_at = now()""").params(plan.value(), finding, reason, by).update();
    }

    void end(PlanId plan, String finding) {
        jdbc.sql("delete from silence where plan_id = ? and finding = ?")
                .params(plan.value(), finding)
                .update();
    }

    List<Silence> of(PlanId plan) {
        return jdbc.sql("select finding, reason, silenced_by from silence where plan_id = ? order by finding")
                .param(plan.value())
                .query((row, n) ->
                        new Silence(row.getString("finding"), row.getString("reason"), row.getString("silenced_by")))
                .list();
    }
}
