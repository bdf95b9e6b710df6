package org.gridloom.incident.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.account.Addressees;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.OnDuty;
import org.gridloom.live.Changes;
import org.gridloom.notice.Notifier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交接班: the command centre hands over from one shift to the next; leaders read it. A desk whose part of the territory is not wholly this account's is
 * not there, since a handover tells of all matters in it.
 */
@Service
@Transactional
public class Handovers {

    /** Published when a desk's handover or its notes changed; the key is the desk's code. */
    public static final String CHANGE = "handover";

    private final HandoverRecords records;
    private final HandoverLog log;
    private final Standings standings;
    private final OnDuty onDuty;
    private final Scopes scopes;
    private final Addressees addressees;
    private final Notifier notifier;
    private final Changes changes;
    private final Clock clock;

    Handovers(
            HandoverRecords records,
            HandoverLog log,
            Standings standings,
            OnDuty onDuty,
            Scopes scopes,
            Addressees addressees,
            Notifier notifier,
            Changes changes,
            Clock clock) {
        this.records = records;
        this.log = log;
        this.standings = standings;
        this.onDuty = onDuty;
        this.scopes = scopes;
        this.addressees = addressees;
        this.notifier = notifier;
        this.changes = changes;
        this.clock = clock;
    }

    /** The desks at which this account can hand over, or read what was handed over. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<DutyDesk> desks() {
        return onDuty.desks().stream()
                .filter(desk -> scopes.current().covers(desk.place()))
                .toList();
    }

    /** What would be handed over now. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public Standing standing(String desk) {
        return standings.of(desk, desk(desk).place());
    }

    /** Notes that go with the next handover. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<Note> notes(String desk) {
        return records.notes(desk(desk).code());
    }

    /** The one that somebody handed over and nobody accepted yet. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public Optional<Handover> waiting(String desk) {
        return records.waiting(desk(desk).code()).flatMap(records::find).map(HandoverRecords.Found::handover);
    }

    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public void note(String desk, String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > Note.LONGEST) {
            throw new IllegalArgumentException("a note has 1 to " + Note.LONGEST + " characters");
        }
        records.note(desk(desk).code(), clock.instant(), me(), words);
        published(desk);
    }

    /** Takes back an own note that has not gone with a handover. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public void removeNote(String desk, long note) {
        if (records.removeNote(desk(desk).code(), note, me())) {
            published(desk);
        }
    }

    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public HandoverOutcome handOver(String code) {
        var desk = desk(code);
        records.lock(code);
        if (records.waiting(code).isPresent()) {
            return HandoverOutcome.ONE_WAITS;
        }
        var standing = standings.of(code, desk.place());
        var shift = onDuty.at(code, standing.asOf()).stream()
                .map(duty -> duty.shift().name())
                .findFirst()
                .orElse("");
        var id = records.add(desk, shift, me(), standing);
        notifier.tellOf(me(), whoComes(desk, standing), "handover.HANDED", path(id), List.of(desk.name()));
        published(code);
        return HandoverOutcome.DONE;
    }

    /** Those of the shift now and of the next; where nobody is rostered, all who could come. */
    private List<String> whoComes(DutyDesk desk, Standing standing) {
        var rostered = Stream.concat(
                        onDuty.at(desk.code(), standing.asOf()).stream(),
                        onDuty.next(desk.code(), standing.asOf()).stream())
                .map(Duty::usernames)
                .flatMap(List::stream)
                .distinct()
                .filter(name -> !name.equals(me()))
                .toList();
        return rostered.isEmpty()
                ? addressees.of(Role.DISPATCHER, desk.place()).stream()
                        .filter(name -> !name.equals(me()))
                        .sorted()
                        .toList()
                : rostered;
    }

    /** Accepts it, as somebody else than who handed it over. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public HandoverOutcome accept(long id, String remark) {
        var handover = seen(id);
        records.lock(handover.desk());
        if (!records.waiting(handover.desk()).equals(Optional.of(id))) {
            return HandoverOutcome.GONE;
        }
        if (handover.handedBy().username().equals(me())) {
            return HandoverOutcome.OWN;
        }
        records.accept(id, me(), clock.instant(), remark.strip());
        notifier.tellOf(
                me(),
                List.of(handover.handedBy().username()),
                "handover.ACCEPTED",
                path(id),
                List.of(handover.deskName()));
        published(handover.desk());
        return HandoverOutcome.DONE;
    }

    /** Takes back an own handover that nobody accepted; its notes stay. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public HandoverOutcome takeBack(long id) {
        var handover = seen(id);
        records.lock(handover.desk());
        if (!handover.handedBy().username().equals(me())
                || !records.waiting(handover.desk()).equals(Optional.of(id))) {
            return HandoverOutcome.GONE;
        }
        records.takeBack(id);
        published(handover.desk());
        return HandoverOutcome.DONE;
    }

    /** Newest first. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<HandoverLine> search(HandoverSearch search, int most) {
        return log.search(search, scopes.current(), most);
    }

    /** One with all that is in it, or nothing where there is none or it is not this person's. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
    @Transactional(readOnly = true)
    public Optional<Handover> find(long id) {
        return records.find(id)
                .filter(found -> scopes.current().covers(found.place()))
                .map(HandoverRecords.Found::handover);
    }

    private Handover seen(long id) {
        return find(id).orElseThrow(OutOfScope::new);
    }

    private DutyDesk desk(String code) {
        return desks().stream()
                .filter(desk -> desk.code().equals(code))
                .findAny()
                .orElseThrow(OutOfScope::new);
    }

    private static String path(long id) {
        return "handover/" + id;
    }

    private void published(String desk) {
        changes.publish(CHANGE, desk, clock.millis(), Map.of());
    }

    private static String me() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
