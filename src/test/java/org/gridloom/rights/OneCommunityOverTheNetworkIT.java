package org.gridloom.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.report.ReportKind;
import org.gridloom.incident.report.Reports;
import org.gridloom.live.web.SocketClient;
import org.gridloom.rights.Rights.Walker;
import org.gridloom.tile.TileAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account of one community gets nothing of the community beside it over the network either. */
@PostgisTest
class OneCommunityOverTheNetworkIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Incidents incidents;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private Elsewhere elsewhere;

    @BeforeEach
    void whatTheOtherCommunityHas() {
        elsewhere = Elsewhere.in(context);
    }

    @Test
    void thePlansUnitsAreNotFetched() {
        var path = "/api/plans/" + elsewhere.plan() + "/units";

        assertThat(get(path, cookie(Walker.PLANNER.asWide()))).contains("200").contains(TwoNeighbours.OTHER);
        assertThat(get(path, cookie(Walker.PLANNER.asNarrow()))).isEqualTo("404 ");
        assertThat(get("/api/plans/987654321/units", cookie(Walker.PLANNER.asNarrow())))
                .isEqualTo("404 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare/in-force", "/compare/in-force/handovers.csv", "/files/grids.geojson"})
    void thePlansFilesAndComparisonsAreNotFetched(String what) {
        var path = "/api/plans/" + elsewhere.plan() + what;

        assertThat(get(path, cookie(Walker.PLANNER.asWide()))).startsWith("200");
        assertThat(get(path, cookie(Walker.PLANNER.asNarrow()))).isEqualTo("404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents/by-grid?figure=open",
                "incidents/replay",
                "wall/figures",
                "reach/figures",
                "reach/outside.geojson?kinds=HEALTH"
            })
    void figuresReplayAndWallTellNothingOfIt(String what) {
        var path = "/api/" + what;

        assertThat(elsewhere.isShownBy(get(path, cookie(Walker.LEADER.asWide()))))
                .isTrue();
        assertThat(elsewhere.isShownBy(get(path, cookie(Walker.LEADER.asNarrow()))))
                .isFalse();
    }

    @Test
    void aWallOpensOnTheOwnCommunity() {
        var own = Pattern.compile("\"bounds\":\\[117\\.(19999|2000)\\d*,[^,]*,117\\.2100\\d*,");

        assertThat(get("/api/wall", cookie(Walker.LEADER.asNarrow())))
                .startsWith("200")
                .containsPattern(own);
        assertThat(get("/api/wall", cookie(Walker.LEADER.asWide())))
                .startsWith("200")
                .doesNotContainPattern(own);
    }

    @Test
    void heatGlowsInTheOwnCommunityAlone() {
        var there = Pattern.compile("\\[117\\.21(3|29999)"); // the mean of many that lie at one place

        assertThat(get("/api/incidents/heat?period=" + Year.now(), cookie(Walker.LEADER.asWide())))
                .containsPattern(there);
        assertThat(get("/api/incidents/heat?period=" + Year.now(), cookie(Walker.LEADER.asNarrow())))
                .startsWith("200")
                .doesNotContainPattern(there);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area.geojson?place=" + TwoNeighbours.OTHER,
                "way?lng=" + TwoNeighbours.IN_OTHER + "&lat=" + TwoNeighbours.LATITUDE
            })
    void theGroundReachedThereAndTheWaysFromThereAreNotFetched(String what) {
        assertThat(get("/api/reach/" + what, cookie(Walker.LEADER.asWide()))).startsWith("200");
        assertThat(get("/api/reach/" + what, cookie(Walker.LEADER.asNarrow()))).isEqualTo("404 ");
    }

    @Test
    void theStationsThereAreNeitherListedNorInTheCalendarNorPictured() {
        WaysToStations.to(elsewhere, context);
        var photo = context.getBean(JdbcClient.class)
                .sql(
                        "select max(p.id) from station_photo p join station s on s.id = station_id where starts_with(name, ?)")
                .param(TwoNeighbours.MARK)
                .query(Long.class)
                .single();
        for (var path : new String[] {"/api/stations", "/api/stations/programmes.ics"}) {
            assertThat(get(path, cookie(Walker.LEADER.asWide())))
                    .startsWith("200")
                    .contains(TwoNeighbours.MARK);
            assertThat(get(path, cookie(Walker.LEADER.asNarrow())))
                    .startsWith("200")
                    .doesNotContain(TwoNeighbours.MARK);
        }
        for (var size : new String[] {"", "/thumbnail"}) {
            var path = "/api/stations/photos/" + photo + size;
            assertThat(get(path, cookie(Walker.LEADER.asWide()))).startsWith("200");
            assertThat(get(path, cookie(Walker.LEADER.asNarrow()))).isEqualTo("404 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/stations/sheets.pdf", "/api/doors.pdf?in=" + TwoNeighbours.STREET})
    void sheetsOfCodesAreThoseOfTheOwnCommunity(String path) {
        var narrow = get(path, cookie(Walker.DISPATCHER.asNarrow()));

        assertThat(narrow).startsWith("200 %PDF");
        assertThat(narrow.length())
                .isLessThan(get(path, cookie(Walker.DISPATCHER.asWide())).length());
    }

    @Test
    void theSheetForABuildingsDoorIsNotFetched() {
        var path = "/api/buildings/" + elsewhere.neighbours().id("building") + "/door.pdf";

        assertThat(get(path, cookie(Walker.DISPATCHER.asWide()))).startsWith("200 %PDF");
        assertThat(get(path, cookie(Walker.DISPATCHER.asNarrow()))).isEqualTo("404 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/thumbnail"})
    void thePhotosOfAMatterAreNotFetched(String size) {
        var path = "/api/photos/" + elsewhere.photo() + size;

        assertThat(get(path, cookie(Walker.DISPATCHER.asWide()))).startsWith("200");
        assertThat(get(path, cookie(Walker.DISPATCHER.asNarrow()))).isEqualTo("404 ");
    }

    @Test
    void aReportOfTheOtherCommunityIsNotFetched() {
        var reports = context.getBean(Reports.class);
        var report = Walker.LEADER
                .asWide()
                .get(() -> reports.make(ReportKind.MONTHLY, Period.month(YearMonth.of(2013, 3)), TwoNeighbours.OTHER));
        var path = "/api/reports/" + report.id() + ".pdf";

        assertThat(get(path, cookie(Walker.LEADER.asWide()))).startsWith("200 %PDF");
        assertThat(get(path, cookie(Walker.LEADER.asNarrow()))).isEqualTo("404 ");
    }

    /** One that residents see, which is all that other systems get. */
    @Test
    void aPhotoIsGivenToAnotherSystemWithinItsKeyAlone() {
        SystemAccount.act(() -> context.getBean(JdbcClient.class)
                .sql("update photo set shown = true where id = ?")
                .param(elsewhere.photo())
                .update());
        var own = SystemAccount.act(() -> keys.create("own-photo", Scope.of(TwoNeighbours.OWN)))
                .secret();
        var all = SystemAccount.act(() -> keys.create("all-photo", Scope.EVERYTHING))
                .secret();
        var path = "/open311/v2/photos/" + elsewhere.photo() + ".jpg?api_key=";

        assertThat(get(path + all, "")).startsWith("200");
        assertThat(get(path + own, "")).startsWith("404");
    }

    @Test
    void theSheetsOfARoundAreThoseOfTheOwnCommunity() {
        var path = "/api/rounds/" + elsewhere.round() + "/sheets.pdf";
        var narrow = get(path, cookie(Walker.PLANNER.asNarrow()));

        assertThat(narrow).startsWith("200");
        assertThat(narrow.length())
                .isLessThan(get(path, cookie(Walker.PLANNER.asWide())).length());
    }

    /** The ground itself, with its roads, waters and shops, is a map for everyone. */
    @ParameterizedTest
    @ValueSource(strings = {"community", "grid", "compound", "building", "station"})
    void aTileHoldsNothingOfIt(String layer) {
        var tile = TileAddress.at(TwoNeighbours.IN_OTHER, TwoNeighbours.LATITUDE, 16);
        var path = "/tiles/" + layer + "/1/16/" + tile.x() + "/" + tile.y() + ".mvt";

        assertThat(get(path, cookie(Walker.LEADER.asWide()))).startsWith("200").contains(TwoNeighbours.MARK);
        assertThat(get(path, cookie(Walker.LEADER.asNarrow()))).doesNotContain(TwoNeighbours.MARK);
    }

    @Test
    void anotherSystemAsksAndReportsWithinItsKeyAlone() {
        var own = SystemAccount.act(() -> keys.create("own", Scope.of(TwoNeighbours.OWN)))
                .secret();
        var all = SystemAccount.act(() -> keys.create("all", Scope.EVERYTHING)).secret();
        var path = "/open311/v2/requests/" + elsewhere.number() + ".json?api_key=";

        assertThat(get(path + all, "")).startsWith("200").contains(elsewhere.number());
        assertThat(get(path + own, "")).startsWith("404");
        for (var ending : new String[] {"json", "xml"}) {
            var list = "/open311/v2/requests." + ending + "?page_size=1000&api_key=";
            assertThat(get(list + all, "")).startsWith("200").contains(elsewhere.number());
            assertThat(get(list + own, "")).startsWith("200").doesNotContain(elsewhere.number());
        }
        assertThat(post(own, TwoNeighbours.IN_OTHER)).startsWith("403");
        assertThat(post(own, TwoNeighbours.IN_OWN)).startsWith("201");
        assertThat(post(all, TwoNeighbours.IN_OTHER)).startsWith("201");
    }

    @Test
    void theMapHearsOfItsOwnCommunityOnly() throws InterruptedException {
        try (var narrow = new SocketClient(port, cookie(Walker.DISPATCHER.asNarrow()));
                var wide = new SocketClient(port, cookie(Walker.DISPATCHER.asWide()))) {
            narrow.subscribe("incidents", "all");
            wide.subscribe("incidents", "all");
            assertThat(wide.next().toString()).contains(elsewhere.number());
            assertThat(narrow.next().toString())
                    .doesNotContain(elsewhere.number())
                    .doesNotContain(TwoNeighbours.MARK);

            elsewhere.neighbours().incident();
            SystemAccount.act(() -> incidents.report(TwoNeighbours.report("自家事", TwoNeighbours.IN_OWN)));

            var own = narrow.next(
                    message -> message.toString().contains("自家事"),
                    message -> assertThat(message.toString()).doesNotContain(TwoNeighbours.MARK));
            assertThat(own.toString()).doesNotContain(TwoNeighbours.MARK).doesNotContain("\"place");
            wide.next(message -> message.toString().contains(TwoNeighbours.MARK), _ -> {});
        }
    }

    @Test
    void theStudiosTopicOfAPlanElsewhereIsAsIfThereWereNone() throws InterruptedException {
        try (var narrow = new SocketClient(port, cookie(Walker.PLANNER.asNarrow()));
                var wide = new SocketClient(port, cookie(Walker.PLANNER.asWide()))) {
            wide.subscribe("plan", elsewhere.plan().toString());
            assertThat(wide.next().path("type").asString()).isEqualTo("snapshot");

            narrow.subscribe("plan", elsewhere.plan().toString());
            var elsewhere = narrow.next();
            narrow.subscribe("plan", "987654321");
            var nowhere = narrow.next();
            assertThat(elsewhere.path("type").asString()).isEqualTo("error");
            assertThat(elsewhere.path("code")).isEqualTo(nowhere.path("code"));
            assertThat(elsewhere.path("text")).isEqualTo(nowhere.path("text"));
        }
    }

    @Test
    void theCommentsOnAPlanElsewhereAreNotHeard() throws InterruptedException {
        try (var narrow = new SocketClient(port, cookie(Walker.PLANNER.asNarrow()));
                var wide = new SocketClient(port, cookie(Walker.PLANNER.asWide()))) {
            wide.subscribe("comments", elsewhere.plan().toString());
            assertThat(wide.next().toString()).contains(TwoNeighbours.MARK);

            narrow.subscribe("comments", elsewhere.plan().toString());
            assertThat(narrow.next().path("type").asString()).isEqualTo("error");
        }
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
