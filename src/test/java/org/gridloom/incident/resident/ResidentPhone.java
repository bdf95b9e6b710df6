package org.gridloom.incident.resident;

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
import java.util.UUID;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Rating;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A resident's telephone, over the network as the pages go. */
public record ResidentPhone(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** The code on the door of a new building. */
    public static String door(JdbcClient jdbc, Doors doors, double longitude, String name) {
        var building = jdbc.sql("""
                        insert into building (street_id, source_id, name, use, floors, height, households, count_kind, footprint)
                        select id, ?, ?, 'RESIDENTIAL', 6, 18, 24, 'ESTIMATED', st_multi(st_expand(st_setsrid(st_makepoint(?, ?), 4490), 1e-4))
                        from street where code = '341799001' returning id""")
                .params(UUID.randomUUID().toString(), name, longitude, IncidentGround.LATITUDE)
                .query(Long.class)
                .single();
        return SystemAccount.act(() -> doors.of(building)).token();
    }

    public HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** With a key and the work that pays for it. */
    public Map<String, String> solved(String door, Map<String, String> words) throws Exception {
        var all = new HashMap<>(words);
        all.put("key", UUID.randomUUID().toString());
        all.put("challenge", challenge(door));
        return solvedWith(all);
    }

    static Map<String, String> solvedWith(Map<String, String> words) {
        words.put("nonce", ProofOfWorkTest.solve(words.get("challenge"), words.get("key")));
        return words;
    }

    /** Of a door that does not exist there is none. */
    String challenge(String door) throws Exception {
        return JSON.readTree(get("/r/" + door + "/challenge").body())
                .path("challenge")
                .asString("0.0.none");
    }

    public HttpResponse<String> send(String path, Map<String, String> words) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(words)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where it leads. */
    public String rate(String path, Rating rating, String word) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "rating=" + rating + "&word=" + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Of what was sent; the way to where it is followed. */
    public static String progress(HttpResponse<String> taken) {
        return JSON.readTree(taken.body()).path("progress").asString();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
