package org.gridloom.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.geometry.Geometries;
import org.gridloom.territory.OpenPlaces;
import org.gridloom.territory.OpenPlaces.OpenPlace;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies round a matter, or round a place where one is about to be entered: other matters, people who could take it, stations that are open. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
public class Nearby {

    /** As far as the same matter is reported from. */
    public static final int METRES = 150;

    private static final int MOST_MATTERS = 5;
    private static final int MOST_STATIONS = 3;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final IncidentRecords records;
    private final IncidentList list;
    private final IncidentStore store;
    private final Owners owners;
    private final Loads loads;
    private final List<OpenPlaces> places;
    private final Onlooker onlooker;
    private final Audit audit;
    private final Clock clock;

    Nearby(
            IncidentRecords records,
            IncidentList list,
            IncidentStore store,
            Owners owners,
            Loads loads,
            List<OpenPlaces> places,
            Onlooker onlooker,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.list = list;
        this.store = store;
        this.owners = owners;
        this.loads = loads;
        this.places = List.copyOf(places);
        this.onlooker = onlooker;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Other open matters whose number, title or address has the text in it, nearest to this one first: perhaps the same, or parts of a larger one.
     *
     * @param text empty for any
     */
    public List<NearMatter> matters(String number, String text, int from, int most) {
        var here = visible(number).point();
        // One more than asked for, as it finds itself too.
        return list.near(here, DeskFilter.OPEN.saying(text), onlooker.scope(), 0, from + most + 1).stream()
                .filter(near -> !near.incident().number().equals(number))
                .skip(from)
                .limit(most)
                .toList();
    }

    /** Open matters within {@link #METRES}, those of this class first, then the nearest. */
    public List<NearMatter> matters(double longitude, double latitude, IncidentCategory category) {
        Comparator<NearMatter> sameFirst =
                Comparator.comparing(near -> near.incident().category() != category);
        return list.near(point(longitude, latitude), DeskFilter.OPEN, onlooker.scope(), 0, 100).stream()
                .filter(near -> near.metres() <= METRES)
                .sorted(sameFirst.thenComparing(NearMatter::metres))
                .limit(MOST_MATTERS)
                .toList();
    }

    /** What was reported with this telephone number and is open, or was reported lately; the newest first. That somebody looked is logged. */
    @Transactional
    public List<IncidentSummary> ofCaller(String phone) {
        var digits = phone.replaceAll("[^0-9]", "");
        if (digits.length() < Contact.SHORTEST_NUMBER) {
            return List.of();
        }
        var found = list.ofCaller(digits, clock.instant().minus(REMEMBERED), onlooker.scope(), MOST_MATTERS);
        found.forEach(incident -> audit.record("incident.caller", incident.number()));
        return found;
    }

    /** To whom it can be given and how much each has already: those who have nothing first, then the nearest; last of whom nobody knows where they are. */
    public List<NearOwner> owners(String number) {
        var incident = visible(number);
        var known = owners.known();
        return loads.of(known.at(incident.responsibleGrid(), store.place(incident)), known, incident);
    }

    /** The nearest stations that are open now. */
    public List<OpenPlace> stations(String number) {
        var here = visible(number).point();
        return places.stream()
                .flatMap(kept -> kept.near(here.getX(), here.getY(), MOST_STATIONS).stream())
                .sorted(Comparator.comparing(OpenPlace::metres))
                .limit(MOST_STATIONS)
                .toList();
    }

    private Incident visible(String number) {
        return Optional.of(number)
                .flatMap(records::findByNumber)
                .filter(incident -> onlooker.scope().covers(store.place(incident)))
                .orElseThrow(OutOfScope::new);
    }

    private static Point point(double longitude, double latitude) {
        return Geometries.stored().createPoint(new Coordinate(longitude, latitude));
    }
}
