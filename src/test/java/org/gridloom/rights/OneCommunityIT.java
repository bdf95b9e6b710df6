package org.gridloom.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Accounts;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.incident.Incidents;
import org.gridloom.live.web.SocketClient;
import org.gridloom.planning.AfterForce;
import org.gridloom.planning.Approval;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanList;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.rights.Rights.Reach;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.station.Stations;
import org.gridloom.team.Teams;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Extent;
import org.gridloom.territory.GridInForce;
import org.gridloom.territory.GridList;
import org.gridloom.territory.Grids;
import org.gridloom.territory.Search;
import org.gridloom.territory.Territory;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryFacts;
import org.gridloom.territory.UnitSets;
import org.gridloom.tile.TileAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An account of one community gets nothing of the community beside it, by whatever way it asks: for each line of {@code rights.txt} that sees or
 * changes there is a way tried here, and the same way shows the other community to an account that has all of the territory.
 */
@PostgisTest
class OneCommunityIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryFacts facts;

    @Autowired
    private Grids grids;

    @Autowired
    private GridList gridList;

    @Autowired
    private UnitSets unitSets;

    @Autowired
    private Extent extent;

    @Autowired
    private Search search;

    @Autowired
    private Stations stations;

    @Autowired
    private Teams teams;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentFigures figures;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanList planList;

    @Autowired
    private Approval approval;

    @Autowired
    private AfterForce afterForce;

    @Autowired
    private Redraw redraw;

    @LocalServerPort
    private int port;

    private TwoNeighbours neighbours;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Way> ways = new TreeMap<>();

    private PlanId plan = new PlanId(0);
    private String number = "";

    /** @param who walks it: with an account of one community, and with one that sees everything */
    private record Way(Walker who, Supplier<?> go) {}

    @BeforeEach
    void whatTheOtherCommunityHas() {
        neighbours = TwoNeighbours.in(context);
        Walker.createAccounts(accounts, Scope.of(TwoNeighbours.OWN));
        plan = wide(Walker.PLANNER).get(() -> plans.start(TwoNeighbours.OTHER, TwoNeighbours.MARK + "方案"));
        number = neighbours.incident();
        jdbc.sql(
                        "update incident set due_at = now() - interval '1 day', reported_at = now() - interval '2 days' where number = ?")
                .param(number)
                .update();
        lookUp();
        read();
        readPlans();
        readIncidents();
        change();
    }

    @Test
    void everyWayIsTried() {
        var tried = Stream.concat(ways.keySet().stream(), OTHER_TESTS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var reaching = Rights.read().lines().entrySet().stream()
                .filter(line ->
                        line.getValue().reach() == Reach.SEES || line.getValue().reach() == Reach.CHANGES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(reaching);
    }

    /** Over the network: the tests at the end. */
    private static final Set<String> OTHER_TESTS = Set.of(
            "http GET /api/plans/{id}/units",
            "http GET /open311/v2/requests/{number}.json",
            "http GET /tiles/{layer}/{epoch}/{z}/{x}/{y}.mvt",
            "http POST /open311/v2/requests.json",
            "service Incidents.status(String)",
            "topic incidents",
            "topic plan");

    @Test
    void noWayLeadsToTheOtherCommunity() {
        var found = new TreeMap<String, String>();
        ways.forEach((name, way) -> {
            var answer = walk(narrow(way.who()), way);
            if (shows(answer)) {
                found.put(name, answer);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void theSameWaysShowItToWhoSeesEverything() {
        var blind = new TreeMap<String, String>();
        ways.forEach((name, way) -> {
            var answer = walk(wide(way.who()), way);
            var refusedToOthers = walk(narrow(way.who()), way).equals(REFUSED);
            if (answer.equals(REFUSED) || !shows(answer) && !refusedToOthers) {
                blind.put(name, answer);
            }
        });

        assertThat(blind).isEmpty();
    }

    @Test
    void changesAreRefusedAndNotSimplyLost() {
        var changes = Rights.read().lines();
        ways.forEach((name, way) -> {
            if (changes.get(name).reach() == Reach.CHANGES) {
                assertThat(walk(narrow(way.who()), way)).as(name).isEqualTo(REFUSED);
            }
        });
    }

    private static final String REFUSED = "refused";

    /** What comes back, in a transaction that is taken back; a fault counts as an answer, so that nothing passes because it broke. */
    private String walk(As who, Way way) {
        return who.get(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            var answer = new String[1];
            var fault = catchThrowable(() -> answer[0] = String.valueOf(way.go().get()));
            return switch (fault) {
                case null -> answer[0];
                case OutOfScope _, BeyondScope _ -> REFUSED;
                default -> fault.toString();
            };
        }));
    }

    private boolean shows(String answer) {
        return answer.contains(TwoNeighbours.MARK) || answer.contains(TwoNeighbours.OTHER) || answer.contains(number);
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
                "Stations.inBounds(Envelope)",
                Walker.LEADER,
                () -> stations.inBounds(new Envelope(117.2, 117.22, 30.2, 30.21)));
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
        way("Plans.units(PlanId)", Walker.PLANNER, () -> plans.units(plan).labels());
        way("Plans.findings(PlanId)", Walker.PLANNER, () -> plans.findings(plan));
        way("Plans.waivers(PlanId)", Walker.PLANNER, () -> plans.waivers(plan));
        way("AfterForce.matters(PlanId)", Walker.PLANNER, () -> afterForce.matters(plan));
        way("Plans.certificate(PlanId)", Walker.PLANNER, () -> plans.certificate(plan));
    }

    private void readIncidents() {
        way("Incidents.desk(DeskFilter)", Walker.DISPATCHER, () -> incidents.desk(DeskFilter.OPEN));
        way(
                "Incidents.mostUrgent(DeskFilter, int)",
                Walker.DISPATCHER,
                () -> incidents.mostUrgent(DeskFilter.OPEN, 100));
        way("Incidents.find(String)", Walker.DISPATCHER, () -> incidents.find(number));
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
    }

    private void change() {
        way(
                "Incidents.report(Report)",
                Walker.DISPATCHER,
                () -> incidents.report(TwoNeighbours.report(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER)));
        way(
                "Incidents.advance(String, IncidentAct, String, int)",
                Walker.DISPATCHER,
                () -> incidents.advance(number, IncidentAct.ACCEPT, "", 0));
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
        way("Redraw.move(PlanId, List)", Walker.PLANNER, () -> redraw.move(plan, List.of()));
        way("Redraw.create(PlanId, String, List)", Walker.PLANNER, () -> redraw.create(plan, "", List.of()));
        way("Redraw.retire(PlanId, String)", Walker.PLANNER, () -> redraw.retire(plan, ""));
        way("Redraw.rename(PlanId, String, String)", Walker.PLANNER, () -> redraw.rename(plan, "", ""));
        way("Redraw.undo(PlanId)", Walker.PLANNER, () -> redraw.undo(plan));
        way("Redraw.redo(PlanId)", Walker.PLANNER, () -> redraw.redo(plan));
        way("Redraw.preview(PlanId, List, String)", Walker.PLANNER, () -> redraw.preview(plan, List.of(), null));
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

    @Test
    void thePlansUnitsAreNotFetched() {
        var path = "/api/plans/" + plan + "/units";

        assertThat(get(path, cookie(wide(Walker.PLANNER)))).contains("200").contains(TwoNeighbours.OTHER);
        assertThat(get(path, cookie(narrow(Walker.PLANNER)))).isEqualTo("404 ");
        assertThat(get("/api/plans/987654321/units", cookie(narrow(Walker.PLANNER))))
                .isEqualTo("404 ");
    }

    /** The ground itself, with its roads, waters and shops, is a map for everyone. */
    @ParameterizedTest
    @ValueSource(strings = {"community", "grid", "compound", "building", "station"})
    void aTileHoldsNothingOfIt(String layer) {
        var tile = TileAddress.at(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, 16);
        var path = "/tiles/" + layer + "/1/16/" + tile.x() + "/" + tile.y() + ".mvt";

        assertThat(get(path, cookie(wide(Walker.LEADER)))).startsWith("200").contains(TwoNeighbours.MARK);
        assertThat(get(path, cookie(narrow(Walker.LEADER)))).doesNotContain(TwoNeighbours.MARK);
    }

    @Test
    void anotherSystemAsksAndReportsWithinItsKeyAlone() {
        var own = SystemAccount.act(() -> keys.create("own", Scope.of(TwoNeighbours.OWN)))
                .secret();
        var all = SystemAccount.act(() -> keys.create("all", Scope.EVERYTHING)).secret();
        var path = "/open311/v2/requests/" + number + ".json?api_key=";

        assertThat(get(path + all, "")).startsWith("200").contains(number);
        assertThat(get(path + own, "")).startsWith("404");
        assertThat(post(own, TwoNeighbours.IN_OTHER)).startsWith("403");
        assertThat(post(own, TwoNeighbours.IN_OWN)).startsWith("201");
        assertThat(post(all, TwoNeighbours.IN_OTHER)).startsWith("201");
    }

    @Test
    void theMapHearsOfItsOwnCommunityOnly() throws InterruptedException {
        try (var narrow = new SocketClient(port, cookie(narrow(Walker.DISPATCHER)));
                var wide = new SocketClient(port, cookie(wide(Walker.DISPATCHER)))) {
            narrow.subscribe("incidents", "all");
            wide.subscribe("incidents", "all");
            assertThat(wide.next().toString()).contains(number);
            assertThat(narrow.next().toString()).doesNotContain(number).doesNotContain(TwoNeighbours.MARK);

            neighbours.incident();
            SystemAccount.act(() -> incidents.report(TwoNeighbours.report("自家事", TwoNeighbours.IN_OWN)));

            assertThat(narrow.next().toString())
                    .contains("自家事")
                    .doesNotContain(TwoNeighbours.MARK)
                    .doesNotContain("\"place");
            assertThat(wide.next().toString()).contains(TwoNeighbours.MARK);
        }
    }

    @Test
    void theStudiosTopicOfAPlanElsewhereIsAsIfThereWereNone() throws InterruptedException {
        try (var narrow = new SocketClient(port, cookie(narrow(Walker.PLANNER)));
                var wide = new SocketClient(port, cookie(wide(Walker.PLANNER)))) {
            wide.subscribe("plan", plan.toString());
            assertThat(wide.next().path("type").asString()).isEqualTo("snapshot");

            narrow.subscribe("plan", plan.toString());
            var elsewhere = narrow.next();
            narrow.subscribe("plan", "987654321");
            var nowhere = narrow.next();
            assertThat(elsewhere.path("type").asString()).isEqualTo("error");
            assertThat(elsewhere.path("code")).isEqualTo(nowhere.path("code"));
            assertThat(elsewhere.path("text")).isEqualTo(nowhere.path("text"));
        }
    }

    private void way(String name, Walker who, Supplier<?> go) {
        ways.put("service " + name, new Way(who, go));
    }

    private static As wide(Walker who) {
        return as(who.wide(), who);
    }

    private static As narrow(Walker who) {
        return as(who.narrow(), who);
    }

    private static As as(String name, Walker who) {
        return new As(name, who.role());
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

    private String cookie(As who) {
        return TestLogin.cookie(context, who.username(), who.role());
    }

    private String get(String path, String cookie) {
        var request = HttpRequest.newBuilder(uri(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return send(request);
    }

    private String post(String key, double longitude) {
        return send(HttpRequest.newBuilder(uri("/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("api_key=" + key + "&service_code=ORDER&description=x&lat="
                        + TwoNeighbours.LATITUDE + "&long=" + longitude)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
