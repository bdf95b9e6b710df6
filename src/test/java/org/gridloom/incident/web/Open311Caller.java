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
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that reports and asks with a key of its own. */
abstract class Open311Caller {

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    final HttpClient http = HttpClient.newHttpClient();
    String key;

    @BeforeEach
    void prepare() {
        ground.prepare();
        key = SystemAccount.act(() -> keys.create("12345 热线", Scope.EVERYTHING)).secret();
    }

    String number(HttpResponse<String> response) {
        return json(response).get(0).path("service_request_id").asString();
    }

    void refused(HttpResponse<String> response, int code, String description) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(code);
        var error = json(response).get(0);
        assertThat(error.path("code").asInt()).isEqualTo(code);
        assertThat(error.path("description").asString()).contains(description).doesNotContain("Exception");
    }

    Map<String, String> good() {
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

    Map<String, String> with(String field, String value) {
        var fields = good();
        fields.put(field, value);
        return fields;
    }

    Map<String, String> without(String field) {
        var fields = good();
        fields.remove(field);
        return fields;
    }

    HttpResponse<String> post(Map<String, String> fields) throws Exception {
        return post("/open311/v2/requests.json", fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "zh-CN")
                        .build(),
                BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
