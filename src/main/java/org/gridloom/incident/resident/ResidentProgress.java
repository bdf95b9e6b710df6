package org.gridloom.incident.resident;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Rating;
import org.gridloom.incident.Relation;
import org.gridloom.incident.StepOutcome;
import org.gridloom.incident.photo.Photo;
import org.gridloom.incident.photo.PhotoStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** How residents follow what they reported, and say in the end what they think of it. The link alone opens it. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class ResidentProgress {

    /** What concerns the resident; who passed it on to whom inside does not. */
    private static final Set<IncidentAct> TOLD = EnumSet.of(
            IncidentAct.REPORT,
            IncidentAct.ACCEPT,
            IncidentAct.DISPATCH,
            IncidentAct.HANDLE,
            IncidentAct.FEED_BACK,
            IncidentAct.CALL_BACK,
            IncidentAct.CLOSE,
            IncidentAct.GRANT_EXTENSION,
            IncidentAct.SUSPEND,
            IncidentAct.AWAIT_RESIDENT,
            IncidentAct.RESUME,
            IncidentAct.MERGE,
            IncidentAct.UNMERGE,
            IncidentAct.REOPEN);

    /** What a link leads to. */
    private record Link(String number, boolean also) {}

    private final Incidents incidents;
    private final ResidentPhotos photos;
    private final PhotoStore store;
    private final JdbcClient jdbc;

    ResidentProgress(Incidents incidents, ResidentPhotos photos, PhotoStore store, JdbcClient jdbc) {
        this.incidents = incidents;
        this.photos = photos;
        this.store = store;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Progress> of(String token) {
        return link(token).map(link -> progress(incident(link.number()), !link.also()));
    }

    /** One of the photos that may be seen by the link, as JPEG; nothing where it is none of them. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(String token, long id, PhotoStore.Size size) {
        return of(token).filter(progress -> progress.photos().contains(id)).flatMap(_ -> store.shown(id, size));
    }

    /**
     * Says what the resident thinks of it: that closes the matter, or opens it again. False where that cannot be said now, or no longer.
     *
     * @param word what should be said besides; whoever is not satisfied must say why
     */
    public boolean rate(String token, Rating rating, String word) {
        var link = link(token).filter(it -> !it.also()).orElseThrow(OutOfScope::new);
        var incident = incident(link.number());
        if (!mayRate(incident).contains(rating)) {
            return false;
        }
        var answered = new Deed.Evaluate(rating, Contact.maskNumbers(word));
        var asked = incident.summary().state() == IncidentState.FED_BACK
                ? Stream.of(Deed.of(IncidentAct.CALL_BACK, ""), answered)
                : Stream.of(answered);
        var done = asked.allMatch(deed -> done(link.number(), deed));
        if (!done) {
            // Not half of it: without an answer nobody was called back.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return done;
    }

    private boolean done(String number, Deed deed) {
        var version = incident(number).summary().version();
        return SystemAccount.act(ResidentReports.RESIDENT, () -> incidents.advance(number, deed, version))
                instanceof StepOutcome.Done;
    }

    /** A matter that was closed without an answer can still be said not to be resolved. */
    private static Set<Rating> mayRate(IncidentDetail incident) {
        return switch (incident.summary().state()) {
            case FED_BACK, CALLED_BACK -> EnumSet.allOf(Rating.class);
            case CLOSED -> incident.rating() == null ? EnumSet.of(Rating.UNSATISFIED) : EnumSet.noneOf(Rating.class);
            case COLLECTED, ACCEPTED, DISPATCHED, HANDLED, SUSPENDED, WAITING, MERGED -> EnumSet.noneOf(Rating.class);
        };
    }

    private Progress progress(IncidentDetail incident, boolean own) {
        var summary = incident.summary();
        var lookedAt = summary.state() != IncidentState.COLLECTED;
        // Whoever reported a duplicate hears of the matter it was merged into.
        var now = incident.related().stream()
                .filter(related -> related.as() == Relation.MERGED_INTO)
                .findAny()
                .map(related -> incident(related.number()))
                .orElse(incident);
        var state = now.summary().state();
        return new Progress(
                summary.number(),
                summary.category(),
                own,
                own ? Contact.maskNumbers(incident.description()) : lookedAt ? summary.title() : null,
                summary.address(),
                summary.reportedAt(),
                state,
                state.isOpen() && !state.isPaused() ? now.summary().dueAt() : null,
                (int) now.history().stream()
                        .filter(entry -> entry.act() == IncidentAct.ALSO_MET)
                        .count(),
                events(incident, now, own),
                own
                        ? photos.shown(summary.number(), now.summary().number()).stream()
                                .map(Photo::id)
                                .toList()
                        : List.of(),
                own ? mayRate(incident) : Set.of(),
                own ? incident.rating() : null);
    }

    private static List<Progress.Event> events(IncidentDetail incident, IncidentDetail now, boolean own) {
        var since = incident.history().getLast().at();
        var elsewhere = now == incident
                ? Stream.<IncidentDetail.Entry>empty()
                : now.history().stream().filter(entry -> entry.at().isAfter(since));
        return Stream.concat(incident.history().stream(), elsewhere)
                .filter(entry -> TOLD.contains(entry.act()))
                .map(entry -> new Progress.Event(
                        entry.at(),
                        entry.act(),
                        own && entry.act() == IncidentAct.FEED_BACK ? Contact.maskNumbers(entry.note()) : ""))
                .toList();
    }

    private IncidentDetail incident(String number) {
        return SystemAccount.act(ResidentReports.RESIDENT, () -> incidents.find(number))
                .orElseThrow(OutOfScope::new);
    }

    private Optional<Link> link(String token) {
        return jdbc.sql("select incident as number, also from resident_report where token = ?")
                .param(token)
                .query(Link.class)
                .optional();
    }
}
