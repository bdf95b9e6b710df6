package org.gridloom.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.Photos;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another system reports, how far it got, and who is let in. */
@PostgisTest
class Open311IT extends Open311Caller {

    @Autowired
    Photos photos;

    @Autowired
    PhotoDeeds deeds;

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
    void aPictureThatTheCallerKeepsIsALinkAndNothingElseIs() throws Exception {
        var kept = json(post(with("media_url", "https://311.example.org/p/1.jpg")))
                .get(0)
                .path("service_request_id")
                .asString();

        assertThat(SystemAccount.act(() -> photos.elsewhere(kept)))
                .hasValueSatisfying(link -> assertThat(link.address()).hasToString("https://311.example.org/p/1.jpg"));
        refused(post(with("media_url", "javascript:alert(1)")), 400, "media_url is not an http or https address");
    }

    @Test
    void givesTheNewestPhotoThatResidentsSeeAndNoOther() throws Exception {
        var number = number(post(good()));
        var inside = photo(number, false);
        var path = "/open311/v2/requests/" + number + ".json?api_key=" + key;
        assertThat(json(get(path)).get(0).has("media_url")).isFalse();
        assertThat(get("/open311/v2/photos/" + inside + ".jpg?api_key=" + key).statusCode())
                .isEqualTo(404);

        var shown = photo(number, true);
        var address = json(get(path)).get(0).path("media_url").asString();
        assertThat(address).endsWith("/open311/v2/photos/" + shown + ".jpg");
        var picture = get("/open311/v2/photos/" + shown + ".jpg?api_key=" + key);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        refused(get("/open311/v2/photos/" + shown + ".jpg"), 403, "api_key is missing");
    }

    /** By the command centre. */
    private long photo(String number, boolean shown) {
        var sent = UUID.randomUUID();
        return SystemAccount.act(() -> {
            photos.take(sent, TestPictures.jpeg(40, 30));
            var version = incidents.find(number).orElseThrow().summary().version();
            deeds.advance(number, Deed.of(IncidentAct.ADD_PHOTO, ""), version, List.of(sent));
            var id = photos.of(number).getLast().id();
            photos.show(id, shown);
            return id;
        });
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
    void storesNoKeyThatCouldBeUsed() {
        var stored = jdbc.sql("select prefix || hash from api_key")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(key.substring(14)));
    }
}
