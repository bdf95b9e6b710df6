package org.gridloom.incident.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloom.TestLogin;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page on the telephone asks and sends. */
class PhoneNetworkIT extends WorkerOfTheWest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

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
