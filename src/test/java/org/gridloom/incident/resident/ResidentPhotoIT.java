package org.gridloom.incident.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_WEST;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.StepOutcome;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.Photos;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The photos of a report at a door, over the network as the page sends them. */
@PostgisTest
@TestPropertySource(
        properties = {
            "gridloom.resident.work-bits=8",
            "gridloom.resident.reports-per-hour.source=1000",
            "gridloom.resident.reports-per-hour.building=6"
        })
class ResidentPhotoIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] FILE = TestPictures.jpeg(400, 300);

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    Incidents incidents;

    @Autowired
    Photos photos;

    @Autowired
    PhotoDeeds deeds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private final HttpClient http = HttpClient.newHttpClient();
    private String door = "";

    /** A report that is being written: its key, and the work that pays for it. */
    private record Draft(UUID key, String challenge, String nonce) {}

    @BeforeEach
    void aDoorOfItsOwn() {
        ground.prepare();
        door = ResidentPhone.door(jdbc, doors, IN_WEST, "");
    }

    @Test
    void photosAreSentOneByOneAndGoWithTheReport() throws Exception {
        var draft = draft();
        var keys = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (var key : keys) {
            assertThat(put(draft, key, FILE).statusCode()).isEqualTo(204);
            assertThat(put(draft, key, FILE).statusCode())
                    .as("again, after a dead spot")
                    .isEqualTo(204);
        }
        var answer = post(draft, keys);

        assertThat(answer.statusCode()).isEqualTo(201);
        var number = field(answer, "number");
        assertThat(DISPATCHER.get(() -> photos.of(number)))
                .hasSize(2)
                .allMatch(photo -> photo.act() == IncidentAct.REPORT && photo.shown());
        assertThat(post(draft, keys).body()).as("sent again").isEqualTo(answer.body());
    }

    @Test
    void theLinkShowsTheOwnPhotosAndWhatTheCommandCentreShowsAndNoOther() throws Exception {
        var draft = draft();
        var own = UUID.randomUUID();
        put(draft, own, FILE);
        var answer = post(draft, List.of(own));
        var number = field(answer, "number");
        var link = "/p/" + field(answer, "progress");
        var inside = added(number);
        var ownId = ids(number).getFirst();

        assertThat(get(link).body()).contains("/photos/" + ownId + "/thumbnail").doesNotContain("/photos/" + inside);
        var picture = get(link + "/photos/" + ownId);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(get(link + "/photos/" + inside).statusCode())
                .as("kept inside")
                .isEqualTo(404);

        DISPATCHER.run(() -> photos.show(inside, true));
        assertThat(get(link + "/photos/" + inside + "/thumbnail").statusCode()).isEqualTo(200);
        var other = post(draft(), List.of());
        assertThat(get("/p/" + field(other, "progress") + "/photos/" + ownId).statusCode())
                .as("by another's link")
                .isEqualTo(404);
    }

    @Test
    void nothingIsStoredWithoutTheWork() throws Exception {
        var draft = draft();
        var key = UUID.randomUUID();
        var failing = ProofOfWorkTest.fail(draft.challenge, draft.key.toString());

        assertThat(put(new Draft(draft.key, draft.challenge, failing), key, FILE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(new Draft(draft.key, "made.up.by.somebody", "0"), key, FILE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from photo where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNoPhotoTooLargeOrOneTooManyIsSaidToBe() throws Exception {
        var draft = draft();
        var html = "<html><script>alert(1)</script>".getBytes(UTF_8);
        var answer = put(draft, UUID.randomUUID(), html);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("NOT_A_PHOTO");
        assertThat(put(draft, UUID.randomUUID(), new byte[Photos.MOST_BYTES + 1])
                        .statusCode())
                .isEqualTo(413);
        for (var n = 0; n < Photos.MOST_AT_ONCE; n++) {
            assertThat(put(draft, UUID.randomUUID(), FILE).statusCode()).isEqualTo(204);
        }
        assertThat(put(draft, UUID.randomUUID(), FILE).body()).contains("TOO_MANY");
    }

    @Test
    void photosThatAreNotThereAreAskedForAgainAndNothingIsReported() throws Exception {
        var draft = draft();
        var there = UUID.randomUUID();
        put(draft, there, FILE);
        var gone = UUID.randomUUID();
        var before =
                jdbc.sql("select count(*) from incident").query(Integer.class).single();

        var answer = post(draft, List.of(there, gone));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("photos", gone.toString()).doesNotContain(there.toString());
        assertThat(jdbc.sql("select count(*) from incident")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);

        put(draft, gone, FILE);
        assertThat(post(draft, List.of(there, gone)).statusCode()).isEqualTo(201);
    }

    @Test
    void aPhotoOfAnotherReportIsNotAttached() throws Exception {
        var foreign = UUID.randomUUID();
        put(draft(), foreign, FILE);

        assertThat(post(draft(), List.of(foreign)).statusCode()).isEqualTo(409);
    }

    /** By the command centre, which residents do not see until they shall. */
    private long added(String number) {
        var key = UUID.randomUUID();
        DISPATCHER.run(() -> photos.take(key, FILE));
        var version = SystemAccount.act(() -> incidents.find(number))
                .orElseThrow()
                .summary()
                .version();
        assertThat(DISPATCHER.<StepOutcome>get(
                        () -> deeds.advance(number, Deed.of(IncidentAct.ADD_PHOTO, ""), version, List.of(key))))
                .isInstanceOf(StepOutcome.Done.class);
        return ids(number).getLast();
    }

    private List<Long> ids(String number) {
        var ids = new ArrayList<Long>();
        DISPATCHER.get(() -> photos.of(number)).forEach(photo -> ids.add(photo.id()));
        return ids;
    }

    private Draft draft() throws Exception {
        var key = UUID.randomUUID();
        var challenge = field(get("/r/" + door + "/challenge"), "challenge");
        return new Draft(key, challenge, ProofOfWorkTest.solve(challenge, key.toString()));
    }

    private HttpResponse<String> put(Draft draft, UUID photo, byte[] file) throws Exception {
        var path = "/r/%s/photos/%s?report=%s&challenge=%s&nonce=%s"
                .formatted(door, photo, draft.key, draft.challenge, draft.nonce);
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "image/jpeg")
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    private HttpResponse<String> post(Draft draft, List<UUID> photos) throws Exception {
        var report = Map.of(
                "key",
                draft.key,
                "category",
                "ORDER",
                "text",
                "楼道堆物，有照片",
                "photos",
                photos,
                "challenge",
                draft.challenge,
                "nonce",
                draft.nonce);
        return send(HttpRequest.newBuilder(uri("/r/" + door))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(report))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String field(HttpResponse<String> answer, String name) {
        return JSON.readTree(answer.body()).path(name).asString();
    }
}
