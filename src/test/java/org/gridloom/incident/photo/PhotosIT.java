package org.gridloom.incident.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.Hindrance;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.StepOutcome;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PostgisTest
class PhotosIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final byte[] FILE = TestPictures.jpeg(800, 600);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Photos photos;

    @Autowired
    PhotoDeeds deeds;

    @Autowired
    OrphanPhotos orphans;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private final HttpClient http = HttpClient.newHttpClient();
    private As west = DISPATCHER;
    private As east = DISPATCHER;

    @BeforeEach
    void twoGridsWithAWorkerEach() {
        ground.prepare();
        west = worker("photo-west", WEST);
        east = worker("photo-east", EAST);
    }

    private As worker(String name, String grid) {
        SystemAccount.act(() -> accounts.create(name, name, Role.GRID_WORKER, Scope.of(grid)));
        return new As(name, Role.GRID_WORKER);
    }

    @Test
    void aReportHasItsPhotosInTheirOrderAndADeedItsOwn() {
        var before = List.of(sent(DISPATCHER), sent(DISPATCHER));
        var number = DISPATCHER
                .get(() -> deeds.report(report("堆物", IN_WEST), before))
                .number();
        dispatched(number);
        var after = sent(west);
        assertThat(does(west, number, IncidentAct.HANDLE, List.of(after))).isInstanceOf(StepOutcome.Done.class);

        var seen = west.get(() -> photos.of(number));
        assertThat(seen)
                .extracting(Photo::act)
                .containsExactly(IncidentAct.REPORT, IncidentAct.REPORT, IncidentAct.HANDLE);
        assertThat(seen).extracting(Photo::actor).containsExactly("dispatcher", "dispatcher", "photo-west");
        assertThat(seen).noneMatch(Photo::shown);
        assertThat(seen.getFirst().width()).isEqualTo(800);
    }

    @Test
    void aDeedThatIsNotDoneLeavesItsPhotosWaiting() {
        var number = reported();
        var photo = sent(west);

        assertThat(west.<StepOutcome>get(
                        () -> deeds.advance(number, Deed.of(IncidentAct.HANDLE, ""), version(number), List.of(photo))))
                .isInstanceOf(StepOutcome.NotAllowed.class);
        dispatched(number);
        assertThat(west.<StepOutcome>get(() ->
                        deeds.advance(number, Deed.of(IncidentAct.HANDLE, ""), version(number) - 1, List.of(photo))))
                .isInstanceOf(StepOutcome.Stale.class);
        assertThat(does(west, number, IncidentAct.HANDLE, List.of(photo))).isInstanceOf(StepOutcome.Done.class);
        assertThat(west.get(() -> photos.of(number))).hasSize(1);
    }

    @Test
    void aDeedWithoutAPhotoItNamesIsNotDoneAtAll() {
        var number = reported();
        dispatched(number);
        var there = sent(west);
        var never = UUID.randomUUID();

        assertThatThrownBy(() -> does(west, number, IncidentAct.HANDLE, List.of(there, never)))
                .isInstanceOfSatisfying(
                        MissingPhotos.class,
                        missing -> assertThat(missing.keys()).containsExactly(never));
        assertThat(west.get(() -> photos.of(number))).isEmpty();
        assertThat(SystemAccount.act(() -> incidents.find(number))
                        .orElseThrow()
                        .history()
                        .getLast()
                        .act())
                .isEqualTo(IncidentAct.DISPATCH);
        assertThat(does(west, number, IncidentAct.HANDLE, List.of(there))).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void photosAloneAreALineOfTheHistory() {
        var number = reported();
        assertThat(does(west, number, IncidentAct.ADD_PHOTO, List.of()))
                .isEqualTo(new StepOutcome.Hindered(Hindrance.PHOTO_MISSING));
        assertThat(does(west, number, IncidentAct.ADD_PHOTO, List.of(sent(west))))
                .isInstanceOf(StepOutcome.Done.class);

        assertThat(west.get(() -> photos.of(number))).extracting(Photo::act).containsExactly(IncidentAct.ADD_PHOTO);
    }

    @Test
    void nobodyAttachesWhatSomebodyElseSentOrTheSamePhotoTwice() {
        var number = reported();
        var foreign = sent(east);
        assertThatThrownBy(() -> does(west, number, IncidentAct.ADD_PHOTO, List.of(foreign)))
                .isInstanceOf(MissingPhotos.class);
        var own = sent(west);
        does(west, number, IncidentAct.ADD_PHOTO, List.of(own));

        assertThatThrownBy(() -> does(west, number, IncidentAct.ADD_PHOTO, List.of(own)))
                .isInstanceOf(MissingPhotos.class);
        assertThatThrownBy(() -> does(
                        west,
                        number,
                        IncidentAct.ADD_PHOTO,
                        Stream.generate(UUID::randomUUID)
                                .limit(Photos.MOST_AT_ONCE + 1)
                                .toList()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameKeyAgainIsTheSamePhoto() {
        var key = sent(west);
        assertThat(west.<PhotoOutcome>get(() -> photos.take(key, FILE))).isEqualTo(new PhotoOutcome.Taken(key));

        assertThat(jdbc.sql("select count(*) from photo where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aPhotoIsSeenByWhoSeesTheMatterAndByNobodyElse() throws Exception {
        var number = reported();
        var key = sent(west);
        var id = west.get(() -> photos.idOf(key)).orElseThrow();
        assertThat(get(id, west).statusCode()).as("one's own, while it waits").isEqualTo(200);
        assertThat(get(id, DISPATCHER).statusCode())
                .as("another's, while it waits")
                .isEqualTo(404);
        does(west, number, IncidentAct.ADD_PHOTO, List.of(key));

        assertThat(get(id, west).statusCode()).isEqualTo(200);
        assertThat(get(id, DISPATCHER).statusCode()).isEqualTo(200);
        assertThat(get(id, east).statusCode()).as("another grid").isEqualTo(404);
        assertThat(get(id, new As("planner", Role.PLANNER)).statusCode()).isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(uri(id)).build()).statusCode()).isEqualTo(401);
    }

    @Test
    void aPhotoIsGivenOutAsAPictureAndNothingElse() throws Exception {
        var number = reported();
        does(west, number, IncidentAct.ADD_PHOTO, List.of(sent(west)));
        var id = west.get(() -> photos.of(number)).getFirst().id();

        var answer = get(id, west);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).contains("image/jpeg");
        assertThat(headers.allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(headers.firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(TestPictures.read(answer.body()).getWidth()).isEqualTo(800);
    }

    @Test
    void theCommandCentreDecidesWhatResidentsSeeAndItIsLogged() {
        var number = reported();
        does(west, number, IncidentAct.ADD_PHOTO, List.of(sent(west)));
        var id = west.get(() -> photos.of(number)).getFirst().id();
        assertThatThrownBy(() -> west.run(() -> photos.show(id, true))).isInstanceOf(AccessDeniedException.class);

        DISPATCHER.run(() -> photos.show(id, true));
        assertThat(DISPATCHER.get(() -> photos.of(number))).allMatch(Photo::shown);
        assertThat(jdbc.sql("select count(*) from audit where action = 'photo.shown' and subject = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatNobodyAttachesIsRemovedAfterADayAndWhatIsAttachedStays() {
        var number = reported();
        var attached = sent(west);
        does(west, number, IncidentAct.ADD_PHOTO, List.of(attached));
        var old = sent(west);
        var young = sent(west);
        jdbc.sql("update photo set sent_at = sent_at - make_interval(hours => 25) where key in (?, ?)")
                .params(attached, old)
                .update();

        orphans.remove();

        assertThat(west.get(() -> photos.idOf(old))).isEmpty();
        assertThat(west.get(() -> photos.idOf(young))).isPresent();
        assertThat(west.get(() -> photos.of(number))).hasSize(1);
    }

    private UUID sent(As who) {
        var key = UUID.randomUUID();
        assertThat(who.<PhotoOutcome>get(() -> photos.take(key, FILE))).isEqualTo(new PhotoOutcome.Taken(key));
        return key;
    }

    private String reported() {
        return DISPATCHER.get(() -> incidents.report(report("照片", IN_WEST))).number();
    }

    private void dispatched(String number) {
        for (var act : List.of(IncidentAct.ACCEPT, IncidentAct.DISPATCH)) {
            assertThat(does(DISPATCHER, number, act, List.of())).isInstanceOf(StepOutcome.Done.class);
        }
    }

    private StepOutcome does(As who, String number, IncidentAct act, List<UUID> with) {
        return who.get(() -> deeds.advance(number, Deed.of(act, ""), version(number), with));
    }

    private int version(String number) {
        return SystemAccount.act(() -> incidents.find(number))
                .orElseThrow()
                .summary()
                .version();
    }

    private HttpResponse<byte[]> get(long id, As who) throws Exception {
        return send(HttpRequest.newBuilder(uri(id))
                .header("Cookie", TestLogin.cookie(context, who.username(), who.role()))
                .build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private URI uri(long id) {
        return URI.create("http://localhost:" + port + "/api/photos/" + id);
    }
}
