package org.gridloom.rights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.geometry.Geometries;
import org.gridloom.incident.Deed;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.gridloom.incident.resident.Doors;
import org.gridloom.partition.Weights;
import org.gridloom.planning.AfterForce;
import org.gridloom.planning.Approval;
import org.gridloom.planning.AutoPlan;
import org.gridloom.planning.AutoPlanWish;
import org.gridloom.planning.CutScope;
import org.gridloom.planning.ForceSchedule;
import org.gridloom.planning.PlanHistory;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.planning.comment.Comments;
import org.gridloom.planning.compare.Comparisons;
import org.gridloom.planning.output.PlanFile;
import org.gridloom.planning.output.PlanFiles;
import org.gridloom.planning.round.Rounds;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.rules.Level;
import org.gridloom.station.Stations;
import org.gridloom.team.Teams;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Extent;
import org.gridloom.territory.GridInForce;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.GridList;
import org.gridloom.territory.Grids;
import org.gridloom.territory.MicroGridInForce;
import org.gridloom.territory.Search;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryFacts;
import org.gridloom.territory.UnitSets;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.context.ApplicationContext;

/** The ways by which services might lead to the other community: one for each line of {@code rights.txt} that sees or changes. */
final class Ways {

    /** @param who walks it: with an account of one community, and with one that sees everything */
    record Way(Walker who, Supplier<?> go) {}

    private final Map<String, Way> ways = new TreeMap<>();
    private final TwoNeighbours neighbours;
    private final PlanId plan;
    private final String number;

    private final Territory territory;
    private final TerritoryFacts facts;
    private final Grids grids;
    private final GridList gridList;
    private final UnitSets unitSets;
    private final Extent extent;
    private final Search search;
    private final Stations stations;
    private final Teams teams;
    private final Incidents incidents;
    private final IncidentFigures figures;
    private final IncidentMetrics metrics;
    private final Doors doors;
    private final Plans plans;
    private final PlanList planList;
    private final Approval approval;
    private final AfterForce afterForce;
    private final Comparisons comparisons;
    private final Comments comments;
    private final ForceSchedule schedule;
    private final Rounds rounds;
    private final long comment;
    private final long round;
    private final PlanFiles planFiles;
    private final Redraw redraw;
    private final AutoPlan autoPlan;
    private final PlanHistory history;

    private Ways(ApplicationContext context, Elsewhere elsewhere) {
        neighbours = elsewhere.neighbours();
        plan = elsewhere.plan();
        number = elsewhere.number();
        territory = context.getBean(Territory.class);
        facts = context.getBean(TerritoryFacts.class);
        grids = context.getBean(Grids.class);
        gridList = context.getBean(GridList.class);
        unitSets = context.getBean(UnitSets.class);
        extent = context.getBean(Extent.class);
        search = context.getBean(Search.class);
        stations = context.getBean(Stations.class);
        teams = context.getBean(Teams.class);
        incidents = context.getBean(Incidents.class);
        figures = context.getBean(IncidentFigures.class);
        metrics = context.getBean(IncidentMetrics.class);
        doors = context.getBean(Doors.class);
        plans = context.getBean(Plans.class);
        planList = context.getBean(PlanList.class);
        approval = context.getBean(Approval.class);
        comments = context.getBean(Comments.class);
        schedule = context.getBean(ForceSchedule.class);
        rounds = context.getBean(Rounds.class);
        comment = elsewhere.comment();
        round = elsewhere.round();
        comparisons = context.getBean(Comparisons.class);
        planFiles = context.getBean(PlanFiles.class);
        afterForce = context.getBean(AfterForce.class);
        redraw = context.getBean(Redraw.class);
        autoPlan = context.getBean(AutoPlan.class);
        history = context.getBean(PlanHistory.class);
    }

    /** By the name of the line in {@code rights.txt}. */
    static Map<String, Way> to(Elsewhere elsewhere, ApplicationContext context) {
        var ways = new Ways(context, elsewhere);
        ways.lookUp();
        ways.read();
        ways.readPlans();
        ways.readIncidents();
        ways.change();
        return ways.ways;
    }

