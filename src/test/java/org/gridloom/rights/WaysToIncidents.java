package org.gridloom.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.BulkDeeds;
import org.gridloom.incident.Deed;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Nearby;
import org.gridloom.incident.ground.GridFigure;
import org.gridloom.incident.ground.GridFigures;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.gridloom.incident.phone.PhoneDeeds;
import org.gridloom.incident.phone.PhoneMatters;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.PhotoStore;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.replay.Replay;
import org.gridloom.incident.resident.Doors;
import org.gridloom.incident.wall.WallBoard;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;

/** The ways by which matters of the other community, their photos and figures might be reached. */
final class WaysToIncidents {

    private final Ways ways;
    private final TwoNeighbours neighbours;
    private final String number;
    private final Incidents incidents;
    private final Nearby nearby;
    private final BulkDeeds bulk;
    private final IncidentFigures figures;
    private final IncidentMetrics metrics;
    private final Replay replay;
    private final WallBoard wall;
    private final GridFigures gridFigures;
    private final Doors doors;
    private final PhoneMatters phone;
    private final PhoneDeeds phoneDeeds;
    private final Photos photos;
    private final PhotoDeeds photoDeeds;
    private final long photo;

    private WaysToIncidents(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        this.ways = ways;
        neighbours = elsewhere.neighbours();
        number = elsewhere.number();
        incidents = context.getBean(Incidents.class);
        nearby = context.getBean(Nearby.class);
        bulk = context.getBean(BulkDeeds.class);
        figures = context.getBean(IncidentFigures.class);
        metrics = context.getBean(IncidentMetrics.class);
        replay = context.getBean(Replay.class);
        wall = context.getBean(WallBoard.class);
        gridFigures = context.getBean(GridFigures.class);
        doors = context.getBean(Doors.class);
        phone = context.getBean(PhoneMatters.class);
        phoneDeeds = context.getBean(PhoneDeeds.class);
        photos = context.getBean(Photos.class);
        photoDeeds = context.getBean(PhotoDeeds.class);
        photo = elsewhere.photo();
    }

    static void add(Ways ways, Elsewhere elsewhere, ApplicationContext context) {
        var these = new WaysToIncidents(ways, elsewhere, context);
        these.read();
        these.change();
    }

    private void read() {
        ways.way("Doors.in(String)", Walker.DISPATCHER, () -> doors.in(TwoNeighbours.OTHER));
        ways.way("Doors.of(long)", Walker.DISPATCHER, () -> doors.of(neighbours.id("building")));
        ways.way("Incidents.desk(DeskFilter)", Walker.DISPATCHER, () -> incidents.desk(DeskFilter.OPEN));
        ways.way(
                "Incidents.mostUrgent(DeskFilter, int)",
                Walker.DISPATCHER,
                () -> incidents.mostUrgent(DeskFilter.OPEN, 100));
        ways.way("Incidents.find(String)", Walker.DISPATCHER, () -> incidents.find(number));
        ways.way("Incidents.owners(String)", Walker.DISPATCHER, () -> incidents.owners(number));
        ways.way(
                "Incidents.page(DeskFilter, int, int)",
                Walker.DISPATCHER,
                () -> incidents.page(DeskFilter.OPEN, 0, 10_000));
        ways.way(
                "Incidents.row(DeskFilter, String)",
                Walker.DISPATCHER,
                () -> incidents.row(DeskFilter.OPEN, number).isPresent() ? TwoNeighbours.MARK : "");
        ways.way("Incidents.those(Set)", Walker.DISPATCHER, () -> incidents.those(Set.of(number)));
        lookAround();
        ways.way("Incidents.contact(String)", Walker.DISPATCHER, () -> incidents.contact(number));
        // By the same question, which a narrow account's own desk answers with as many.
        ways.way(
                "IncidentFigures.count(List)",
                Walker.DISPATCHER,
                () -> figures.count(List.of(DeskFilter.OPEN)).of(DeskFilter.OPEN) > own() ? TwoNeighbours.MARK : "");
        ways.way(
                "IncidentFigures.byCategory()",
                Walker.DISPATCHER,
                () -> figures.byCategory().stream()
                                        .mapToInt(IncidentFigures.Load::open)
                                        .sum()
                                > own()
                        ? TwoNeighbours.MARK
                        : "");
        ways.way("IncidentFigures.worstGrids(int)", Walker.DISPATCHER, () -> figures.worstGrids(100));
        ways.way("PhoneMatters.list(Map)", Walker.GRID_WORKER, () -> phone.list(Map.of()));
        ways.way("PhoneMatters.matter(String)", Walker.GRID_WORKER, () -> phone.matter(number));
        ways.way("PhoneMatters.buildings()", Walker.GRID_WORKER, phone::buildings);
        ways.way("Photos.elsewhere(String)", Walker.DISPATCHER, () -> photos.elsewhere(number));
        ways.way("Photos.of(String)", Walker.DISPATCHER, () -> photos.of(number));
        ways.way(
                "Photos.jpeg(long, Size)",
                Walker.DISPATCHER,
                () -> photos.jpeg(photo, PhotoStore.Size.THUMBNAIL).isPresent() ? TwoNeighbours.MARK : "");
        measure();
    }

