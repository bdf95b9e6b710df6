package org.gridloom.tour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tours in the database. It asks nobody for rights. */
@Component
class TourRecords {

    /** A line of the table; whoever asked is not known here. */
    record Row(
            long id,
            int version,
            TourContent content,
            String madeBy,
            Instant madeAt,
            String changedBy,
            Instant changedAt,
            @Nullable Instant frozenAt,
            @Nullable Instant deletedAt) {}

    private static final String SELECT =
            "select id, version, content, made_by, made_at, changed_by, changed_at, frozen_at, deleted_at from tour ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TourRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(TourContent content, String by, Instant at) {
        var id = jdbc.sql("""
                        insert into tour (place, version, made_by, made_at, content, changed_by, changed_at)
                        values (:place, 1, :by, :at, cast(:content as jsonb), :by, :at) returning id""")
                .param("place", content.place())
                .param("by", by)
                .param("at", at(at))
                .param("content", json.writeValueAsString(content))
                .query(Long.class)
                .single();
        addVersion(id, 1, content, by, at, null);
        return id;
    }

    void save(long id, int version, TourContent content, String by, Instant at, @Nullable Integer restored) {
        jdbc.sql("""
                        update tour set place = :place, version = :version, content = cast(:content as jsonb), changed_by = :by, changed_at = :at
                        where id = :id""")
                .param("id", id)
                .param("place", content.place())
                .param("version", version)
                .param("by", by)
                .param("at", at(at))
                .param("content", json.writeValueAsString(content))
                .update();
        addVersion(id, version, content, by, at, restored);
    }

    private void addVersion(
            long id, int version, TourContent content, String by, Instant at, @Nullable Integer restored) {
        jdbc.sql("""
                        insert into tour_version (tour_id, version, content, saved_by, saved_at, restored)
                        values (:id, :version, cast(:content as jsonb), :by, :at, :restored)""")
                .param("id", id)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("by", by)
                .param("at", at(at))
                .param("restored", restored)
                .update();
    }

    /** Whoever changes it waits for whoever does already. */
    Optional<Row> lock(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::row).optional();
    }

    /** The one that was changed last first. */
    List<Row> all() {
        return jdbc.sql(SELECT + "where deleted_at is null order by changed_at desc, id desc")
                .query(this::row)
                .list();
    }

    void delete(long id, @Nullable Instant at) {
        jdbc.sql("update tour set deleted_at = ? where id = ?")
                .params(Arrays.asList(at == null ? null : at(at), id))
                .update();
    }

    void freeze(long id, @Nullable Instant at) {
        jdbc.sql("update tour set frozen_at = :at where id = :id")
                .param("at", at == null ? null : at(at))
                .param("id", id)
                .update();
    }

    List<TourVersion> versions(long id) {
        return jdbc.sql("""
                        select version, saved_by, saved_at, jsonb_array_length(content -> 'stops') as stops, restored
                        from tour_version where tour_id = ? order by version desc""")
                .param(id)
                .query((row, n) -> new TourVersion(
                        row.getInt("version"),
                        row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getInt("stops"),
                        row.getObject("restored", Integer.class)))
                .list();
    }

    Optional<TourContent> version(long id, int version) {
        return jdbc.sql("select content from tour_version where tour_id = ? and version = ?")
                .params(id, version)
                .query(String.class)
                .optional()
                .map(this::content);
    }

    void keepDraft(long id, String author, int version, TourContent content, Instant at) {
        jdbc.sql("""
                        insert into tour_draft (tour_id, author, version, content, kept_at)
                        values (:id, :author, :version, cast(:content as jsonb), :at)
                        on conflict (tour_id, author) do update set version = excluded.version, content = excluded.content, kept_at = excluded.kept_at""")
                .param("id", id)
                .param("author", author)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("at", at(at))
                .update();
    }

    Optional<Tours.Draft> draft(long id, String author) {
        return jdbc.sql("select version, content, kept_at from tour_draft where tour_id = ? and author = ?")
                .params(id, author)
                .query((row, n) -> new Tours.Draft(
                        row.getInt("version"),
                        content(row.getString("content")),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void dropDraft(long id, String author) {
        jdbc.sql("delete from tour_draft where tour_id = ? and author = ?")
                .params(id, author)
                .update();
    }

    private TourContent content(String text) {
        return json.readValue(text, TourContent.class);
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("version"),
                content(row.getString("content")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "frozen_at"),
                instant(row, "deleted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