    private void lookUp() {
        way(
                "Search.find(String, int)",
                Walker.LEADER,
                () -> search.find(TwoNeighbours.MARK, 50) + "" + search.find(TwoNeighbours.OTHER, 50));
        way(
                "Search.again(String, long)",
                Walker.LEADER,
                () -> Stream.of("community", "grid", "compound", "building", "place", "area", "barrier")
                        .map(layer -> search.again(layer, neighbours.id(layer)))
                        .toList());
    }

    private void read() {
        way("TerritoryFacts.grid(long)", Walker.LEADER, () -> facts.grid(neighbours.id("grid")));
        way("TerritoryFacts.building(long)", Walker.LEADER, () -> facts.building(neighbours.id("building")));
        way("TerritoryFacts.community(long)", Walker.LEADER, () -> facts.community(neighbours.id("community")));
        way("TerritoryFacts.compound(long)", Walker.LEADER, () -> facts.compound(neighbours.id("compound")));
        way("TerritoryFacts.place(long)", Walker.LEADER, () -> facts.place(neighbours.id("place")));
        way("Territory.communities()", Walker.LEADER, territory::communities);
        way("Territory.community(String)", Walker.LEADER, () -> territory.community(TwoNeighbours.OTHER));
        way("Territory.community(long)", Walker.LEADER, () -> territory.community(neighbours.id("community")));
        way("GridList.all()", Walker.LEADER, gridList::all);
        way("Grids.all()", Walker.LEADER, () -> codes(grids.all()));
        way("Grids.of(CommunityFacts)", Walker.LEADER, () -> codes(grids.of(other())));
        way(
                "Grids.micro(CommunityFacts)",
                Walker.LEADER,
                () -> grids.micro(other()).stream().map(MicroGridInForce::code).toList());
        way("Grids.microCodesEverGiven(CommunityFacts)", Walker.LEADER, () -> grids.microCodesEverGiven(other()));
        way("Grids.codesEverGiven(CommunityFacts)", Walker.LEADER, () -> grids.codesEverGiven(other()));
        way("UnitSets.newest(CommunityFacts)", Walker.LEADER, () -> unitSets.newest(other()));
        way(
                "UnitSets.units(long, CommunityFacts)",
                Walker.LEADER,
                () -> unitSets.units(1, other()).numbers());
        way(
                "Extent.whole()",
                Walker.LEADER,
                () -> extent.whole()
                        .filter(box -> box.contains(new Coordinate(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE)))
                        .map(_ -> TwoNeighbours.MARK));
        way("Stations.find(long)", Walker.LEADER, () -> stations.find(neighbours.id("station")));
        way(
                "Teams.of(String)",
                Walker.LEADER,
                () -> teams.of(TwoNeighbours.OTHER + "001").posts());
    }

