package org.gridloom.incident.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.incident.BroughtIncidents.Before;
import org.gridloom.incident.HeldContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the matters of other systems, by their numbers there, and what each import did to them. */
@Component
class TableRecords implements HeldContacts {

    /** What an import did to a matter. */
    enum Did {
        ADDED,
        CHANGED,
        WAITING
    }

    /** @param before null where the matter was new, or only waited */
    record DoneTo(
            String number, String contentBefore, @Nullable Before before) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TableRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, KnownRecord> known(String source, List<String> numbers) {
        var known = new HashMap<String, KnownRecord>();
        jdbc.sql("""
                        select r.number, content, incident, coalesce(responsible_grid, community_code(point), '') as place
                        from table_record r left join incident on incident.number = r.incident
                        where r.source = ? and r.number = any (?)""")
                .params(source, numbers.toArray(String[]::new))
                .query(KnownRecord.class)
                .list()
                .forEach(record -> known.put(record.number(), record));
        return known;
    }

    void brought(String source, long importId, TableMatter matter, String incident) {
        put(source, importId, matter, incident, null);
    }

    void waits(String source, long importId, TableMatter matter, RowFault reason) {
        put(source, importId, matter, null, reason);
    }

    private void put(
            String source, long importId, TableMatter matter, @Nullable String incident, @Nullable RowFault reason) {
        jdbc.sql("""
                        insert into table_record (source, number, import_id, content, incident, waiting, reason)
                        values (:source, :number, :import, :content, :incident, cast(:waiting as jsonb), :reason)
                        on conflict (source, number) do update
                        set content = excluded.content, incident = excluded.incident, waiting = excluded.waiting, reason = excluded.reason,
                            set_aside_by = case when excluded.waiting is null then null else table_record.set_aside_by end""")
                .param("source", source)
                .param("number", matter.number())
                .param("import", importId)
                .param("content", matter.digest())
                .param("incident", incident)
                .param("waiting", reason == null ? null : json.writeValueAsString(matter))
                .param("reason", reason == null ? null : reason.name())
                .update();
    }

    void did(
            long importId,
            String source,
            TableMatter matter,
            Did did,
            Optional<KnownRecord> known,
            @Nullable Before before) {
        jdbc.sql("""
                        insert into table_deed (import_id, source, number, deed, content_before, row_before, last_step)
                        values (:import, :source, :number, :deed, :content, cast(:row as jsonb), :step)""")
                .param("import", importId)
                .param("source", source)
                .param("number", matter.number())
                .param("deed", did.name())
                .param("content", known.map(KnownRecord::content).orElse(null))
                .param("row", before == null ? null : before.row())
                .param("step", before == null ? null : before.lastStep())
                .update();
    }

    /** In the order in which it is to be taken back. */
    List<DoneTo> doneBy(long importId) {
        return jdbc.sql(
                        "select number, content_before, row_before, last_step from table_deed where import_id = ? order by number")
                .param(importId)
                .query(TableRecords::doneTo)
                .list();
    }

    private static DoneTo doneTo(ResultSet row, int n) throws SQLException {
        var before = row.getString("row_before");
        return new DoneTo(
                row.getString("number"),
                Objects.requireNonNullElse(row.getString("content_before"), ""),
                before == null ? null : new Before(before, row.getLong("last_step")));
    }

    void forget(String source, String number) {
        jdbc.sql("delete from table_record where source = ? and number = ?")
                .params(source, number)
                .update();
    }

    /** The digest of what was read before. */
    void backTo(String source, String number, String content) {
        jdbc.sql("update table_record set content = ? where source = ? and number = ?")
                .params(content, source, number)
                .update();
    }

    /** One that waits, held until the end of the transaction, so that two who place it do not bring it twice. */
    Optional<TableMatter> lockWaiting(String source, String number) {
        return jdbc.sql(
                        "select waiting from table_record where source = ? and number = ? and waiting is not null for update")
                .params(source, number)
                .query((row, n) -> matter(row.getString("waiting")))
                .optional();
    }

    void placed(String source, String number, String incident) {
        jdbc.sql("""
                        update table_record set incident = ?, waiting = null, reason = null, set_aside_by = null
                        where source = ? and number = ?""").params(incident, source, number).update();
    }

    /** Of what nobody has placed since it was brought. */
    @Override
    public int forgetContacts(Instant before) {
        return jdbc.sql("""
                        update table_record r set waiting = r.waiting || '{"contactName": "", "contactPhone": ""}'
                        from table_import i
                        where i.id = r.import_id and i.at < ?
                          and concat(r.waiting ->> 'contactName', r.waiting ->> 'contactPhone') <> ''""").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    TableMatter matter(String waiting) {
        return json.readValue(waiting, TableMatter.class);
    }
}
