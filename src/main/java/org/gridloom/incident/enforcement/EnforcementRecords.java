package org.gridloom.incident.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Scope;
import org.gridloom.incident.IncidentWhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list and the referrals as they are stored. */
@Component
class EnforcementRecords {

    private static final String REFERRALS = """
            select r.*, incident.title, i.position, i.name, i.name_en, i.record, i.record_en, i.active,
                   coalesce(a.name, r.referred_by) as referrer, coalesce(e.name, r.ended_by) as ender
            from enforcement_referral r join enforcement_item i on i.code = r.item join incident on incident.number = r.incident
            left join account a on a.username = r.referred_by left join account e on e.username = r.ended_by
            where (:everything or %s)
            """.formatted(IncidentWhere.SEEN);

    private final JdbcClient jdbc;

    EnforcementRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EnforcementItem> items() {
        return jdbc.sql("select * from enforcement_item order by position, code")
                .query((row, n) -> item(row, row.getString("code")))
                .list();
    }

    void save(EnforcementItem item) {
        jdbc.sql("""
                        insert into enforcement_item (code, position, name, name_en, record, record_en, active) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set position = excluded.position, name = excluded.name, name_en = excluded.name_en,
                               record = excluded.record, record_en = excluded.record_en, active = excluded.active""")
                .params(
                        item.code(),
                        item.position(),
                        item.name(),
                        item.nameEn(),
                        item.record(),
                        item.recordEn(),
                        item.active())
                .update();
    }

    void add(String number, String item, String facts, String by, Instant at) {
        jdbc.sql("""
                        insert into enforcement_referral (incident, item, facts, referred_by, referred_at)
                        values (?, ?, ?, ?, ?)""").params(number, item, facts, by, utc(at)).update();
    }

    boolean end(long id, Referral.Result result, String said, String by, Instant at) {
        return jdbc.sql("""
                        update enforcement_referral set result = ?, said = ?, ended_by = ?, ended_at = ?
                        where id = ? and ended_at is null""").params(result.name(), said, by, utc(at), id).update() > 0;
    }

    Optional<Referral> find(long id, Scope scope) {
        return referrals(" and r.id = :id", scope)
                .param("id", id)
                .query(EnforcementRecords::referral)
                .optional();
    }

    List<Referral> of(String number, Scope scope) {
        return referrals(" and r.incident = :number order by r.referred_at desc, r.id desc", scope)
                .param("number", number)
                .query(EnforcementRecords::referral)
                .list();
    }

    /** Open ones first, then the newest. @param item code of one; empty for all */
    List<Referral> all(String item, Instant from, Instant until, int most, Scope scope) {
        return referrals("""
                         and (:item = '' or r.item = :item) and r.referred_at >= :from and r.referred_at < :until
                        order by r.ended_at is not null, r.referred_at desc, r.id desc limit :most""", scope)
                .param("item", item)
                .param("from", utc(from))
                .param("until", utc(until))
                .param("most", most)
                .query(EnforcementRecords::referral)
                .list();
    }

    private JdbcClient.StatementSpec referrals(String condition, Scope scope) {
        return jdbc.sql(REFERRALS + condition)
                .param("everything", scope.isEverything())
                .param("scope", scope.toArray());
    }

    /** Of every item, those that nothing was referred under too. */
    List<ItemFigures> figures(Instant from, Instant until, Scope scope) {
        return jdbc.sql("""
                        select i.*, count(r.id) as referred, count(r.id) filter (where r.ended_at is null) as open,
                               count(r.id) filter (where r.result = 'CORRECTED') as corrected,
                               count(r.id) filter (where r.result = 'PENALISED') as penalised,
                               count(r.id) filter (where r.result = 'UNFOUNDED') as unfounded,
                               count(r.id) filter (where r.result = 'PASSED_ON') as passed_on
                        from enforcement_item i left join (
                            select r.* from enforcement_referral r join incident on incident.number = r.incident
                            where r.referred_at >= :from and r.referred_at < :until and (:everything or %s)) r on r.item = i.code
                        group by i.code order by i.position, i.code""".formatted(IncidentWhere.SEEN))
                .param("from", utc(from))
                .param("until", utc(until))
                .param("everything", scope.isEverything())
                .param("scope", scope.toArray())
                .query((row, n) -> {
                    var results = new EnumMap<Referral.Result, Integer>(Referral.Result.class);
                    for (var result : Referral.Result.values()) {
                        results.put(result, row.getInt(result.name()));
                    }
                    return new ItemFigures(
                            item(row, row.getString("code")), row.getInt("referred"), row.getInt("open"), results);
                })
                .list();
    }

    private static Referral referral(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Referral(
                row.getLong("id"),
                row.getString("incident"),
                row.getString("title"),
                item(row, row.getString("item")),
                row.getString("facts"),
                row.getString("referrer"),
                row.getObject("referred_at", OffsetDateTime.class).toInstant(),
                result == null ? null : Referral.Result.valueOf(result),
                row.getString("said"),
                row.getString("ender"),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static EnforcementItem item(ResultSet row, String code) throws SQLException {
        return new EnforcementItem(
                code,
                row.getInt("position"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("record"),
                row.getString("record_en"),
                row.getBoolean("active"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
