package org.gridloom.tour;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.account.Audit;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.live.Changes;
import org.gridloom.territory.PlaceCode;
import org.gridloom.tour.TourRecords.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tours as their authors keep them. Everybody sees those of whose place any lies in the own scope; an author changes those whose place lies wholly in it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Tours {

    /** Published when a tour is another than before, or gone; the key is its id. */
    static final String CHANGE = "tour";

    static final String AUTHORS = "hasAnyRole('PLANNER', 'DISPATCHER', 'LEADER', 'ADMIN')";

    private static final Role[] AUTHOR_ROLES = {Role.PLANNER, Role.DISPATCHER, Role.LEADER, Role.ADMIN};

    /** @param version the one that it began with */
    public record Draft(int version, TourContent content, Instant keptAt) {}

    private final TourRecords records;
    private final StarterTours starters;
    private final TourPictures pictures;
    private final FrozenFigures frozen;
    private final Scopes scopes;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    Tours(
            TourRecords records,
            StarterTours starters,
            TourPictures pictures,
            FrozenFigures frozen,
            Scopes scopes,
            Changes changes,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.starters = starters;
        this.pictures = pictures;
        this.frozen = frozen;
        this.scopes = scopes;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that somebody made, the one changed last first, and then the starter tours. */
    @Transactional(readOnly = true)
    public List<Tour> all() {
        var scope = scopes.current();
        return Stream.concat(
                        records.all().stream()
                                .filter(row -> scope.touches(row.content().place()))
                                .map(this::tour),
                        starters.all().stream())
                .toList();
    }

    /** Nothing where there is none, or none of its place is in the scope. */
    @Transactional(readOnly = true)
    public Optional<Tour> find(TourId id) {
        return id.isStarter()
                ? starters.find(id)
                : records.find(id.number().orElseThrow()).filter(this::isSeen).map(this::tour);
    }

    @PreAuthorize(AUTHORS)
    public TourId create(TourContent content) {
        var faults = TourCheck.faults(content, pictures.known(content));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("a tour as it cannot be: " + faults);
        }
        scopes.mustChange(content.place());
        var id = records.add(content, LoggedIn.name(), clock.instant());
        audit.record("tour.create", String.valueOf(id));
        publish(id);
        return TourId.of(id);
    }

    /**
     * Keeps another version.
     *
     * @param basedOn the version that its author began with
     */
    @PreAuthorize(AUTHORS)
    public SaveOutcome save(TourId id, int basedOn, TourContent content) {
        return save(id, basedOn, content, null);
    }

    /** Takes an older version up again, as one more. */
    @PreAuthorize(AUTHORS)
    public SaveOutcome restore(TourId id, int basedOn, int version) {
        var number = numberOf(id);
        records.find(number).filter(this::isSeen).orElseThrow(OutOfScope::new);
        return save(id, basedOn, records.version(number, version).orElseThrow(OutOfScope::new), version);
    }

    private SaveOutcome save(TourId id, int basedOn, TourContent content, @Nullable Integer restored) {
        var row = mustChange(id);
        scopes.mustChange(content.place());
        if (row.version() != basedOn) {
            return new SaveOutcome.Stale(row.version(), row.changedBy(), row.changedAt());
        }
        var faults = TourCheck.faults(content, pictures.known(content));
        if (!faults.isEmpty()) {
            return new SaveOutcome.Refused(faults);
        }
        records.save(row.id(), basedOn + 1, content, LoggedIn.name(), clock.instant(), restored);
        records.dropDraft(row.id(), LoggedIn.name());
        if (row.frozenAt() != null) {
            frozen.add(row.id(), content);
        }
        publish(row.id());
        return new SaveOutcome.Saved(basedOn + 1);
    }

    /** Newest first; nothing for a starter tour. */
    @Transactional(readOnly = true)
    public List<TourVersion> versions(TourId id) {
        return find(id).isEmpty() || id.isStarter() ? List.of() : records.versions(numberOf(id));
    }

    @Transactional(readOnly = true)
    public Optional<TourContent> version(TourId id, int version) {
        return find(id).isEmpty() || id.isStarter() ? Optional.empty() : records.version(numberOf(id), version);
    }

    /** The same as a tour of one's own, which begins live. */
    @PreAuthorize(AUTHORS)
    public TourId duplicate(TourId id, Words title) {
        var original = find(id).orElseThrow(OutOfScope::new).content();
        return create(original.titled(title).about(ownPlace(original.place())));
    }

    /** The place itself, or what of it may be changed. */
    public String ownPlace(String place) {
        var scope = scopes.current();
        return scope.covers(place)
                ? place
                : scope.within(place).codes().stream()
                        .filter(code -> code.length() <= PlaceCode.COMMUNITY)
                        .sorted()
                        .findFirst()
                        .orElseThrow(BeyondScope::new);
    }

    /** Its links end with it. Until {@link #undelete} it is in no list. */
    @PreAuthorize(AUTHORS)
    public void delete(TourId id) {
        var row = mustChange(id);
        mustBeMaker(row);
        records.delete(row.id(), clock.instant());
        audit.record("tour.delete", String.valueOf(row.id()));
        publish(row.id());
    }

    @PreAuthorize(AUTHORS)
    public void undelete(TourId id) {
        var row = records.lock(numberOf(id)).orElseThrow(OutOfScope::new);
        scopes.mustChange(row.content().place());
        mustBeMaker(row);
        records.delete(row.id(), null);
        publish(row.id());
    }

    /** Its figures stay as they are for whoever freezes it, until {@link #thaw}. */
    @PreAuthorize(AUTHORS)
    public void freeze(TourId id) {
        var row = mustChange(id);
        frozen.all(row.id(), row.content());
        records.freeze(row.id(), clock.instant());
        audit.record("tour.freeze", String.valueOf(row.id()));
        publish(row.id());
    }

    @PreAuthorize(AUTHORS)
    public void thaw(TourId id) {
        var row = mustChange(id);
        frozen.forget(row.id());
        records.freeze(row.id(), null);
        audit.record("tour.thaw", String.valueOf(row.id()));
        publish(row.id());
    }

    /** Keeps what is in the editor and not saved yet, for oneself alone. What cannot be a tour is not kept. */
    @PreAuthorize(AUTHORS)
    public void keep(TourId id, int basedOn, TourContent content) {
        var row = mustChange(id);
        if (TourCheck.faults(content, pictures.known(content)).stream()
                .allMatch(fault -> fault.reason() == SaveOutcome.Reason.NO_TITLE)) {
            records.keepDraft(row.id(), LoggedIn.name(), basedOn, content, clock.instant());
        }
    }

    /** One's own. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(TourId id) {
        return id.isStarter() || find(id).isEmpty() ? Optional.empty() : records.draft(numberOf(id), LoggedIn.name());
    }

    @PreAuthorize(AUTHORS)
    public void discard(TourId id) {
        records.dropDraft(mustChange(id).id(), LoggedIn.name());
    }

    private boolean isSeen(Row row) {
        return row.deletedAt() == null && scopes.current().touches(row.content().place());
    }

    private Row mustChange(TourId id) {
        var row = records.lock(numberOf(id)).filter(this::isSeen).orElseThrow(OutOfScope::new);
        scopes.mustChange(row.content().place());
        return row;
    }

    private void mustBeMaker(Row row) {
        if (!row.madeBy().equals(LoggedIn.name()) && !LoggedIn.isAny(Role.ADMIN)) {
            throw new BeyondScope();
        }
    }

    private static long numberOf(TourId id) {
        return id.number().orElseThrow(OutOfScope::new);
    }

    private Tour tour(Row row) {
        var mayChange = LoggedIn.isAny(AUTHOR_ROLES)
                && scopes.current().covers(row.content().place());
        return new Tour(
                TourId.of(row.id()),
                row.version(),
                row.content(),
                row.madeBy(),
                row.madeAt(),
                row.changedBy(),
                row.changedAt(),
                row.frozenAt(),
                mayChange);
    }

    private void publish(long id) {
        changes.publish(CHANGE, String.valueOf(id), System.nanoTime(), Map.of());
    }
}
