package org.gridloom.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to be excused from a rule. */
@Repository
class Waivers {

    private final JdbcClient jdbc;

    Waivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asking again replaces the reason, and what was decided on the old one. */
    void ask(PlanId plan, String finding, String reason, String by) {
        jdbc.sql("""
                        insert into waiver (plan_id, finding, reason, asked_by) values (?, ?, ?, ?)
                        on conflict (plan_id, finding) do update set reason = excluded.reason, asked_by = excluded.asked_by,
                            asked_at = now(), granted = null, decided_by = null""").params(plan.value(), finding, reason, by).update();
    }

    void takeBack(PlanId plan, String finding) {
        jdbc.sql("delete from waiver where plan_id = ? and finding = ?")
                .params(plan.value(), finding)
                .update();
    }

    void decide(PlanId plan, String finding, boolean granted, String by) {
        jdbc.sql("update waiver set granted = ?, decided_by = ? where plan_id = ? and finding = ?")
                .params(granted, by, plan.value(), finding)
                .update();
    }

    /** What is asked for or granted, by plan: the findings' subjects. */
    Map<PlanId, Set<String>> excused() {
        var excused = new HashMap<PlanId, Set<String>>();
        jdbc.sql("select plan_id, finding from waiver where granted is distinct from false")
                .query(row -> {
                    excused.computeIfAbsent(new PlanId(row.getLong("plan_id")), plan -> new HashSet<>())
                            .add(row.getString("finding"));
                });
        return excused;
    }

    List<Waiver> of(PlanId plan) {
        return jdbc.sql(
                        "select finding, reason, asked_by, granted, decided_by from waiver where plan_id = ? order by finding")
                .param(plan.value())
                .query((row, n) -> new Waiver(
                        row.getString("finding"),
                        row.getString("reason"),
                        row.getString("asked_by"),
                        Optional.ofNullable((Boolean) row.getObject("granted"))
                                .map(granted -> granted ? Waiver.State.GRANTED : Waiver.State.REFUSED)
                                .orElse(Waiver.State.ASKED),
                        row.getString("decided_by")))
                .list();
    }
}
