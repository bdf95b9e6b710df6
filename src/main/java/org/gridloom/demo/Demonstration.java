package org.gridloom.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.PastReport;
import org.gridloom.incident.Report;
import org.gridloom.station.Stations;
import org.gridloom.team.Teams;
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

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final Territory territory;
    private final Stations stations;
    private final Teams teams;
    private final Incidents incidents;
    private final EntityManager session;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int households;

    Demonstration(
            Territory territory,
            Stations stations,
            Teams teams,
            Incidents incidents,
            EntityManager session,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${gridloom.demonstration.households}") int households) {
        this.territory = territory;
        this.stations = stations;
        this.teams = teams;
        this.incidents = incidents;
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
                return town;
            });
        }
    }

    private void load(Town town) {
        territory.bring(town.territory(), step -> log.info("Demonstration town: {}", step));
        streets().forEach((code, id) -> stations.bring(id, town.stations().getOrDefault(code, List.of())));
        teams.appoint(town.posts());
        for (var i = 0; i < town.incidents().size(); i++) {
            incidents.bringPast(past(town.incidents().get(i)));
            if (i % REMEMBERED == REMEMBERED - 1) {
                // Each is written at once; what the session remembers would be compared again with every one that
                // follows.
                session.clear();
            }
        }
    }

    /** Ids by code. */
    private Map<String, Long> streets() {
        Map<String, Long> streets = new TreeMap<>();
        territory.communities().forEach(c -> streets.put(c.code().substring(0, 9), c.streetId()));
        return streets;
    }

    /** The steps on the main line up to where the draft got, spread evenly over the time it took. */
    private PastReport past(IncidentDraft draft) {
        var reported = clock.instant().minus(draft.ago());
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
        var acts = acts(IncidentState.valueOf(draft.state()));
        var steps = new ArrayList<PastReport.PastStep>();
        for (var i = 0; i < acts.size(); i++) {
            var at = reported.plus(draft.took().multipliedBy(i + 1).dividedBy(acts.size()));
            steps.add(new PastReport.PastStep(acts.get(i), at, "dispatcher", ""));
        }
        return new PastReport(report, reported, "dispatcher", steps);
    }

    private static List<IncidentAct> acts(IncidentState reached) {
        var acts = new ArrayList<IncidentAct>();
        var state = IncidentState.COLLECTED;
        while (state != reached) {
            var from = state;
            var step = Loop.MAIN_LINE.stream()
                    .filter(s -> s.from() == from)
                    .findFirst()
                    .orElseThrow();
            acts.add(step.act());
            state = step.to();
        }
        return acts;
    }
}
