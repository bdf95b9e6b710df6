package org.gridloom.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The named versions of plans. A step has one name or none. */
@Repository
class PlanVersions {

    private final JdbcClient jdbc;

    PlanVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest step first. */
    List<PlanVersion> of(PlanId plan) {
        return jdbc.sql(
                        "select revision, name, author, made_at from plan_version where plan_id = ? order by revision desc")
                .param(plan.value())
                .query((row, n) -> new PlanVersion(
                        row.getInt("revision"),
                        row.getString("name"),
                        row.getString("author"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void name(PlanId plan, int revision, String name, String author) {
        jdbc.sql("""
                        insert into plan_version (plan_id, revision, name, author) values (?, ?, ?, ?)
                        on conflict (plan_id, revision) do update set name = excluded.name, author = excluded.author,
                            made_at = excluded.made_at""").params(plan.value(), revision, name, author).update();
    }

    void forget(PlanId plan, int revision) {
        jdbc.sql("delete from plan_version where plan_id = ? and revision = ?")
                .params(plan.value(), revision)
                .update();
    }
}
