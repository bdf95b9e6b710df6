package org.gridloom.incident;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.PastReport.PastStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of incidents that were brought from another system, when that system says something else of them later, or when they should not have been
 * brought. What people did here is never undone by it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class BroughtIncidents {

    /**
     * An incident and its history as they were, to take a change back to. Without contact data, which no change touches.
     *
     * @param row of the table {@code incident}, as JSON
     * @param lastStep the end of its history
     */
    public record Before(String row, long lastStep) {}

    /** What an amendment can change, and the clock since. */
    private static final String RESTORED =
            "category, title, description, address, urgent, state, owner, first_owner, closed_at, due_at, limit_unit, level, "
                    + "escalations, paused_at, alarm, alarm_at, steps";

    private final IncidentRecords records;
    private final IncidentStore store;
    private final Onlooker onlooker;
    private final JdbcClient jdbc;
    private final Clock clock;

    BroughtIncidents(IncidentRecords records, IncidentStore store, Onlooker onlooker, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.store = store;
        this.onlooker = onlooker;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes over what the other system says now. Its place stays, as do the deadline, which is a promise, and the contact data.
     *
     * @param ending the steps by which it ended there; not taken over where people here have it in hand
     */
    public Before amend(String number, Report now, List<PastStep> ending) {
        var incident = records.lock(Set.of(number)).getFirst();
        var before = before(number);
        incident.amend(now, onlooker.name(), clock.instant());
        if (incident.wasLeftTo(brought())) {
            for (var step : ending) {
                Loop.step(incident.state(), step.act())
                        .ifPresent(line -> incident.take(line, "", step.actor(), step.at(), step.note()));
            }
        }
        store.publish(incident, null);
        return before;
    }

    private Before before(String number) {
        return jdbc.sql("""
                        select to_jsonb(i) - 'contact_name' - 'contact_phone' as row,
                               (select max(id) from incident_step where incident_id = i.id) as last
                        from incident i where number = ?""")
                .param(number)
                .query((row, n) -> new Before(row.getString("row"), row.getLong("last")))
                .single();
    }

    /** Takes it away as if it had never been; false where people here have done something with it since, and it stays. */
    public boolean withdraw(String number) {
        var locked = records.lock(Set.of(number));
        if (locked.isEmpty()) {
            return true;
        }
        var incident = locked.getFirst();
        if (!incident.wasLeftTo(brought())) {
            return false;
        }
        store.withdraw(incident);
        return true;
    }

    /** Takes an amendment back; false where people here have done something with it since, and it stays. */
    public boolean restore(String number, Before before) {
        records.flush();
        var touched = jdbc.sql("""
                        select exists (select from incident_step s join incident i on i.id = s.incident_id
                            where i.number = :number and s.id > :last and s.actor not in (:brought))""")
                .param("number", number)
                .param("last", before.lastStep())
                .param("brought", brought())
                .query(Boolean.class)
                .single();
        if (touched) {
            return false;
        }
        jdbc.sql("delete from incident_step where id > ? and incident_id = (select id from incident where number = ?)")
                .params(before.lastStep(), number)
                .update();
        jdbc.sql("update incident i set (version, " + RESTORED + ") = (select i.version + 1, " + RESTORED
                        + " from jsonb_populate_record(null::incident, cast(:row as jsonb))) where number = :number")
                .param("row", before.row())
                .param("number", number)
                .update();
        records.findByNumber(number).ifPresent(store::tellRestored);
        return true;
    }

    /** Whose lines of a history are no work of people here: the system it came from, and the clock. */
    private Set<String> brought() {
        return Set.of(onlooker.name(), SystemAccount.NAME);
    }
}