    private void readPlans() {
        way("Plans.communities()", Walker.PLANNER, plans::communities);
        way("PlanList.all()", Walker.PLANNER, planList::all);
        way("Plans.isThere(PlanId)", Walker.PLANNER, () -> plans.isThere(plan) ? TwoNeighbours.MARK : "");
        way("Plans.plan(PlanId)", Walker.PLANNER, () -> plans.plan(plan));
        way("Plans.view(PlanId)", Walker.PLANNER, () -> plans.view(plan));
        way(
                "Plans.baseUnits(PlanId)",
                Walker.PLANNER,
                () -> plans.baseUnits(plan).labels());
        way("Plans.ground(PlanId, Collection)", Walker.PLANNER, () -> plans.ground(plan, List.of()));
        way("Plans.cutGround(PlanId)", Walker.PLANNER, () -> plans.cutGround(plan));
        way("Plans.units(PlanId)", Walker.PLANNER, () -> plans.units(plan).labels());
        way("Plans.findings(PlanId)", Walker.PLANNER, () -> plans.findings(plan));
        way("Plans.waivers(PlanId)", Walker.PLANNER, () -> plans.waivers(plan));
        way("Plans.openIn(String)", Walker.PLANNER, () -> {
            SystemAccount.act(() -> plans.view(plan));
            return plans.openIn(TwoNeighbours.OTHER).contains(plan) ? TwoNeighbours.MARK : "";
        });
        way("AfterForce.matters(PlanId)", Walker.PLANNER, () -> afterForce.matters(plan));
        way("Comments.of(PlanId)", Walker.PLANNER, () -> comments.of(plan));
        way("Rounds.all()", Walker.PLANNER, rounds::all);
        way("Rounds.round(long)", Walker.PLANNER, () -> rounds.round(round));
        way("Plans.groundChanged(PlanId)", Walker.PLANNER, () -> plans.groundChanged(plan));
        way(
                "PlanFiles.sheets(String, List, Locale)",
                Walker.PLANNER,
                () -> planFiles.sheets("", List.of(plan), Locale.ENGLISH).length);
        way("Comparisons.of(PlanId, PlanId)", Walker.PLANNER, () -> comparisons.of(plan, plan));
        way("Comparisons.withGridsInForce(PlanId)", Walker.PLANNER, () -> comparisons.withGridsInForce(plan));
        way(
                "PlanFiles.write(PlanId, PlanFile, Locale, String)",
                Walker.PLANNER,
                () -> new String(planFiles.write(plan, PlanFile.GEOJSON, Locale.ENGLISH, ""), StandardCharsets.UTF_8));
        way(
                "PlanFiles.poster(PlanId, String, Locale, String)",
                Walker.PLANNER,
                () -> planFiles.poster(plan, "g1", Locale.ENGLISH, "").length);
        way("PlanHistory.steps(PlanId, int, int)", Walker.PLANNER, () -> history.steps(plan, Integer.MAX_VALUE, 10));
        way("PlanHistory.versions(PlanId)", Walker.PLANNER, () -> history.versions(plan));
        way("Plans.verify(PlanId)", Walker.PLANNER, () -> plans.verify(plan));
        way("Plans.certificate(PlanId)", Walker.PLANNER, () -> plans.certificate(plan));
    }

    private void readIncidents() {
        way("Doors.of(long)", Walker.DISPATCHER, () -> doors.of(neighbours.id("building")));
        way("Incidents.desk(DeskFilter)", Walker.DISPATCHER, () -> incidents.desk(DeskFilter.OPEN));
        way(
                "Incidents.mostUrgent(DeskFilter, int)",
                Walker.DISPATCHER,
                () -> incidents.mostUrgent(DeskFilter.OPEN, 100));
        way("Incidents.find(String)", Walker.DISPATCHER, () -> incidents.find(number));
        way("Incidents.owners(String)", Walker.DISPATCHER, () -> incidents.owners(number));
        way("Incidents.near(String, int)", Walker.DISPATCHER, () -> incidents.near(number, 100));
        way("Incidents.contact(String)", Walker.DISPATCHER, () -> incidents.contact(number));
        // By the same question, which a narrow account's own desk answers with as many.
        way(
                "IncidentFigures.count(List)",
                Walker.DISPATCHER,
                () -> figures.count(List.of(DeskFilter.OPEN)).of(DeskFilter.OPEN) > own() ? TwoNeighbours.MARK : "");
        way(
                "IncidentFigures.byCategory()",
                Walker.DISPATCHER,
                () -> figures.byCategory().stream()
                                        .mapToInt(IncidentFigures.Load::open)
                                        .sum()
                                > own()
                        ? TwoNeighbours.MARK
                        : "");
        way("IncidentFigures.worstGrids(int)", Walker.DISPATCHER, () -> figures.worstGrids(100));
        measure();
    }

    private void measure() {
        var thisYear = Question.of(Period.with(Period.Kind.YEAR, LocalDate.now()));
        way("IncidentMetrics.sheet(Question, Grouping)", Walker.LEADER, () -> metrics.sheet(thisYear, Grouping.GRID));
        way(
                "IncidentMetrics.overview(Question, Grouping)",
                Walker.LEADER,
                () -> metrics.overview(thisYear, Grouping.GRID));
        way(
                "IncidentMetrics.list(Question, Tally, int, int)",
                Walker.LEADER,
                () -> metrics.list(thisYear, Tally.RECEIVED, 0, 1000));
        way(
                "IncidentMetrics.count(Question, Tally)",
                Walker.LEADER,
                () -> metrics.count(thisYear, Tally.RECEIVED)
                                > metrics.count(thisYear.only(Grouping.COMMUNITY, TwoNeighbours.OWN), Tally.RECEIVED)
                        ? TwoNeighbours.MARK
                        : "");
    }

