package org.gridloom.planning;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The append-only log of edits. Two that want the same revision: the database takes one. */
@Repository
class EditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another edit has this revision already */
    void append(
            PlanId plan,
            int revision,
            LoggedEdit.Kind kind,
            EditContent content,
            @Nullable Integer undoes,
            String author) {
        jdbc.sql("insert into edit (plan_id, revision, kind, content, undoes, author) values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(Arrays.asList(
                        plan.value(), revision, kind.name(), json.writeValueAsString(content), undoes, author))
                .update();
    }

    List<LoggedEdit> after(PlanId plan, int revision) {
        return jdbc.sql("""
                        select revision, kind, content, undoes, author, made_at from edit
                        where plan_id = ? and revision > ? order by revision""")
                .params(plan.value(), revision)
                .query((row, n) -> new LoggedEdit(
                        row.getInt("revision"),
                        LoggedEdit.Kind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("content"), EditContent.class),
                        (Integer) row.getObject("undoes"),
                        row.getString("author"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int revision(PlanId plan) {
        return jdbc.sql("select coalesce(max(revision), 0) from edit where plan_id = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }

    /** The last revision of every plan. */
    Map<PlanId, Integer> revisions() {
        var revisions = new HashMap<PlanId, Integer>();
        jdbc.sql("select p.id, (select max(revision) from edit where plan_id = p.id) as revision from plan p")
                .query(row -> {
                    revisions.put(new PlanId(row.getLong("id")), row.getInt("revision"));
                });
        return revisions;
    }

    /** The plans that are not over yet in which somebody drew. */
    Set<PlanId> drawnInBy(String author) {
        return jdbc.sql("""
                        select id from plan p where state not in ('IN_FORCE', 'SUPERSEDED')
                            and exists (select from edit where plan_id = p.id and author = ?)""")
                .param(author)
                .query((row, n) -> new PlanId(row.getLong("id")))
                .set();
    }

    /** Everybody who drew in a plan. */
    List<String> authors(PlanId plan) {
        return jdbc.sql("select distinct author from edit where plan_id = ?")
                .param(plan.value())
                .query(String.class)
                .list();
    }
}
