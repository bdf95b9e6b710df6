package org.gridloom.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.PastReport;
import org.gridloom.incident.Report;
import org.gridloom.shell.Times;
import org.gridloom.station.Stations;
import org.gridloom.team.Teams;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration town into an empty portal, all or nothing. */
@Component
@Profile("demonstration")
class Demonstration {

    /** Incidents that the database session keeps in mind at a time. */
    private static final int REMEMBERED = 50;

    /** Of the latest months every so many-th was written on paper first. */
    private static final int LATE = 8;

    private static final int DAWN = 6;
    private static final Duration NIGHT = Duration.ofHours(8);

    /** Of a month that is over, but not long ago. */
    private static final Duration OLD = Duration.ofDays(31);

    private static final Duration TOO_OLD = Duration.ofDays(100);

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final Territory territory;
    private final Stations stations;
    private final Teams teams;
    private final Incidents incidents;
    private final DemonstrationHistory history;
    private final RedrawOfTown redraw;
    private final EntityManager session;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int households;

    Demonstration(
            Territory territory,
            Stations stations,
            Teams teams,
            Incidents incidents,
            DemonstrationHistory history,
            RedrawOfTown redraw,
            EntityManager session,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${gridloom.demonstration.households}") int households) {
        this.territory = territory;
        this.stations = stations;
        this.teams = teams;
        this.incidents = incidents;
        this.history = history;
        this.redraw = redraw;
        this.session = session;
        this.transaction = transaction;
        this.clock = clock;
        this.households = households;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void loadIntoAnEmptyPortal() {
        if (territory.isEmpty()) {
            var town = new TownGenerator(TownParameters.standard(households)).generate();
            SystemAccount.act(() -> {
                transaction.executeWithoutResult(status -> load(town));
                history.report();
                return town;
            });
        }
    }

    private void load(Town town) {
        territory.bring(town.territory(), step -> log.info("Demonstration town: {}", step));
        redraw.remember();
        streets().forEach((code, id) -> stations.bring(id, town.stations().getOrDefault(code, List.of())));
        teams.appoint(town.posts());
        var late = bring(town.incidents());
        history.freeze();
        late.forEach(draft -> incidents.bringPast(past(draft, "")));
    }

    /** @return those that were written on paper and are entered when their month is frozen already */
    private List<IncidentDraft> bring(List<IncidentDraft> drafts) {
        var late = new ArrayList<IncidentDraft>();
        var number = "";
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (i % LATE == 0 && isOldAndOnItsOwn(drafts, i)) {
                late.add(draft);
                continue;
            }
            number = incidents.bringPast(past(draft, number)).number();
            if (i % REMEMBERED == REMEMBERED - 1) {
                // Each is written at once; what the session remembers would be compared again with every one that
                // follows.
                session.clear();
            }
        }
        return late;
    }

    private static boolean isOldAndOnItsOwn(List<IncidentDraft> drafts, int i) {
        var draft = drafts.get(i);
        var hasDuplicate = i + 1 < drafts.size() && drafts.get(i + 1).state().equals("MERGED");
        return draft.state().equals("CLOSED")
                && draft.ago().compareTo(OLD) > 0
                && draft.ago().compareTo(TOO_OLD) < 0
                && !hasDuplicate;
    }

    /** Ids by code. */
    private Map<String, Long> streets() {
        Map<String, Long> streets = new TreeMap<>();
        territory.communities().forEach(c -> streets.put(PlaceCode.streetOf(c.code()), c.streetId()));
        return streets;
    }

    /** @param before number of the one before it */
    private PastReport past(IncidentDraft draft, String before) {
        var reported = waking(clock.instant().minus(draft.ago()), draft);
        var report = new Report(
                IncidentCategory.valueOf(draft.category()),
                draft.title(),
                draft.description(),
                draft.address(),
                draft.point().getX(),
                draft.point().getY(),
                draft.urgent(),
                IncidentChannel.valueOf(draft.channel()),
                Contact.NONE);
        return new PastReport(report, reported, "dispatcher", PastSteps.of(draft, reported, before));
    }

    /** By night few report anything: most of it comes in the morning. What is of these days stays where it is. */
    private static Instant waking(Instant reported, IncidentDraft draft) {
        var night = reported.atZone(Times.ZONE).getHour() < DAWN;
        var longDone = draft.ago().minus(draft.took()).compareTo(Duration.ofDays(1)) > 0;
        return night && longDone ? reported.plus(NIGHT) : reported;
    }
}