    private void change() {
        way(
                "Incidents.report(Report)",
                Walker.DISPATCHER,
                () -> incidents.report(TwoNeighbours.report(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER)));
        way(
                "Incidents.advance(String, Deed, int)",
                Walker.DISPATCHER,
                () -> incidents.advance(number, Deed.of(IncidentAct.ACCEPT, ""), 0));
        way("Stations.bring(long, List)", Walker.PLANNER, () -> {
            stations.bring(other().streetId(), List.of());
            return "";
        });
        way("Territory.bring(TerritoryDraft, Consumer)", Walker.PLANNER, () -> territory.bring(nothing(), _ -> {}));
        way("Grids.replace(CommunityFacts, List, Instant, Long)", Walker.APPROVER, () -> {
            grids.replace(other(), List.of(), Instant.now(), null);
            return "";
        });
        way("Plans.start(String, String)", Walker.PLANNER, () -> plans.start(TwoNeighbours.OTHER, "方案"));
        way("Plans.askWaiver(PlanId, String, String)", Walker.PLANNER, () -> {
            plans.askWaiver(plan, "", "");
            return "";
        });
        way("Plans.takeBackWaiver(PlanId, String)", Walker.PLANNER, () -> {
            plans.takeBackWaiver(plan, "");
            return "";
        });
        way("Plans.silence(PlanId, String, String)", Walker.PLANNER, () -> {
            plans.silence(plan, "", "");
            return "";
        });
        way("Plans.endSilence(PlanId, String)", Walker.PLANNER, () -> {
            plans.endSilence(plan, "");
            return "";
        });
        way("Redraw.repairs(PlanId, String)", Walker.PLANNER, () -> redraw.repairs(plan, ""));
        way("Redraw.move(PlanId, List)", Walker.PLANNER, () -> redraw.move(plan, List.of()));
        way("Redraw.create(PlanId, String, List)", Walker.PLANNER, () -> redraw.create(plan, "", List.of()));
        way("Redraw.retire(PlanId, String)", Walker.PLANNER, () -> redraw.retire(plan, ""));
        way("Redraw.rename(PlanId, String, String)", Walker.PLANNER, () -> redraw.rename(plan, "", ""));
        way("Redraw.kind(PlanId, String, GridKind)", Walker.PLANNER, () -> redraw.kind(plan, "", GridKind.DEDICATED));
        way("Redraw.merge(PlanId, String, String)", Walker.PLANNER, () -> redraw.merge(plan, "", ""));
        way("Redraw.split(PlanId, String, int)", Walker.PLANNER, () -> redraw.split(plan, "", 2));
        way("Redraw.returnTo(PlanId, int)", Walker.PLANNER, () -> redraw.returnTo(plan, 1));
        way("PlanHistory.branch(PlanId, int, String)", Walker.PLANNER, () -> history.branch(plan, 1, "方案"));
        way("PlanHistory.name(PlanId, int, String)", Walker.PLANNER, () -> {
            history.name(plan, 1, "方案");
            return "";
        });
        var line = Geometries.stored()
                .createLineString(new Coordinate[] {new Coordinate(121.4, 31.2), new Coordinate(121.5, 31.2)});
        way(
                "Redraw.cut(PlanId, LineString, CutScope)",
                Walker.PLANNER,
                () -> redraw.cut(plan, line, new CutScope.All()));
        way("Redraw.divide(PlanId, LineString, String)", Walker.PLANNER, () -> redraw.divide(plan, line, ""));
        way(
                "Redraw.reshape(PlanId, LineString, LineString, String, String)",
                Walker.PLANNER,
                () -> redraw.reshape(plan, line, line, "", ""));
        way(
                "Redraw.previewCut(PlanId, LineString, CutScope, String)",
                Walker.PLANNER,
                () -> redraw.previewCut(plan, line, new CutScope.All(), null));
        way(
                "AutoPlan.start(PlanId, AutoPlanWish)",
                Walker.PLANNER,
                () -> autoPlan.start(plan, new AutoPlanWish(Weights.DEFAULT, 1, false, 1, Set.of(), 1)));
        way("AutoPlan.look(PlanId)", Walker.PLANNER, () -> autoPlan.look(plan));
        way("AutoPlan.stop(PlanId)", Walker.PLANNER, () -> autoPlan.stop(plan));
        way("AutoPlan.discard(PlanId)", Walker.PLANNER, () -> autoPlan.discard(plan));
        way("AutoPlan.take(PlanId, int)", Walker.PLANNER, () -> autoPlan.take(plan, 0));
        way("Redraw.undo(PlanId)", Walker.PLANNER, () -> redraw.undo(plan));
        way("Redraw.undoBefore(PlanId, int)", Walker.PLANNER, () -> redraw.undoBefore(plan, 1));
        way("Redraw.redo(PlanId)", Walker.PLANNER, () -> redraw.redo(plan));
        way(
                "Redraw.preview(PlanId, List, String, Level)",
                Walker.PLANNER,
                () -> redraw.preview(plan, List.of(), null, Level.GRID));
        way(
                "Redraw.createWithin(PlanId, String, String, List)",
                Walker.PLANNER,
                () -> redraw.createWithin(plan, "g1", null, List.of()));
        way(
                "Redraw.divideIntoMicroGrids(PlanId, String, int)",
                Walker.PLANNER,
                () -> redraw.divideIntoMicroGrids(plan, "g1", 2));
        way("Comments.add(PlanId, double, double, String)", Walker.PLANNER, () -> {
            comments.add(plan, TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, "看过");
            return "";
        });
        way("Comments.resolve(PlanId, long, boolean)", Walker.PLANNER, () -> {
            comments.resolve(plan, comment, true);
            return "";
        });
        way(
                "Rounds.start(String, String, LocalDate)",
                Walker.PLANNER,
                () -> rounds.start(TwoNeighbours.STREET, "批次", LocalDate.EPOCH));
        way("Rounds.startPlan(long, String)", Walker.PLANNER, () -> rounds.startPlan(round, TwoNeighbours.OTHER));
        way("Rounds.submit(long, String)", Walker.PLANNER, () -> rounds.submit(round, ""));
        way(
                "ForceSchedule.takeForceAt(PlanId, Instant)",
                Walker.APPROVER,
                () -> schedule.takeForceAt(plan, Instant.MAX));
        way("ForceSchedule.cancel(PlanId)", Walker.APPROVER, () -> schedule.cancel(plan));
        way("Approval.submit(PlanId, String)", Walker.PLANNER, () -> approval.submit(plan, ""));
        way("Approval.withdraw(PlanId)", Walker.PLANNER, () -> approval.withdraw(plan));
        way(
                "Approval.decideWaiver(PlanId, String, boolean)",
                Walker.APPROVER,
                () -> approval.decideWaiver(plan, "", true));
        way("Approval.approve(PlanId, String)", Walker.APPROVER, () -> approval.approve(plan, ""));
        way("Approval.reject(PlanId, String)", Walker.APPROVER, () -> approval.reject(plan, ""));
        way("Approval.file(PlanId)", Walker.APPROVER, () -> approval.file(plan));
        way("Approval.takeForce(PlanId)", Walker.APPROVER, () -> approval.takeForce(plan));
    }

    private void way(String name, Walker who, Supplier<?> go) {
        ways.put("service " + name, new Way(who, go));
    }

    /** As somebody who has them hands them on. */
    private CommunityFacts other() {
        return SystemAccount.act(() -> territory.community(TwoNeighbours.OTHER)).orElseThrow();
    }

    private long own() {
        return SystemAccount.act(() -> incidents.desk(DeskFilter.OPEN)).stream()
                .filter(incident -> incident.grid() != null && incident.grid().startsWith(TwoNeighbours.OWN))
                .count();
    }

    private static List<String> codes(List<GridInForce> grids) {
        return grids.stream().map(GridInForce::code).toList();
    }

    private static TerritoryDraft nothing() {
        return new TerritoryDraft(
                new TerritoryDraft.DistrictDraft(TwoNeighbours.STREET.substring(0, 6), "权限区", 4548),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
