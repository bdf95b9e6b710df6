package org.gridloom.incident.enforcement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.MatterNotes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duty list, and what the command centre refers under it. Each sees what was referred in the own part of the territory. */
@Service
@Transactional
public class Enforcement {

    private final EnforcementRecords records;
    private final MatterNotes notes;
    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;

    Enforcement(EnforcementRecords records, MatterNotes notes, Scopes scopes, Audit audit, Clock clock) {
        this.records = records;
        this.notes = notes;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<EnforcementItem> items() {
        return records.items();
    }

    @PreAuthorize("hasRole('ADMIN')")
    public void save(EnforcementItem item) {
        records.save(item);
        audit.record("enforcement.item", item.code(), item.name());
    }

    /** @param facts what was found, as the item wants it recorded */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public Referral.Outcome refer(String number, String code, String facts) {
        var item = records.items().stream()
                .filter(known -> known.code().equals(code) && known.active())
                .findAny();
        var at = clock.instant();
        if (item.isEmpty()) {
            return Referral.Outcome.ITEM_ENDED;
        }
        var words = facts.strip();
        if (words.isEmpty() || words.length() > Referral.LONGEST_FACTS) {
            throw new IllegalArgumentException("the facts have 1 to " + Referral.LONGEST_FACTS + " characters");
        }
        // First, since it holds the matter: nobody else refers it between the look and the row.
        notes.hold(number);
        if (records.of(number, scopes.current()).stream().anyMatch(known -> known.result() == null)) {
            return Referral.Outcome.OPEN_ALREADY;
        }
        if (!notes.note(number, IncidentAct.REFER, item.get().name(), at)) {
            return Referral.Outcome.MATTER_CLOSED;
        }
        records.add(number, code, words, LoggedIn.name(), at);
        return Referral.Outcome.DONE;
    }

    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public Referral.Outcome end(long id, Referral.Result result, String said) {
        var referral = records.find(id, scopes.current()).orElseThrow(OutOfScope::new);
        var at = clock.instant();
        if (!records.end(id, result, said.strip(), LoggedIn.name(), at)) {
            return Referral.Outcome.ENDED_ALREADY;
        }
        notes.note(referral.number(), IncidentAct.END_REFERRAL, result.name(), at);
        return Referral.Outcome.DONE;
    }

    /** Those of one matter, the newest first. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<Referral> of(String number) {
        return records.of(number, scopes.current());
    }

    /** Open ones first. @param item code of one; empty for all */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<Referral> list(String item, Period period, int most) {
        return records.all(item, from(period), until(period), most, scopes.current());
    }

    /** One line for each item of the list, in its order. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<ItemFigures> figures(Period period) {
        return records.figures(from(period), until(period), scopes.current());
    }

    private static Instant from(Period period) {
        return period.from().atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    private static Instant until(Period period) {
        return period.until().atStartOfDay(WorkCalendar.ZONE).toInstant();
    }
}
