package org.gridloom.incident.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Accounts;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Owner;
import org.gridloom.incident.StepOutcome;
import org.gridloom.live.Changes;
import org.gridloom.photo.TestPictures;
import org.gridloom.territory.GridLocator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PostgisTest
class PhoneIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    PhoneMatters matters;

    @Autowired
    PhoneDeeds deeds;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Autowired
    GridLocator locator;

    private final HttpClient http = HttpClient.newHttpClient();
    private As west = DISPATCHER;

    @BeforeEach
    void aWorkerOfTheWest() {
        new IncidentGround(jdbc, transaction, changes, locator).prepare();
        Emptied.tables(jdbc, "incident");
        SystemAccount.act(() -> accounts.create("phone-west", "孙网格", Role.GRID_WORKER, Scope.of(WEST)));
        west = new As("phone-west", Role.GRID_WORKER);
    }

    @Test
    void onlyWhatIsNewOrChangedGoesOverTheLine() {
        var one = dispatched(IN_WEST);
        var other = dispatched(IN_WEST);
        dispatched(IN_EAST);
        var first = west.get(() -> matters.list(Map.of()));
        assertThat(first.numbers()).containsExactlyInAnyOrder(one, other);
        assertThat(first.changed()).hasSize(2).allMatch(matter -> matter.part() == PhoneMatter.Part.MINE);

        var known = Map.of(one, version(one), other, version(other));
        assertThat(west.get(() -> matters.list(known)).changed()).isEmpty();
        does(DISPATCHER, one, IncidentAct.SUPERVISE, "快到期了");
        var now = west.get(() -> matters.list(known));
        assertThat(now.changed())
                .extracting(matter -> matter.summary().number())
                .containsExactly(one);
        does(west, other, IncidentAct.HANDLE, "");
        assertThat(west.get(() -> matters.list(known)).numbers())
                .as("handled is open still")
                .contains(other);
    }

    @Test
    void aDeedThatIsSentAgainIsDoneOnce() {
        var number = dispatched(IN_WEST);
        var key = UUID.randomUUID();
        var version = version(number);
        for (var time = 0; time < 2; time++) {
            var answer =
                    west.get(() -> deeds.advance(key, number, Deed.of(IncidentAct.HANDLE, "已清"), version, List.of()));
            assertThat(answer.outcome()).isInstanceOf(StepOutcome.Done.class);
            assertThat(answer.now().summary().state()).isEqualTo(IncidentState.HANDLED);
        }
        assertThat(west.get(() -> matters.matter(number)).history())
                .filteredOn(line -> line.act() == IncidentAct.HANDLE)
                .hasSize(1);
    }

    @Test
    void aMatterIsHandedOverToAColleagueOfTheSameGridAndTheFirstOwnerStaysNamed() {
        SystemAccount.act(() -> accounts.create("phone-west-too", "赵网格", Role.GRID_WORKER, Scope.of(WEST)));
        SystemAccount.act(() -> accounts.create("phone-east", "钱网格", Role.GRID_WORKER, Scope.of(EAST)));
        var number = dispatched(IN_WEST);
        var seen = west.get(() -> matters.matter(number));
        assertThat(seen.handTo())
                .extracting(choice -> choice.owner().toString())
                .contains("PERSON phone-west-too")
                .doesNotContain("PERSON phone-west", "PERSON phone-east", "GRID " + WEST);
        var colleague = new Deed.Transfer(Owner.person("phone-west-too"), "今天轮休");

        var answer = west.get(() -> deeds.advance(
                UUID.randomUUID(), number, colleague, seen.summary().version(), List.of()));

        assertThat(answer.outcome()).isInstanceOf(StepOutcome.Done.class);
        assertThat(answer.now().part()).isEqualTo(PhoneMatter.Part.OTHERS);
        assertThat(answer.now().summary().owner()).isEqualTo(Owner.person("phone-west-too"));
        assertThat(SystemAccount.act(() -> incidents.find(number)).orElseThrow().firstOwner())
                .isEqualTo(Owner.grid(WEST));
        assertThat(new As("phone-west-too", Role.GRID_WORKER)
                        .get(() -> matters.matter(number))
                        .part())
                .isEqualTo(PhoneMatter.Part.MINE);
    }

    @Test
    void aReportThatIsSentAgainIsOneMatterOfTheOwnGrid() {
        var key = UUID.randomUUID();
        var first = west.get(() -> deeds.report(key, report("井盖松动", IN_WEST), List.of()));
        var again = west.get(() -> deeds.report(key, report("井盖松动", IN_WEST), List.of()));

        assertThat(again.summary().number()).isEqualTo(first.summary().number());
        assertThat(first.summary().grid()).isEqualTo(WEST);
        assertThatThrownBy(() -> west.get(() -> deeds.report(UUID.randomUUID(), report("别处", IN_EAST), List.of())))
                .isInstanceOf(BeyondScope.class);
    }

    @Test
    void whoComesTooLateIsGivenTheMatterAsItIsAndMayComeAgain() {
        var number = dispatched(IN_WEST);
        var before = version(number);
        does(DISPATCHER, number, IncidentAct.SUPERVISE, "快到期了");
        var key = UUID.randomUUID();

        var late = west.get(() -> deeds.advance(key, number, Deed.of(IncidentAct.HANDLE, "已清"), before, List.of()));
        assertThat(late.outcome()).isInstanceOf(StepOutcome.Stale.class);
        assertThat(late.now().history().getLast().note()).isEqualTo("快到期了");
        var again = west.get(() -> deeds.advance(
                key,
                number,
                Deed.of(IncidentAct.HANDLE, "已清"),
                late.now().summary().version(),
                List.of()));
        assertThat(again.outcome()).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void whatIsWithAColleagueOrElsewhereIsNotMine() {
        var number = dispatched(IN_WEST);
        SystemAccount.act(() -> accounts.create("phone-colleague", "周网格", Role.GRID_WORKER, Scope.of(WEST)));
        DISPATCHER.run(() ->
                incidents.advance(number, new Deed.Transfer(Owner.person("phone-colleague"), "轮班"), version(number)));
        assertThat(west.get(() -> matters.matter(number)).part()).isEqualTo(PhoneMatter.Part.OTHERS);

        var east = dispatched(IN_EAST);
        assertThatThrownBy(() -> west.get(() -> matters.matter(east))).isInstanceOf(OutOfScope.class);
    }

    @Test
    void theBuildingsAreThoseOfTheOwnGrids() {
        var grids = Map.of("西区一号楼", WEST, "东区一号楼", EAST);
        grids.forEach((name, grid) -> jdbc.sql("""
                        with made as (insert into building (street_id, source_id, name, use, floors, height, households, count_kind, footprint)
                            select id, ?, ?, 'RESIDENTIAL', 6, 18, 24, 'ESTIMATED', st_multi(st_expand(st_setsrid(st_makepoint(?, ?), 4490), 1e-4))
                            from street where code = '341799001' returning id)
                        insert into grid_building (grid_id, building_id) select g.id, made.id from made, grid g where g.code = ? and g.validity @> now()""")
                .params(UUID.randomUUID().toString(), name, grid.equals(WEST) ? IN_WEST : IN_EAST, LATITUDE, grid)
                .update());

        assertThat(west.get(matters::buildings))
                .extracting(PhoneBuilding::name)
                .contains("西区一号楼")
                .doesNotContain("东区一号楼");
    }

    @Test
    void theTelephoneAsksAndSendsByTheLoginAndTheTokenOfThePage() throws Exception {
        var number = dispatched(IN_WEST);
        var cookie = TestLogin.cookie(context, west.username(), west.role());
        var state = get("/phone/api/matters", cookie);
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.body()).contains(number).doesNotContain("13812345678", "138****");
        var json = JSON.readTree(state.body());
        var photo = UUID.randomUUID();
        var deed = Map.of(
                "key",
                UUID.randomUUID(),
                "number",
                number,
                "act",
                "HANDLE",
                "why",
                "已清运",
                "version",
                version(number),
                "photos",
                List.of(photo));

        assertThat(post("deeds", deed, cookie, null).statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(post("deeds", deed, "", json).statusCode())
                .as("without the login that the token is of")
                .isGreaterThanOrEqualTo(300);
        assertThat(get("/phone/api/matters", "").statusCode())
                .as("without a login")
                .isEqualTo(401);
        var missing = post("deeds", deed, cookie, json);
        assertThat(missing.statusCode()).isEqualTo(409);
        assertThat(missing.body()).contains("PHOTOS", photo.toString());
        assertThat(send(with(json, request("/phone/api/photos/" + photo, cookie))
                                .PUT(BodyPublishers.ofByteArray(TestPictures.jpeg(60, 40))))
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("deeds", deed, cookie, json).statusCode()).isEqualTo(200);
        assertThat(post("deeds", deed, cookie, json).statusCode()).as("again").isEqualTo(200);

        var line = west.get(() -> matters.matter(number)).history().getLast();
        assertThat(line.act()).isEqualTo(IncidentAct.HANDLE);
        assertThat(line.note()).isEqualTo("已清运");
        assertThat(line.photos()).hasSize(1);
    }

    @Test
    void aReportOverTheNetworkIsOfTheWorkerAndOneOutsideOfTheGridIsSaidToBe() throws Exception {
        var cookie = TestLogin.cookie(context, west.username(), west.role());
        var json = JSON.readTree(get("/phone/api/matters", cookie).body());

        var taken = post("reports", sent(IN_WEST, "单元门坏了，关不上"), cookie, json);
        assertThat(taken.statusCode()).isEqualTo(201);
        var number = JSON.readTree(taken.body())
                .path("matter")
                .path("summary")
                .path("number")
                .asString();
        assertThat(SystemAccount.act(() -> incidents.find(number)).orElseThrow().channel())
                .isEqualTo(IncidentChannel.WORKER);
        var outside = post("reports", sent(IN_EAST, "在别人的网格里"), cookie, json);
        assertThat(outside.statusCode()).isEqualTo(409);
        assertThat(outside.body()).contains("OUTSIDE");
        assertThat(post("reports", sent(IN_WEST, " "), cookie, json).statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePageIsForGridWorkersAndLeadsOthersToTheLogin() throws Exception {
        assertThat(get("/phone/", "").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        assertThat(get("/phone/", TestLogin.cookie(context, "dispatcher", Role.DISPATCHER))
                        .statusCode())
                .isEqualTo(403);
        var page = get("/phone/", TestLogin.cookie(context, west.username(), west.role()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).as("nothing of anybody").doesNotContain("phone-west");
    }

    @Test
    void theServiceWorkerKeepsEveryFileOfThePage() throws Exception {
        var worker = get("/phone/worker.js", "");
        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/resources/phone/*.*")) {
            assertThat(worker.body()).contains("'" + file.getFilename() + "'");
            assertThat(get("/phone/" + file.getFilename(), "").statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, Object> sent(double longitude, String text) {
        return Map.of(
                "key",
                UUID.randomUUID(),
                "category",
                "LIVELIHOOD",
                "text",
                text,
                "longitude",
                longitude,
                "latitude",
                LATITUDE,
                "urgent",
                false,
                "photos",
                List.of());
    }

    private String dispatched(double longitude) {
        var number = DISPATCHER
                .get(() -> incidents.report(report("楼道堆物", longitude)))
                .number();
        does(DISPATCHER, number, IncidentAct.ACCEPT, "");
        does(DISPATCHER, number, IncidentAct.DISPATCH, "");
        return number;
    }

    private void does(As who, String number, IncidentAct act, String why) {
        assertThat(who.<StepOutcome>get(() -> incidents.advance(number, Deed.of(act, why), version(number))))
                .isInstanceOf(StepOutcome.Done.class);
    }

    private int version(String number) {
        return jdbc.sql("select version from incident where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return send(request(path, cookie));
    }

    private HttpResponse<String> post(String path, Map<String, Object> body, String cookie, JsonNode state)
            throws Exception {
        return send(with(state, request("/phone/api/" + path, cookie))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpRequest.Builder with(JsonNode state, HttpRequest.Builder request) {
        return state == null
                ? request
                : request.header(
                        state.path("header").asString(), state.path("token").asString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