    private void lookAround() {
        ways.way(
                "Nearby.matters(String, String, int, int)",
                Walker.DISPATCHER,
                () -> nearby.matters(number, "", 0, 100));
        ways.way(
                "Nearby.matters(double, double, IncidentCategory)",
                Walker.DISPATCHER,
                () -> nearby.matters(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, IncidentCategory.ORDER));
        ways.way("Nearby.ofCaller(String)", Walker.DISPATCHER, () -> nearby.ofCaller("139 8765 4321"));
        ways.way("Nearby.owners(String)", Walker.DISPATCHER, () -> nearby.owners(number));
        ways.way("Nearby.stations(String)", Walker.DISPATCHER, () -> nearby.stations(number));
        ways.way(
                "BulkDeeds.owners(Set)",
                Walker.DISPATCHER,
                () -> bulk.owners(Set.of(number)).stream()
                                .anyMatch(reach -> reach.choice().owner().code().equals(Walker.GRID_WORKER.wide()))
                        ? TwoNeighbours.MARK
                        : "");
    }

    private void measure() {
        var thisYear = Question.of(Period.with(Period.Kind.YEAR, LocalDate.now()));
        ways.way(
                "IncidentMetrics.sheet(Question, Grouping)",
                Walker.LEADER,
                () -> metrics.sheet(thisYear, Grouping.GRID));
        ways.way(
                "IncidentMetrics.overview(Question, Grouping)",
                Walker.LEADER,
                () -> metrics.overview(thisYear, Grouping.GRID));
        ways.way(
                "IncidentMetrics.list(Question, Tally, int, int)",
                Walker.LEADER,
                () -> metrics.list(thisYear, Tally.RECEIVED, 0, 1000));
        ways.way(
                "IncidentMetrics.count(Question, Tally)",
                Walker.LEADER,
                () -> metrics.count(thisYear, Tally.RECEIVED)
                                > metrics.count(thisYear.only(Grouping.COMMUNITY, TwoNeighbours.OWN), Tally.RECEIVED)
                        ? TwoNeighbours.MARK
                        : "");
        ways.way(
                "IncidentMetrics.crowds(Question, Tally)",
                Walker.LEADER,
                () -> metrics.crowds(thisYear, Tally.RECEIVED).stream()
                                .anyMatch(crowd -> Math.abs(crowd.longitude() - TwoNeighbours.IN_OTHER) < 1e-6)
                        ? TwoNeighbours.MARK
                        : "");
        ways.way(
                "GridFigures.of(GridFigure, Question)",
                Walker.LEADER,
                () -> gridFigures.of(GridFigure.Now.OPEN, thisYear));
        ways.way("WallBoard.now()", Walker.LEADER, () -> wall.now());
        ways.way("Replay.of(LocalDate)", Walker.LEADER, () -> replay.of(LocalDate.now(IncidentNumber.ZONE)));
        ways.way("IncidentFigures.byGrid()", Walker.DISPATCHER, () -> figures.byGrid());
    }

    private void change() {
        ways.way(
                "Incidents.report(Report)",
                Walker.DISPATCHER,
                () -> incidents.report(TwoNeighbours.report(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER)));
        ways.way("Incidents.alsoMet(String)", Walker.DISPATCHER, () -> incidents.alsoMet(number));
        ways.way("BulkDeeds.advance(List, Deed, Predicate)", Walker.DISPATCHER, () -> {
            var results = new ArrayList<BulkDeeds.Result>();
            var elsewhere = SystemAccount.act(() -> incidents.those(Set.of(number)));
            bulk.advance(elsewhere, Deed.of(IncidentAct.ACCEPT, ""), results::add);
            if (results.getFirst() instanceof BulkDeeds.Result.Gone) {
                throw new OutOfScope();
            }
            return results;
        });
        ways.way(
                "Incidents.advance(String, Deed, int)",
                Walker.DISPATCHER,
                () -> incidents.advance(number, Deed.of(IncidentAct.ACCEPT, ""), 0));
        ways.way(
                "PhoneDeeds.report(UUID, Report, List)",
                Walker.GRID_WORKER,
                () -> phoneDeeds.report(
                        UUID.randomUUID(),
                        TwoNeighbours.report(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER),
                        List.of()));
        ways.way(
                "PhoneDeeds.advance(UUID, String, Deed, int, List)",
                Walker.GRID_WORKER,
                () -> phoneDeeds.advance(UUID.randomUUID(), number, Deed.of(IncidentAct.HANDLE, ""), 0, List.of()));
        ways.way(
                "PhotoDeeds.report(Report, List)",
                Walker.DISPATCHER,
                () -> photoDeeds.report(TwoNeighbours.report(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER), List.of()));
        ways.way(
                "PhotoDeeds.advance(String, Deed, int, List)",
                Walker.DISPATCHER,
                () -> photoDeeds.advance(number, Deed.of(IncidentAct.ACCEPT, ""), 0, List.of()));
        ways.way("Photos.show(long, boolean)", Walker.DISPATCHER, () -> {
            photos.show(photo, true);
            return "";
        });
    }

    private long own() {
        return SystemAccount.act(() -> incidents.desk(DeskFilter.OPEN)).stream()
                .filter(incident -> incident.grid() != null && incident.grid().startsWith(TwoNeighbours.OWN))
                .count();
    }
}
