package org.gridloom.incident.photo;

import java.util.List;
import java.util.UUID;
import org.gridloom.incident.Deed;
import org.gridloom.incident.Hindrance;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.gridloom.incident.StepOutcome;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports and deeds together with their photos: both or neither. Who may do what, {@link Incidents} says. */
@Service
@Transactional
public class PhotoDeeds {

    private final Incidents incidents;
    private final PhotoStore store;

    PhotoDeeds(Incidents incidents, PhotoStore store) {
        this.incidents = incidents;
        this.store = store;
    }

    /**
     * As {@link Incidents#report}.
     *
     * @throws MissingPhotos where not all of them came before; nothing was reported
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN', 'GRID_WORKER')")
    public IncidentSummary report(Report report, List<UUID> photos) {
        var incident = incidents.report(report);
        store.attach(incident.number(), IncidentAct.REPORT, photos, PhotoSender.current(), false);
        return incident;
    }

    /**
     * As {@link Incidents#advance}. What is fed back to residents is shown to them.
     *
     * @throws MissingPhotos where not all of them came before; nothing was done
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')")
    public StepOutcome advance(String number, Deed deed, int expectedVersion, List<UUID> photos) {
        if (deed.act() == IncidentAct.ADD_PHOTO && photos.isEmpty()) {
            return new StepOutcome.Hindered(Hindrance.PHOTO_MISSING);
        }
        var outcome = incidents.advance(number, deed, expectedVersion);
        if (outcome instanceof StepOutcome.Done) {
            store.attach(number, deed.act(), photos, PhotoSender.current(), deed.act() == IncidentAct.FEED_BACK);
        }
        return outcome;
    }
}
