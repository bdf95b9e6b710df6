package org.gridloom.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.PostgisTest;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.live.Changes;
import org.gridloom.territory.GridLocator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PostgisTest
class Open311IT {

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Autowired
    GridLocator locator;

    final HttpClient http = HttpClient.newHttpClient();
    String key;

    @BeforeEach
    void prepare() {
        new IncidentGround(jdbc, transaction, changes, locator).prepare();
        key = SystemAccount.act(() -> keys.create("12345 热线", Scope.EVERYTHING)).secret();
    }

    @Test
    void takesAReportInAndTellsItsNumber() throws Exception {
        var response = post(with("phone", "13812345678"));

        assertThat(response.statusCode()).isEqualTo(201);
        var answer = json(response).get(0);
        var number = answer.path("service_request_id").asString();
        assertThat(answer.path("account_id").isNull()).isTrue();
        assertThat(response.headers().firstValue("Location")).contains("/open311/v2/requests/" + number + ".json");
        var incident = SystemAccount.act(() -> incidents.find(number)).orElseThrow();
        assertThat(incident.summary().grid()).isEqualTo(IncidentGround.WEST);
        assertThat(incident.contact().phone()).isEqualTo("138****5678");
        assertThat(incident.history().getFirst().actor()).isEqualTo("api:12345 热线");
    }

    @Test
    void takesAPlaceInNoGridAndSaysSo() throws Exception {
        var response = post(with("long", String.valueOf(IncidentGround.OUTSIDE)));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get(0).path("service_notice").asString()).contains("no grid");
    }

    @Test
    void tellsHowFarARequestGotButNothingOfWhoReportedIt() throws Exception {
        var number = json(post(with("last_name", "陈")))
                .get(0)
                .path("service_request_id")
                .asString();

        var response = get("/open311/v2/requests/" + number + ".json?api_key=" + key);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get(0).path("status").asString()).isEqualTo("open");
        assertThat(response.body()).doesNotContain("陈").doesNotContain("垃圾");
    }

    @Test
    void saysWhenThereIsNoSuchRequest() throws Exception {
        refused(get("/open311/v2/requests/20200101-0001.json?api_key=" + key), 404, "no such request");
    }

    @Test
    void refusesWithoutAKeyWithAWrongOneAndWithARevokedOne() throws Exception {
        refused(post(without("api_key")), 403, "api_key is missing");
        refused(post(with("api_key", "guessed")), 403, "api_key is not valid");
        refused(
                post(with("api_key", key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A"))),
                403,
                "not valid");
        SystemAccount.act(() -> {
            keys.all().stream().filter(k -> key.startsWith(k.prefix())).forEach(k -> keys.revoke(k.id()));
            return true;
        });
        refused(post(with("lat", "30.505")), 403, "api_key is not valid");
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        refused(post(with("lat", "abc")), 400, "lat is not a number");
        refused(post(with("service_code", "POTHOLE")), 400, "service_code");
        refused(post(without("description")), 400, "description is missing");
        refused(post(with("description", "长".repeat(4001))), 400, "4000");
    }

    @Test
    void takesFormsOnly() throws Exception {
        var request = HttpRequest.newBuilder(uri("/open311/v2/requests.json?api_key=" + key))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();

        refused(http.send(request, BodyHandlers.ofString()), 400, "service_code is missing");
    }

    @Test
    void listsTheServicesToEverybodyInTheirLanguage() throws Exception {
        assertThat(json(get("/open311/v2/services.json"))).hasSize(6).anySatisfy(service -> {
            assertThat(service.path("service_code").asString()).isEqualTo("SAFETY");
            assertThat(service.path("service_name").asString()).isEqualTo("公共安全");
        });
    }

    @Test
    void storesNoKeyThatCouldBeUsed() {
        var stored = jdbc.sql("select prefix || hash from api_key")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(key.substring(14)));
    }

    private void refused(HttpResponse<String> response, int code, String description) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(code);
        var error = json(response).get(0);
        assertThat(error.path("code").asInt()).isEqualTo(code);
        assertThat(error.path("description").asString()).contains(description).doesNotContain("Exception");
    }

    private Map<String, String> good() {
        return new HashMap<>(Map.of(
                "api_key",
                key,
                "service_code",
                "ORDER",
                "lat",
                String.valueOf(IncidentGround.LATITUDE),
                "long",
                String.valueOf(IncidentGround.IN_WEST),
                "description",
                "垃圾未清"));
    }

    private Map<String, String> with(String field, String value) {
        var fields = good();
        fields.put(field, value);
        return fields;
    }

    private Map<String, String> without(String field) {
        var fields = good();
        fields.remove(field);
        return fields;
    }

    private HttpResponse<String> post(Map<String, String> fields) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(uri("/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "zh-CN")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
