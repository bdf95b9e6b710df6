package org.gridloom.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloom.account.Audit;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with incidents. The command centre reports and advances them, leaders look, supervise and decide on extensions, a grid
 * worker sees those of the own grid and handles them; systems with an API key report. Each does so in the own scope: what lies elsewhere is not there.
 */
@Service
@Transactional
public class Incidents {

    /** The change that every write publishes; its content begins with an {@link IncidentSummary}. */
    public static final String CHANGE = "incident";

    /** The authority of a system that came with an API key. */
    public static final String SYSTEM_AUTHORITY = "ROLE_API";

    private final IncidentRecords records;
    private final IncidentList list;
    private final IncidentStore store;
    private final Intake intake;
    private final Deeds deeds;
    private final Owners owners;
    private final IncidentNotices news;
    private final Onlooker onlooker;
    private final Audit audit;
    private final Clock clock;

    Incidents(
            IncidentRecords records,
            IncidentList list,
            IncidentStore store,
            Intake intake,
            Deeds deeds,
            Owners owners,
            IncidentNotices news,
            Onlooker onlooker,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.list = list;
        this.store = store;
        this.intake = intake;
        this.deeds = deeds;
        this.owners = owners;
        this.news = news;
        this.onlooker = onlooker;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a report in and routes it to its grid; a place in no grid is taken too, and its incident has none.
     *
     * @throws BeyondScope for a place outside of what the reporter may change
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN', 'GRID_WORKER', 'API')")
    public IncidentSummary report(Report report) {
        return store.save(own(intake.take(report, onlooker.name())));
    }

    /** 我也遇到: somebody else met what was reported already. False where it is no longer open. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public boolean alsoMet(String number) {
        var met = records.lock(Set.of(number)).stream().filter(this::isSeen).findAny();
        var open = Optional.of(met.orElseThrow(OutOfScope::new))
                .filter(incident -> incident.state().isOpen());
        open.ifPresent(incident -> {
            incident.note(IncidentAct.ALSO_MET, "", onlooker.name(), clock.instant());
            store.publish(incident, null);
        });
        return open.isPresent();
    }

    /** Takes in one of the past, with its history. */
    @PreAuthorize("hasRole('ADMIN')")
    public IncidentSummary bringPast(PastReport past) {
        return store.save(own(intake.take(past)));
    }

    private Incident own(Incident incident) {
        if (!isSeen(incident)) {
            throw new BeyondScope();
        }
        return incident;
    }

    /**
     * Does something to an incident, if it still is as whoever asks saw it. Whoever else is at the same incident waits meanwhile, and then hears that
     * it changed.
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    public StepOutcome advance(String number, Deed deed, int expectedVersion) {
        var locked = lock(number, deed);
        var seen = locked.stream().filter(this::isSeen).collect(Collectors.toMap(Incident::number, i -> i));
        var incident = Optional.ofNullable(seen.get(number)).orElseThrow(OutOfScope::new);
        if (incident.version() != expectedVersion) {
            return new StepOutcome.Stale(incident.toSummary());
        }
        var step = Loop.step(incident.state(), deed.act()).orElse(null);
        if (step == null) {
            return new StepOutcome.NotAllowed(incident.state(), deed.act());
        }
        if (!step.by().contains(onlooker.role())) {
            throw new AccessDeniedException(deed.act() + " is not for " + onlooker.role());
        }
        if (!step.only().holds(incident.situation())) {
            return new StepOutcome.Unmet(step.only());
        }
        var versions = locked.stream().collect(Collectors.toMap(Incident::number, Incident::version));
        var doing = new Deeds.Doing(incident, step, store.place(incident), seen, onlooker.name(), clock.instant());
        var hindrance = deeds.act(deed, doing);
        if (hindrance.isPresent()) {
            return new StepOutcome.Hindered(hindrance.get());
        }
        news.done(incident, doing.place(), deed, onlooker.name());
        records.flush();
        locked.stream()
                .filter(other -> other.version() != versions.get(other.number()))
                .forEach(other -> store.publish(other, null));
        return new StepOutcome.Done(incident.toSummary());
    }

    /** An incident and those that a deed may touch with it; in the order in which everybody locks them. */
    private List<Incident> lock(String number, Deed deed) {
        var numbers = new TreeSet<>(Set.of(number));
        records.findSuperiorOf(number).ifPresent(numbers::add);
        switch (deed) {
            case Deed.Merge duplicate -> numbers.add(duplicate.into());
            case Deed.PutUnder child -> numbers.add(child.parent());
            case Deed.Plain _, Deed.Dispatch _, Deed.Transfer _, Deed.AskExtension _, Deed.Evaluate _ -> {}
        }
        return records.lock(numbers);
    }

    /** To whom it can be given: the team of its grid first, then people and pools. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<OwnerChoice> owners(String number) {
        var incident = visible(number);
        return owners.known().at(incident.responsibleGrid(), store.place(incident));
    }

    /** What a desk lists, by deadline; a grid worker's are those of the own grid. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<IncidentSummary> desk(DeskFilter filter) {
        return list.select(filter, onlooker.scope(), IncidentList.MOST);
    }

    /** A page of the same. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<IncidentSummary> page(DeskFilter filter, int from, int most) {
        return list.select(filter, onlooker.scope(), from, most);
    }

    /** At which row of that list one stands, from 0; nothing where it is not among them. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public OptionalInt row(DeskFilter filter, String number) {
        return list.rowOf(filter, onlooker.scope(), number);
    }

    /** Those with these numbers, as they are now; what is not there for whoever asks is left out. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<IncidentSummary> those(Set<String> numbers) {
        return list.those(numbers, onlooker.scope());
    }

    /** The most urgent of them. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public List<IncidentSummary> mostUrgent(DeskFilter filter, int most) {
        return list.select(filter, onlooker.scope(), most);
    }

    /** One of them, or nothing where there is none or it is not this person's. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    @Transactional(readOnly = true)
    public Optional<IncidentDetail> find(String number) {
        return records.findByNumber(number).filter(this::isSeen).map(this::detail);
    }

    /** With those of its relations that whoever asks may see. */
    private IncidentDetail detail(Incident incident) {
        return incident.toDetail()
                .relatedTo(incident.related().stream()
                        .filter(related -> isSeen(related.incident()))
                        .map(related -> {
                            var other = related.incident().toSummary();
                            return new IncidentDetail.Related(
                                    related.as(), other.number(), other.title(), other.state());
                        })
                        .toList());
    }

    /** How to reach who reported it, in clear. The look is logged. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public Contact contact(String number) {
        var contact = visible(number).contact();
        audit.record("incident.contact", number);
        return contact;
    }

    private Incident visible(String number) {
        return records.findByNumber(number).filter(this::isSeen).orElseThrow(OutOfScope::new);
    }

    private boolean isSeen(Incident incident) {
        return onlooker.scope().covers(store.place(incident));
    }
}
