package org.gridloom.incident.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.Scope;
import org.gridloom.incident.Contact;
import org.gridloom.incident.HeldContacts;
import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders as they are stored. */
@Component
class OrderRecords implements HeldContacts {

    /** A grid's worker helps in the whole community. */
    private static final String SEEN =
            "(covers(:scope, o.place) or exists (select from unnest(:scope) own where starts_with(own, o.place)))";

    private static final String SELECT = """
            select o.*, coalesce(nullif(o.claimed_name, ''), a.name, o.claimed_by, '') as claimer
            from service_order o left join account a on a.username = o.claimed_by
            where %s
            """.formatted(SEEN);

    private final JdbcClient jdbc;

    OrderRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(NewOrder order, String by, Instant at) {
        var id = jdbc.sql("""
                        insert into service_order (kind, state, place, title, description, address, contact_name, contact_phone, placed_by, placed_at, changed_at)
                        values (?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        order.kind().name(),
                        order.place(),
                        order.title(),
                        order.description(),
                        order.address(),
                        order.contact().name(),
                        order.contact().phone(),
                        by,
                        utc(at),
                        utc(at))
                .query(Long.class)
                .single();
        step(id, by, at, OrderAct.PROPOSE, "");
        return id;
    }

    /** The newest changed first. @param most in each state */
    List<ServiceOrder> board(OrderKind kind, int most, Scope scope) {
        return jdbc.sql("""
                        select * from (
                            select all_of_them.*, row_number() over (partition by state order by changed_at desc, id desc) as n
                            from (%s and o.kind = :kind) all_of_them) ranked
                        where n <= :most order by n""".formatted(SELECT))
                .param("scope", scope.toArray())
                .param("kind", kind.name())
                .param("most", most)
                .query(OrderRecords::order)
                .list();
    }

    /** Whoever else wants to change it waits. */
    Optional<ServiceOrder> lock(long id, Scope scope) {
        return jdbc.sql(SELECT + " and o.id = :id for update of o")
                .param("scope", scope.toArray())
                .param("id", id)
                .query(OrderRecords::order)
                .optional();
    }

    @Override
    public int forgetContacts(Instant before) {
        return jdbc.sql("""
                        update service_order set contact_name = '', contact_phone = ''
                        where state in ('DONE', 'THANKED', 'DECLINED') and changed_at < ? and contact_name || contact_phone <> ''""").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    Contact contact(long id) {
        return jdbc.sql("select contact_name, contact_phone from service_order where id = ?")
                .param(id)
                .query((row, n) -> new Contact(row.getString(1), row.getString(2)))
                .single();
    }

    /** @param claimedBy username; null where nobody has it, or somebody without an account */
    void change(ServiceOrder order, OrderState to, @Nullable String claimedBy, OrderDeed deed, Instant at) {
        jdbc.sql("""
                        update service_order set state = :state, claimed_by = :claimer, claimed_name = :name, rating = :rating,
                               thanks = :thanks, changed_at = :at, version = version + 1
                        where id = :id""")
                .param("state", to.name())
                .param("claimer", claimedBy)
                .param("name", name(order, to, deed))
                .param("rating", deed.rating() == null ? null : deed.rating().name())
                .param("thanks", deed.rating() == null ? "" : deed.note())
                .param("at", utc(at))
                .param("id", order.id())
                .update();
    }

    /** Of somebody without an account, as long as the order is theirs. */
    private static String name(ServiceOrder order, OrderState to, OrderDeed deed) {
        if (deed.act() == OrderAct.ASSIGN) {
            return deed.name();
        }
        var staysTheirs = to == OrderState.DONE || to == OrderState.THANKED;
        return staysTheirs && order.claimedBy() == null ? order.claimer() : "";
    }

    void step(long id, String actor, Instant at, OrderAct act, String note) {
        jdbc.sql("insert into service_order_step (order_id, at, actor, act, note) values (?, ?, ?, ?, ?)")
                .params(id, utc(at), actor, act.name(), note)
                .update();
    }

    /** Who took the last step of this kind; nobody where none did. */
    Optional<String> lastActor(long id, OrderAct act) {
        return jdbc.sql("select actor from service_order_step where order_id = ? and act = ? order by id desc limit 1")
                .params(id, act.name())
                .query(String.class)
                .optional();
    }

    OrderFigures figures(OrderKind kind, Instant from, Instant until, Scope scope) {
        return jdbc.sql("""
                        select count(*) as placed,
                               count(*) filter (where exists (select from service_order_step s where s.order_id = o.id and s.act = 'PUBLISH')) as published,
                               count(*) filter (where state in ('CLAIMED', 'DONE', 'THANKED')) as claimed,
                               count(*) filter (where state in ('DONE', 'THANKED')) as done,
                               count(*) filter (where rating is not null) as rated,
                               count(*) filter (where rating in ('SATISFIED', 'MOSTLY')) as satisfied
                        from service_order o
                        where kind = :kind and placed_at >= :from and placed_at < :until and %s""".formatted(SEEN))
                .param("kind", kind.name())
                .param("from", utc(from))
                .param("until", utc(until))
                .param("scope", scope.toArray())
                .query(OrderFigures.class)
                .single();
    }

    private static ServiceOrder order(ResultSet row, int number) throws SQLException {
        var rating = row.getString("rating");
        return new ServiceOrder(
                row.getLong("id"),
                OrderKind.valueOf(row.getString("kind")),
                OrderState.valueOf(row.getString("state")),
                row.getString("place"),
                row.getString("title"),
                row.getString("description"),
                row.getString("address"),
                at(row, "placed_at"),
                row.getString("claimed_by"),
                row.getString("claimer"),
                rating == null ? null : Rating.valueOf(rating),
                row.getString("thanks"),
                at(row, "changed_at"),
                row.getInt("version"),
                Set.of());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
