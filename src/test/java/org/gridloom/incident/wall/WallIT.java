package org.gridloom.incident.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.account.link.Links;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.live.web.SocketClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A screen that came by its link: what it may, what it may not, and when that ends. */
@PostgisTest
class WallIT {

    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final String TITLE = "陈晓明家漏水 13812345678";

    @Autowired
    Walls walls;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private As maker = ADMIN;

    @BeforeEach
    void prepare() {
        ground.prepare();
        var username = "wall-" + UUID.randomUUID().toString().substring(0, 8);
        SystemAccount.act(() -> accounts.create(username, "屏主任", Role.LEADER, Scope.of(EAST)));
        maker = new As(username, Role.LEADER);
    }

    @Test
    void aLinkLetsAScreenInWithoutALoginAndLeavesNoSecretInTheAddress() {
        var wall = wall(Duration.ofDays(30));
        var opened = get("/wall/open/" + wall.secret(), "");

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).hasValue("/wall");
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=2591");
        assertThat(get("/api/wall", cookie(wall)).body()).contains("\"name\":\"一号屏\"", "\"seconds\":15");
        assertThat(get("/api/wall/figures", cookie(wall)).statusCode()).isEqualTo(200);
        assertThat(get("/tiles/grid/1/14/13535/6738.mvt", cookie(wall)).statusCode())
                .isIn(200, 204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/incidents/by-grid",
                "/api/incidents/replay",
                "/api/plans/1/units",
                "/incidents",
                "/",
                "/figures",
                "/actuator"
            })
    void aScreenGetsNothingElse(String path) {
        var answer = get(path, cookie(wall(Duration.ofDays(1))));

        assertThat(answer.statusCode()).isIn(302, 401, 403);
    }

    @Test
    void aScreenChangesNothing() throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/wall"))
                .header("Cookie", cookie(wall(Duration.ofDays(1))))
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    @Test
    void aScreenSeesWhatItsMakerSeesAndNothingPersonal() throws Exception {
        var own = ADMIN.get(() -> incidents.report(report(TITLE, IN_EAST))).number();
        var elsewhere =
                ADMIN.get(() -> incidents.report(report(TITLE, IN_WEST))).number();
        try (var screen = new SocketClient(port, cookie(wall(Duration.ofDays(1))))) {
            screen.subscribe("incidents", "wall");
            var snapshot = screen.next().toString();
            assertThat(snapshot).contains(own).doesNotContain(elsewhere);
            bare(snapshot);

            ADMIN.get(() -> incidents.report(report(TITLE, IN_WEST)));
            var next = ADMIN.get(() -> incidents.report(report(TITLE, IN_EAST))).number();
            bare(screen.next(message -> message.toString().contains(next), message -> bare(message.toString()))
                    .toString());
        }
    }

    private static void bare(String message) {
        assertThat(message)
                .doesNotContain("陈晓明", "13812345678", "滨河路", "\"title\"", "\"address\"", "\"owner\"", "\"place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents all", "plan 1", "comments 1"})
    void aScreenHearsNoOtherTopic(String topic) throws Exception {
        try (var screen = new SocketClient(port, cookie(wall(Duration.ofDays(1))))) {
            screen.subscribe(topic.split(" ")[0], topic.split(" ")[1]);
            assertThat(screen.next().path("type").asString()).isEqualTo("error");
        }
    }

    @Test
    void aRevokedLinkOpensNothingAndASocketThatIsOpenFallsSilent() throws Exception {
        var wall = wall(Duration.ofDays(1));
        try (var screen = new SocketClient(port, cookie(wall))) {
            screen.subscribe("incidents", "wall");
            screen.next();
            maker.run(() -> walls.revoke(wall.id()));
            IncidentGround.until(() -> get("/api/wall", cookie(wall)).statusCode() == 401);
            var after = ADMIN.get(() -> incidents.report(report(TITLE, IN_EAST)));

            screen.next(
                    message -> message.path("type").asString().equals("error"),
                    message -> assertThat(message.toString()).doesNotContain(after.number()));
        }
        assertThat(get("/wall/open/" + wall.secret(), "").statusCode()).isEqualTo(404);
        assertThat(get("/wall", cookie(wall)).statusCode()).isEqualTo(302);
    }

    @Test
    void aLinkEndsOnItsDay() {
        var wall = wall(Duration.ofDays(1));
        jdbc.sql("update link set until = now() - interval '1 second' where id = ?")
                .param(wall.id())
                .update();

        assertThat(get("/wall/open/" + wall.secret(), "").statusCode()).isEqualTo(404);
        assertThat(get("/api/wall", cookie(wall)).statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkEndsWithItsMakersAccount() {
        var wall = wall(Duration.ofDays(1));
        assertThat(get("/api/wall", cookie(wall)).statusCode()).isEqualTo(200);

        SystemAccount.act(() -> accounts.enable(maker.username(), false));

        IncidentGround.until(() -> get("/api/wall", cookie(wall)).statusCode() == 401);
    }

    @Test
    void whatIsArrangedAnewReachesTheScreenByItself() {
        var wall = wall(Duration.ofDays(1));
        maker.run(() -> walls.arrange(wall.id(), List.of(WallPanel.TREND), 60));

        IncidentGround.until(
                () -> get("/api/wall/figures", cookie(wall)).body().contains("\"panels\":[\"TREND\"],\"seconds\":60"));
    }

    @Test
    void theAddressMayArrangeAScreenToo() {
        assertThat(get("/api/wall?panels=overdue,nonsense,heat&lang=en", cookie(wall(Duration.ofDays(1))))
                        .body())
                .contains("\"panels\":[\"OVERDUE\",\"HEAT\"],\"seconds\":15")
                .contains("Command centre");
    }

    @Test
    void anothersWallIsAsIfThereWereNone() {
        var wall = wall(Duration.ofDays(1));
        var other = new As("someone-else", Role.LEADER);

        assertThat(other.get(() -> walls.all())).extracting(Wall::id).doesNotContain(wall.id());
        assertThatThrownBy(() -> other.run(() -> walls.revoke(wall.id()))).isInstanceOf(OutOfScope.class);
        assertThat(ADMIN.get(() -> walls.all())).extracting(Wall::id).contains(wall.id());
    }

    @Test
    void aLinkForEverIsNotMade() {
        assertThatThrownBy(() -> wall(Links.LONGEST.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wall(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretIsStoredHashedOnly() {
        var wall = wall(Duration.ofDays(1));

        assertThat(jdbc.sql("select link::text from link where id = ?")
                        .param(wall.id())
                        .query(String.class)
                        .single())
                .doesNotContain(wall.secret());
    }

    private Links.NewLink wall(Duration lasting) {
        return maker.get(() -> walls.create(
                "一号屏",
                List.of(WallPanel.FIGURES, WallPanel.OVERDUE),
                15,
                Instant.now().plus(lasting)));
    }

    private static String cookie(Links.NewLink wall) {
        return "gridloom-wall=" + wall.secret();
    }

    private HttpResponse<String> get(String path, String cookie) {
        try {
            return http.send(
                    HttpRequest.newBuilder(uri(path)).header("Cookie", cookie).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
