package org.gridloom.incident.order;

import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Rating;
import org.gridloom.incident.resident.Door;
import org.gridloom.incident.resident.Doors;
import org.gridloom.incident.resident.ResidentReports;
import org.gridloom.incident.resident.Tokens;
import org.gridloom.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What residents order at a door, and what they think of it in the end. Whoever has the door's code may order, whoever has the order's link may follow it;
 * how often, and after what work, is for the way in to say.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class ResidentOrders {

    private static final String COMMUNITY = """
            select community_code(st_pointonsurface(b.footprint)) from door_code d join building b on b.id = d.building_id
            where d.token = ?""";

    private record Known(long id, int version) {}

    private final Orders orders;
    private final Doors doors;
    private final JdbcClient jdbc;

    ResidentOrders(Orders orders, Doors doors, JdbcClient jdbc) {
        this.orders = orders;
        this.doors = doors;
        this.jdbc = jdbc;
    }

    /** The link of the order with this key, if it came. */
    @Transactional(readOnly = true)
    public Optional<String> link(UUID key) {
        return jdbc.sql("select token from service_order where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /**
     * Places an order with the community of the door; the link by which it is followed. The same key again gives the same answer.
     *
     * @throws IllegalArgumentException where the words are none or too many
     * @throws OutOfScope where there is no such door
     */
    public String place(String door, UUID key, OrderKind kind, String title, String description, Contact contact) {
        var at = doors.by(door).orElseThrow(OutOfScope::new);
        var community = jdbc.sql(COMMUNITY)
                .param(door)
                .query(String.class)
                .optional()
                .filter(code -> code.length() == PlaceCode.COMMUNITY)
                .orElseThrow(OutOfScope::new);
        // How to reach somebody belongs to the contact, which only those see who help.
        var order = new NewOrder(
                kind, community, Contact.maskNumbers(title), Contact.maskNumbers(description), address(at), contact);
        // Of two that come at once with the same key, the second waits and finds what the first left.
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(key.getMostSignificantBits() ^ key.getLeastSignificantBits())
                .query((row, n) -> n)
                .list();
        return link(key).orElseGet(() -> {
            var id = SystemAccount.act(ResidentReports.RESIDENT, () -> orders.place(order));
            var link = Tokens.next();
            jdbc.sql("update service_order set token = ?, key = ? where id = ?")
                    .params(link, key, id)
                    .update();
            return link;
        });
    }

    private static String address(Door door) {
        var called = door.called();
        return called.substring(0, Math.min(called.length(), NewOrder.LONGEST_ADDRESS));
    }

    @Transactional(readOnly = true)
    public Optional<ResidentOrder> of(String link) {
        return jdbc.sql("""
                        select kind, state, title, rating,
                               coalesce((select note from service_order_step s where s.order_id = o.id and o.state = 'DECLINED'
                                         order by s.id desc limit 1), '') as why
                        from service_order o where token = ?""").param(link).query(ResidentOrder.class).optional();
    }

    /** The resident's own word; false where it is not done yet, or somebody entered one already. */
    public boolean thank(String link, Rating rating, String words) {
        var known = jdbc.sql("select id, version from service_order where token = ?")
                .param(link)
                .query(Known.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        var deed = new OrderDeed(OrderAct.THANK, words, "", rating);
        return SystemAccount.act(ResidentReports.RESIDENT, () -> orders.advance(known.id(), deed, known.version()))
                == OrderOutcome.DONE;
    }
}
