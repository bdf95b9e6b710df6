package org.gridloom.incident.handover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.duty.DutyDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handovers as they are stored. */
@Component
class HandoverRecords {

    /** What an account sees of a log is decided by its place. */
    record Found(Handover handover, String place) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HandoverRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Who hands over or accepts at a desk waits for whoever else does. */
    void lock(String desk) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('handover ' || ?, 0))")
                .param(desk)
                .query((row, n) -> n)
                .list();
    }

    void note(String desk, Instant at, String author, String text) {
        jdbc.sql("insert into handover_note (desk, at, author, text) values (?, ?, ?, ?)")
                .params(desk, utc(at), author, text)
                .update();
    }

    /** One that has not gone with a handover yet; false where it did, or is another's. */
    boolean removeNote(String desk, long id, String author) {
        return jdbc.sql("delete from handover_note where id = ? and desk = ? and author = ? and handover_id is null")
                        .params(id, desk, author)
                        .update()
                > 0;
    }

    /** Those that go with the next handover. */
    List<Note> notes(String desk) {
        return notes("n.desk = ? and n.handover_id is null", desk);
    }

    private List<Note> notes(String condition, Object value) {
        return jdbc.sql("""
                        select n.id, n.at, coalesce(a.name, n.author) as author, n.text
                        from handover_note n left join account a on a.username = n.author
                        where %s order by n.at, n.id""".formatted(condition))
                .param(value)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        row.getString("text")))
                .list();
    }

    long add(DutyDesk desk, String shift, String by, Standing standing) {
        var id = jdbc.sql("""
                        insert into handover (desk, desk_name, place, shift, handed_by, handed_at, due_until, open)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        desk.code(),
                        desk.name(),
                        desk.place(),
                        shift,
                        by,
                        utc(standing.asOf()),
                        utc(standing.dueUntil()),
                        standing.open())
                .query(Long.class)
                .single();
        for (var pile : standing.piles()) {
            jdbc.sql("insert into handover_pile (handover_id, kind, count) values (?, ?, ?)")
                    .params(id, pile.kind().name(), pile.count())
                    .update();
            addItems(id, pile);
        }
        jdbc.sql("update handover_note set handover_id = ? where desk = ? and handover_id is null")
                .params(id, desk.code())
                .update();
        return id;
    }

    private void addItems(long id, Pile pile) {
        var items = pile.items();
        batches.batchUpdate(
                """
                insert into handover_item (handover_id, kind, position, number, category, title, state, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, items.size())
                        .mapToObj(n -> new Object[] {
                            id,
                            pile.kind().name(),
                            n,
                            items.get(n).number(),
                            items.get(n).category().name(),
                            items.get(n).title(),
                            items.get(n).state().name(),
                            utc(items.get(n).dueAt())
                        })
                        .toList());
    }

    Optional<Long> waiting(String desk) {
        return jdbc.sql("select id from handover where desk = ? and accepted_at is null")
                .param(desk)
                .query(Long.class)
                .optional();
    }

    void accept(long id, String by, Instant at, String remark) {
        jdbc.sql(
                        "update handover set accepted_by = ?, accepted_at = ?, remark = ? where id = ? and accepted_at is null")
                .params(by, utc(at), remark, id)
                .update();
    }

    /** As if it had not been handed over; its notes go with the next. */
    void takeBack(long id) {
        jdbc.sql("delete from handover where id = ? and accepted_at is null")
                .param(id)
                .update();
    }

    Optional<Found> find(long id) {
        return jdbc.sql("""
                        select h.*, coalesce(g.name, h.handed_by) as giver, coalesce(t.name, h.accepted_by) as taker
                        from handover h left join account g on g.username = h.handed_by left join account t on t.username = h.accepted_by
                        where h.id = ?""")
                .param(id)
                .query((row, n) -> {
                    var acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
                    return new Found(
                            new Handover(
                                    id,
                                    row.getString("desk"),
                                    row.getString("desk_name"),
                                    row.getString("shift"),
                                    new Handover.Signature(
                                            row.getString("handed_by"),
                                            row.getString("giver"),
                                            row.getObject("handed_at", OffsetDateTime.class)
                                                    .toInstant()),
                                    acceptedAt == null
                                            ? null
                                            : new Handover.Signature(
                                                    row.getString("accepted_by"),
                                                    row.getString("taker"),
                                                    acceptedAt.toInstant()),
                                    row.getString("remark"),
                                    new Standing(
                                            row.getObject("handed_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getObject("due_until", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getInt("open"),
                                            piles(id)),
                                    notes("n.handover_id = ?", id)),
                            row.getString("place"));
                })
                .optional();
    }

    private List<Pile> piles(long id) {
        return jdbc
                .sql("select kind, count from handover_pile where handover_id = ?")
                .param(id)
                .query((row, n) -> {
                    var kind = Pile.Kind.valueOf(row.getString("kind"));
                    return new Pile(kind, row.getInt("count"), items(id, kind));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Pile::kind))
                .toList();
    }

    private List<Pile.Item> items(long id, Pile.Kind kind) {
        return jdbc.sql("""
                        select number, category, title, state, due_at from handover_item
                        where handover_id = ? and kind = ? order by position""")
                .params(id, kind.name())
                .query((row, n) -> new Pile.Item(
                        row.getString("number"),
                        IncidentCategory.valueOf(row.getString("category")),
                        row.getString("title"),
                        IncidentState.valueOf(row.getString("state")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
