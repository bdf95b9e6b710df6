package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.Recurrence;
import org.gridloom.photo.PhotoFault;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the network tells of stations to somebody who is not logged in. */
@PostgisTest
class PublicStationsIT {

    private static final String IN = "in=" + StationGround.DISTRICT;

    @Autowired
    StationKeeping keeping;

    @Autowired
    Programmes programmes;

    @Autowired
    StationPhotos photos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    Station meals;

    @BeforeEach
    void stations() {
        StationGround.lay(jdbc);
        meals = open(new StationDraft(
                StationKind.MEALS,
                "<b>助餐点</b>",
                "滨河路 1 号",
                "0556-5550000、5550001",
                WeeklyHours.read("24/7"),
                Set.of(Facility.WATER),
                null,
                "负责人老周",
                2,
                StationGround.west(),
                null,
                "内部备注",
                List.of(
                        new StationPerson("公开的程丽", "站长", "", true),
                        new StationPerson("不公开的王强", "", "13900000000", false))));
        open(StationGround.station(StationKind.HEALTH, "卫生站", StationGround.east()));
        SystemAccount.act(() -> {
            var dates = Recurrence.of(DaysOfMonth.on(8), LocalDate.of(2026, 1, 1));
            programmes.add(meals.id(), Programme.draft("服务日", "", dates, LocalTime.of(9, 0), LocalTime.NOON, true));
            return programmes.add(
                    meals.id(), Programme.draft("例会", "", dates, LocalTime.of(8, 0), LocalTime.NOON, false));
        });
    }

    @AfterEach
    void noStations() {
        StationGround.clear(jdbc);
    }

    private Station open(StationDraft draft) {
        return ((StationOutcome.Done) SystemAccount.act(() -> keeping.open(draft))).station();
    }

    @Test
    void everybodyIsToldWhatIsMeantForEverybodyAndNothingElse() {
        for (var path : List.of("/s?" + IN, "/s/" + meals.code())) {
            var page = get(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("&lt;b&gt;助餐点&lt;/b&gt;", "滨河路 1 号", "tel:05565550000\"", "服务日", "开放中")
                    .doesNotContain("例会", "不公开的王强", "13900000000", "负责人老周", "内部备注", "<b>助餐点");
        }
        assertThat(get("/s/" + meals.code()).body()).contains("公开的程丽");
        assertThat(get("/s?" + IN).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theListIsNarrowedWithoutAnyScript() {
        assertThat(names("/s?" + IN)).isEqualTo(2);
        assertThat(names("/s?" + IN + "&kind=MEALS")).isEqualTo(1);
        assertThat(names("/s?" + IN + "&has=WATER&has=WIFI")).isZero();
        assertThat(names("/s?" + IN + "&open=at&at=2026-11-21T23:30")).isEqualTo(1);
        assertThat(names("/s?" + IN + "&open=at&at=2026-11-21T20:30")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"open=at&at=soon", "kind=NONE", "has=", "open=at", "at=2026-99-99T00:00&open=at", "text=%27%3B--"
            })
    void whatCannotBeReadOfAnAddressHarmsNothing(String query) {
        assertThat(get("/s?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void bothLanguagesAreSpoken() {
        assertThat(get("/s/" + meals.code() + "?lang=en").body()).contains("Meals for the old", "lang=\"en\"");
    }

    @Test
    void aStationThatClosedOrNeverWasIsNotThere() {
        assertThat(get("/s/0000000000").statusCode()).isEqualTo(404);
        SystemAccount.act(() -> keeping.close(meals.id(), "", meals.version()));

        assertThat(get("/s/" + meals.code()).statusCode()).isEqualTo(404);
        assertThat(names("/s?" + IN)).isEqualTo(1);
    }

    @Test
    void aPhotoIsOurOwnPictureOfItAndOnlyThroughItsStation() {
        var taken =
                SystemAccount.act(() -> photos.add(meals.id(), TestPictures.withExif(TestPictures.jpeg(800, 600), 1)));
        var id = ((StationPhotoOutcome.Added) taken).photo().id();
        var answer = bytes("/s/" + meals.code() + "/photos/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("iPhone of Chen");
        assertThat(bytes("/s/" + meals.code() + "/photos/" + id + "/thumbnail").body().length)
                .isLessThan(answer.body().length);
        assertThat(bytes("/s/0000000000/photos/" + id).statusCode()).isEqualTo(404);
        assertThat(bytes("/api/stations/photos/" + id).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoPhotoIsNoneOfAStationEither() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes();

        assertThat(SystemAccount.act(() -> photos.add(meals.id(), svg)))
                .isEqualTo(new StationPhotoOutcome.Refused(PhotoFault.NOT_A_PHOTO));
    }

    @Test
    void theGroundIsAMapForEveryoneAndNothingBesidesIs() {
        assertThat(bytes("/s/tiles/area/12/3388/1690.mvt").statusCode()).isIn(200, 204);
        for (var layer :
                List.of("building", "grid", "community", "compound", "station", "entrance", "micro", "nothing")) {
            assertThat(bytes("/s/tiles/" + layer + "/12/3388/1690.mvt").statusCode())
                    .as(layer)
                    .isEqualTo(404);
        }
        assertThat(bytes("/s/tiles/area/12/9999999/1690.mvt").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsChangedThere() {
        for (var method : List.of("POST", "PUT", "DELETE")) {
            var answer =
                    send(HttpRequest.newBuilder(uri("/s/" + meals.code())).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(403);
        }
    }

    @Test
    void whoIsLoggedInFetchesWhichAreOpenTheirSheetsAndTheirCalendar() {
        var cookie = TestLogin.cookie(context, "system", Role.ADMIN);
        var open = get("/api/stations?" + IN + "&open=2026-11-21T23:30", cookie).body();
        assertThat(open)
                .contains("\"at\":\"2026-11-21T23:30:00\"", meals.code())
                .doesNotContain("卫生站");
        assertThat(get("/api/stations/programmes.ics?" + IN, cookie).body())
                .contains("SUMMARY:服务日", "SUMMARY:例会", "RRULE:FREQ=MONTHLY;BYMONTHDAY=8");
        assertThat(get("/api/stations/sheets.pdf?" + IN, cookie).body()).startsWith("%PDF");
        assertThat(get("/api/stations?" + IN).statusCode()).isEqualTo(401);
    }

    private int names(String path) {
        return get(path).body().split("data-code=\"", -1).length - 1;
    }

    private HttpResponse<String> get(String path) {
        return get(path, "");
    }

    private HttpResponse<String> get(String path, String cookie) {
        var request = HttpRequest.newBuilder(uri(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return send(request);
    }

    private HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
