package org.gridloom.incident.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Rating;
import org.gridloom.incident.StepOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident with a telephone at a door, over the network as the pages go. */
@PostgisTest
@TestPropertySource(
        properties = {
            "gridloom.resident.work-bits=8",
            "gridloom.resident.reports-per-hour.source=1000",
            "gridloom.resident.reports-per-hour.building=6"
        })
class ResidentIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final JsonMapper JSON = new JsonMapper();

    /** A name as nobody should give it to a building. */
    private static final String NAME = "滨河苑<script>1</script>号楼";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private ResidentPhone phone = new ResidentPhone(0);
    private String door = "";

    @BeforeEach
    void aDoorOfItsOwn() {
        ground.prepare();
        Emptied.tables(jdbc, "incident");
        phone = new ResidentPhone(port);
        door = doorAt(IN_WEST);
    }

    private String doorAt(double longitude) {
        return ResidentPhone.door(jdbc, doors, longitude, NAME);
    }

    @Test
    void whatIsPrintedStaysGood() {
        var building = jdbc.sql("select building_id from door_code where token = ?")
                .param(door)
                .query(Long.class)
                .single();
        assertThat(SystemAccount.act(() -> doors.of(building)).token()).isEqualTo(door);
    }

    @Test
    void theCodeOpensAPageOfItsBuildingToAnybodyAndStartsNoSession() throws Exception {
        var page = get("/r/" + door);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("滨河苑&lt;script&gt;1&lt;/script&gt;号楼").doesNotContain("<script>1");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/r/" + door + "?lang=en").body()).contains("Report a matter");
        assertThat(get("/resident/report.js").statusCode()).isEqualTo(200);
    }

    @Test
    void codesAndLinksThatDoNotExistAreAllTheSamePage() throws Exception {
        for (var path : List.of("/r/1", "/r/AAAAAAAAAAAAAAAAAAAAAA", "/p/1", "/p/AAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(path).body()).contains("没有这个页面");
        }
        assertThat(post("AAAAAAAAAAAAAAAAAAAAAA", words("楼道堆物")).statusCode()).isEqualTo(404);
    }

    @Test
    void aReportIsAnIncidentOfTheBuildingInItsGrid() throws Exception {
        var answer = post(door, words("三单元楼道堆物，电话 13812345678", Map.of("name", "陈晓明", "phone", "13812345678")));

        assertThat(answer.statusCode()).isEqualTo(201);
        var incident = find(number(answer));
        assertThat(incident.channel()).isEqualTo(IncidentChannel.QR);
        assertThat(incident.summary().grid()).isEqualTo(WEST);
        assertThat(incident.summary().address()).isEqualTo(NAME);
        assertThat(incident.summary().title()).isEqualTo("三单元楼道堆物，电话 ****");
        assertThat(incident.contact().toString()).isEqualTo("陈** 138****5678");
        assertThat(incident.history())
                .singleElement()
                .satisfies(step -> assertThat(step.actor()).isEqualTo(ResidentReports.RESIDENT));
    }

    @Test
    void whatIsSentAgainAfterADeadSpotIsOneReport() throws Exception {
        var before = incidents();
        var words = phone.solved(door, words("路灯不亮，晚上很黑"));
        var together = List.<Callable<HttpResponse<String>>>of(
                () -> send(door, words), () -> send(door, words), () -> send(door, words));
        try (var phones = Executors.newFixedThreadPool(3)) {
            var answers = phones.invokeAll(together).stream()
                    .map(answer -> answer.resultNow().body())
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1);
        }
        // Long after, when the challenge is good no longer.
        words.put("challenge", "gone");
        assertThat(send(door, words).statusCode()).isEqualTo(201);

        assertThat(incidents() - before).isOne();
    }

    @Test
    void nothingIsTakenWithoutTheWork() throws Exception {
        var before = incidents();
        var words = phone.solved(door, words("没有算过的"));
        words.put("key", UUID.randomUUID().toString());
        words.put("nonce", ProofOfWorkTest.fail(words.get("challenge"), words.get("key")));
        assertThat(send(door, words).body()).contains("work");
        words.put("challenge", phone.challenge(doorAt(IN_WEST)));
        assertThat(send(door, ResidentPhone.solvedWith(words)).statusCode()).isEqualTo(422);
        words.remove("challenge");
        assertThat(send(door, words).statusCode()).isEqualTo(422);

        assertThat(incidents()).isEqualTo(before);
    }

    @Test
    void whoReportsTooOftenAtADoorWaitsAndOthersDoNot() throws Exception {
        for (var n = 0; n < 6; n++) {
            assertThat(post(door, words("第" + n + "次反映")).statusCode()).isEqualTo(201);
        }
        assertThat(post(door, words("再反映一次")).statusCode()).isEqualTo(429);
        assertThat(post(doorAt(IN_EAST), words("别的楼的事")).statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsTooShortTooLongOrNoReportIsSaidToBe() throws Exception {
        assertThat(post(door, words("短")).statusCode()).isEqualTo(400);
        assertThat(post(door, words("长".repeat(ResidentReport.LONGEST + 1))).statusCode())
                .isEqualTo(400);
        assertThat(send(door, Map.of("category", "NONSENSE")).statusCode()).isEqualTo(400);
        assertThat(send(door, Map.of("text", "x".repeat(20_000))).statusCode()).isEqualTo(413);
    }

    @Test
    void meTooCountsForTheOpenMatterNearbyAndMakesNoDuplicate() throws Exception {
        var number = number(post(door, words("垃圾没有清")));
        var near = near(door);
        assertThat(near).hasSize(1);
        assertThat(near.get(0).path("title").asString())
                .as("nobody has looked at it")
                .doesNotContain("垃圾没有清");
        does(number, IncidentAct.ACCEPT);
        assertThat(near(door).get(0).path("title").asString()).isEqualTo("垃圾没有清");

        var before = incidents();
        var too = post(door, Map.of("category", "ORDER", "same", number));

        assertThat(number(too)).isEqualTo(number);
        assertThat(incidents()).isEqualTo(before);
        assertThat(find(number).history().getLast().act()).isEqualTo(IncidentAct.ALSO_MET);
        assertThat(near(door).get(0).path("alsoMet").asInt()).isOne();
        assertThat(near(doorAt(IN_EAST))).as("too far away").isEmpty();
        assertThat(post(doorAt(IN_EAST), Map.of("category", "ORDER", "same", number))
                        .statusCode())
                .isEqualTo(409);
        assertThat(get("/p/" + link(too)).body()).contains("垃圾没有清").doesNotContain("name=\"rating\"");
    }

    @Test
    void quarrelsAreNotShownToNeighbours() throws Exception {
        var number = number(post(door, words("楼上太吵", Map.of("category", "DISPUTE"))));
        does(number, IncidentAct.ACCEPT);

        assertThat(get("/r/" + door + "/near?category=DISPUTE").body()).isEqualTo("[]");
    }

    @Test
    void theLinkTellsWhatHappenedAndNamesNobody() throws Exception {
        var answer = post(door, words("<img src=x onerror=alert(1)> 下水堵了，电话 13812345678"));
        var number = number(answer);
        does(number, IncidentAct.ACCEPT);
        does(number, IncidentAct.DISPATCH);
        DISPATCHER.get(() -> incidents.advance(number, Deed.of(IncidentAct.HANDLE, "老孙疏通了"), version(number)));

        var page = get("/p/" + link(answer)).body();
        assertThat(page)
                .contains(number, "已处理，等待向您反馈", "&lt;img src=x")
                .doesNotContain("<img", "13812345678", "dispatcher", "老孙", WEST);
        assertThat(page).doesNotContain("name=\"rating\"");
    }

    @Test
    void whoIsSatisfiedClosesIt() throws Exception {
        var answer = post(door, words("水管漏水了"));
        fedBack(number(answer));

        assertThat(get("/p/" + link(answer)).body()).contains("已修好", "name=\"rating\"");
        assertThat(rate(answer, Rating.SATISFIED, "")).endsWith("said=thanks");

        var incident = find(number(answer));
        assertThat(incident.summary().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incident.rating()).isEqualTo(Rating.SATISFIED);
        assertThat(rate(answer, Rating.UNSATISFIED, "又漏了")).as("once").endsWith("said=not");
        assertThat(get("/p/" + link(answer)).body()).doesNotContain("name=\"rating\"");
    }

    @Test
    void whoIsNotSatisfiedSaysWhyAndItIsOpenedAgain() throws Exception {
        var answer = post(door, words("水管又漏水"));
        fedBack(number(answer));

        assertThat(rate(answer, Rating.UNSATISFIED, " ")).endsWith("said=why");
        assertThat(find(number(answer)).summary().state()).isEqualTo(IncidentState.FED_BACK);
        assertThat(rate(answer, Rating.UNSATISFIED, "没有修好，打 13812345678")).endsWith("said=reopened");

        var incident = find(number(answer));
        assertThat(incident.summary().state()).isEqualTo(IncidentState.DISPATCHED);
        assertThat(incident.rating()).isEqualTo(Rating.UNSATISFIED);
        assertThat(incident.history().getLast().note()).isEqualTo("没有修好，打 ****");
    }

    @Test
    void nobodyRatesWhatWasNotAnsweredYet() throws Exception {
        var answer = post(door, words("刚刚反映的"));

        assertThat(rate(answer, Rating.SATISFIED, "")).endsWith("said=not");
        assertThat(find(number(answer)).summary().state()).isEqualTo(IncidentState.COLLECTED);
    }

    private void fedBack(String number) {
        for (var act : List.of(IncidentAct.ACCEPT, IncidentAct.DISPATCH, IncidentAct.HANDLE)) {
            does(number, act);
        }
        DISPATCHER.get(() -> incidents.advance(number, Deed.of(IncidentAct.FEED_BACK, "已修好"), version(number)));
    }

    private void does(String number, IncidentAct act) {
        assertThat(DISPATCHER.<StepOutcome>get(() -> incidents.advance(number, Deed.of(act, ""), version(number))))
                .isInstanceOf(StepOutcome.Done.class);
    }

    private int version(String number) {
        return find(number).summary().version();
    }

    private IncidentDetail find(String number) {
        return SystemAccount.act(() -> incidents.find(number)).orElseThrow();
    }

    private int incidents() {
        return jdbc.sql("select count(*) from incident").query(Integer.class).single();
    }

    private static Map<String, String> words(String text) {
        return words(text, Map.of());
    }

    private static Map<String, String> words(String text, Map<String, String> more) {
        var words = new HashMap<>(Map.of("category", IncidentCategory.ORDER.name(), "text", text));
        words.putAll(more);
        return words;
    }

    private HttpResponse<String> post(String door, Map<String, String> words) throws Exception {
        return send(door, phone.solved(door, words));
    }

    private JsonNode near(String door) throws Exception {
        return JSON.readTree(get("/r/" + door + "/near?category=ORDER").body());
    }

    private HttpResponse<String> send(String door, Map<String, String> words) throws Exception {
        return phone.send("/r/" + door, words);
    }

    private String rate(HttpResponse<String> report, Rating rating, String word) throws Exception {
        return phone.rate("/p/" + link(report), rating, word);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return phone.get(path);
    }

    private static String number(HttpResponse<String> report) {
        return JSON.readTree(report.body()).path("number").asString();
    }

    private static String link(HttpResponse<String> report) {
        return ResidentPhone.progress(report);
    }
}
