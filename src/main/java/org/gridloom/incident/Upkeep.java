package org.gridloom.incident;

import java.time.Clock;
import java.util.Set;
import org.gridloom.account.SystemAccount;
import org.gridloom.territory.GridLocator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the portal does with incidents by itself: it follows the grids in force, and the clock. */
@Component
@Transactional
class Upkeep {

    private final IncidentRecords records;
    private final IncidentStore store;
    private final Deadlines deadlines;
    private final Owners owners;
    private final Router router;
    private final IncidentNotices news;
    private final GridLocator locator;
    private final Clock clock;

    Upkeep(
            IncidentRecords records,
            IncidentStore store,
            Deadlines deadlines,
            Owners owners,
            Router router,
            IncidentNotices news,
            GridLocator locator,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.deadlines = deadlines;
        this.owners = owners;
        this.router = router;
        this.news = news;
        this.locator = locator;
        this.clock = clock;
    }

    /** Routes an open incident by the grids now in force. */
    void route(String number) {
        var incident = records.lock(Set.of(number)).getFirst();
        var grid =
                locator.gridAt(incident.point().getX(), incident.point().getY()).orElse(null);
        var before = store.place(incident);
        if (incident.route(grid, SystemAccount.NAME, clock.instant())) {
            keepOwner(incident);
            store.publish(incident, before);
        }
    }

    /** Whoever does not work where it belongs now has it no longer. */
    private void keepOwner(Incident incident) {
        var place = store.place(incident);
        var owner = incident.owner();
        if (owner != null && !owners.known().mayHave(owner, place)) {
            incident.give(router.ownerOf(incident.matter(place)).orElse(null));
        }
    }

    /** Does what the clock has to do for an incident, if it still has. */
    void ring(String number) {
        var incident = records.lock(Set.of(number)).getFirst();
        var now = clock.instant();
        incident.ringing(now).ifPresent(alarm -> {
            deadlines.ring(incident, alarm, now);
            store.publish(incident, null);
            news.rang(incident, store.place(incident), alarm);
        });
    }
}
