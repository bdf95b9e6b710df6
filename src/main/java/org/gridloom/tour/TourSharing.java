package org.gridloom.tour;

import java.time.Instant;
import java.util.List;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.link.Linked;
import org.gridloom.account.link.Links;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links to tours. Everybody keeps the own ones, the administrator all. */
@Service
@Transactional
@PreAuthorize(Tours.AUTHORS)
public class TourSharing {

    private final Links links;
    private final TourLinkRecords records;
    private final Tours tours;
    private final Audit audit;

    TourSharing(Links links, TourLinkRecords records, Tours tours, Audit audit) {
        this.links = links;
        this.records = records;
        this.tours = tours;
        this.audit = audit;
    }

    /** One's own links to a tour, for administrators all; also those that ended. */
    @Transactional(readOnly = true)
    public List<TourLink> links(TourId tour) {
        return tours.find(tour).isEmpty()
                ? List.of()
                : records.of(tour).stream().filter(Linked::isOwn).toList();
    }

    /** @throws IllegalArgumentException for an end that is not within {@link Links#LONGEST} */
    public Links.NewLink share(TourId tour, Instant until) {
        tours.find(tour).orElseThrow(OutOfScope::new);
        var link = links.make(until);
        records.add(link.id(), tour);
        audit.record("tour.share", tour.text(), until.toString());
        return link;
    }

    /** Whether whoever comes by it may take the tour away; nobody may before this was said. */
    public void allowHandouts(long id, boolean allowed) {
        var link = own(id);
        records.set(id, allowed);
        links.changed(id);
        audit.record("tour.handouts", link.tour().text(), id + (allowed ? " allowed" : " refused"));
    }

    /** From now on it opens nothing. It stays in the list. */
    public void revoke(long id) {
        var link = own(id);
        if (links.revoke(id)) {
            audit.record("tour.unshare", link.tour().text());
        }
    }

    private TourLink own(long id) {
        return records.find(id).filter(Linked::isOwn).orElseThrow(OutOfScope::new);
    }
}
