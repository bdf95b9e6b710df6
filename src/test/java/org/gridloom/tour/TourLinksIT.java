package org.gridloom.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.gridloom.PostgisTest;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.account.link.Links;
import org.gridloom.incident.IncidentGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever comes by a link to a tour sees, and until when. */
@PostgisTest
class TourLinksIT extends TourGround {

    @Autowired
    TourSharing sharing;

    @Autowired
    TourPictures pictures;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aLinkPlaysWithItsMakersEyesAndShowsNothingPersonal() {
        SystemAccount.act(() -> incidents.report(IncidentGround.report("陈晓明家", IncidentGround.IN_WEST)));
        var content = content("incident:received:this-month");
        var id = content.stops().getFirst().id();
        var tour = create(content.change(
                id, stop -> stop.seeing(stop.view().incidents(new StopView.IncidentFilter(null, null)))));
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));

        var play = get("/t/" + link.secret() + "/play.json?lang=en&notes&draft");
        assertThat(play.statusCode()).isEqualTo(200);
        assertThat(play.body())
                .contains("<strong>Hello</strong>", "incident:received:this-month")
                .doesNotContain("author", "\"notes\"", "只给讲解人", "\"link\"", leader.username());
        assertThat(play.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        var ground =
                get("/t/" + link.secret() + "/stops/" + id + "/ground.json").body();
        assertThat(ground).contains("\"pins\":[{").doesNotContain("陈晓明", "滨河路", "13812345678");
    }

    @Test
    void aLinkOfWhoMayNotSeeFiguresShowsNone() {
        var tour = create(content("incident:received:this-month"));
        var link = planner.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        assertThat(get("/t/" + link.secret() + "/play.json").body()).contains("\"figures\":[]");
    }

    @Test
    void aLinkEndsOnItsDayWhenItIsRevokedWithItsTourAndWithItsMaker() {
        var tour = create(content());
        var secrets = List.of(1, 2, 3).stream()
                .map(n -> leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(n)))))
                .toList();
        secrets.forEach(
                link -> assertThat(get("/t/" + link.secret() + "/play.json").statusCode())
                        .isEqualTo(200));

        var first = secrets.getFirst();
        planner.run(() -> assertThatThrownBy(() -> sharing.revoke(first.id())).isInstanceOf(OutOfScope.class));
        leader.run(() -> sharing.revoke(first.id()));
        isGone(first.secret());
        jdbc.sql("update link set until = now() where id = ?")
                .param(secrets.get(1).id())
                .update();
        transaction.executeWithoutResult(_ -> changes.publish(Links.CHANGE, "1", System.nanoTime(), Map.of()));
        isGone(secrets.get(1).secret());
        leader.run(() -> tours.delete(tour));
        isGone(secrets.get(2).secret());
        leader.run(() -> tours.undelete(tour));
        IncidentGround.until(
                () -> get("/t/" + secrets.get(2).secret() + "/play.json").statusCode() == 200);
        SystemAccount.act(() -> accounts.enable(leader.username(), false));
        isGone(secrets.get(2).secret());
    }

    private void isGone(String secret) {
        IncidentGround.until(() -> get("/t/" + secret + "/play.json").statusCode() == 404);
    }

    @Test
    void aLinkOpensNothingElse() {
        var tour = create(content());
        var other = create(content());
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        for (var path :
                List.of("/tours/" + other + "/play.json", "/tours/" + tour + "/play.json", "/api/incidents/by-grid")) {
            assertThat(get(path).statusCode()).as(path).isIn(302, 401, 403);
        }
        assertThat(get("/t/" + "A".repeat(43) + "/play.json").statusCode()).isEqualTo(404);
        assertThat(get("/t/" + link.secret() + "/stops/other/ground.json").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handout.pdf", "handout.pptx"})
    void guestsTakeATourAwayWhileItsMakerLetsThem(String file) {
        var tour = create(content());
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        var address = "/t/" + link.secret() + "/" + file + "?notes&lang=en";
        assertThat(post(address).statusCode()).isEqualTo(404);
        assertThat(handouts(link)).isEqualTo("[]");

        leader.run(() -> sharing.allowHandouts(link.id(), true));
        IncidentGround.until(() -> handouts(link).startsWith("[\"pdf\",\"pptx\""));
        assertThat(written(post(address).body())).contains("Hello").doesNotContain("只给讲解人", leader.username());

        leader.run(() -> sharing.allowHandouts(link.id(), false));
        IncidentGround.until(() -> handouts(link).equals("[]"));
        assertThat(post(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theFilesHaveTheAuthorsPicturesAndALineForWhatCannotBeLaidOverTheMap() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", png);
        var picture = (TourPictures.Outcome.Taken) leader.get(() -> pictures.take(png.toByteArray()));
        var content = content();
        var longAgo = new StopView.Swipe(LocalDate.parse("1990-01-01"), LocalDate.parse("1990-01-02"));
        var first = content.stops().getFirst();
        var view = new StopView(first.view().camera(), Map.of(), "use", null, null, null, null, null, longAgo);
        var tour = create(content.change(
                first.id(),
                stop -> stop.seeing(view)
                        .picturing(List.of(new Stop.Picture(picture.id(), new Words("河岸", "The river bank"))))));
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        leader.run(() -> sharing.allowHandouts(link.id(), true));
        IncidentGround.until(() -> handouts(link).startsWith("[\"pdf\""));

        var pdf = post("/t/" + link.secret() + "/handout.pdf?lang=en").body();
        assertThat(written(pdf)).contains("The river bank", "No grids are on record for 1990-01-01.");
        try (var pages = Loader.loadPDF(pdf)) {
            var resources = pages.getPage(0).getResources();
            assertThat(resources.getXObjectNames())
                    .filteredOn(resources::isImageXObject)
                    .hasSize(1);
        }
        var pptx = post("/t/" + link.secret() + "/handout.pptx").body();
        try (var slides = new XMLSlideShow(new ByteArrayInputStream(pptx))) {
            assertThat(slides.getPictureData())
                    .singleElement()
                    .satisfies(shown ->
                            assertThat(shown.getImageDimensionInPixels()).isEqualTo(new Dimension(80, 60)));
        }
    }

    @Test
    void aCopyIsNothingForWhoMayNotTakeTheTourAway() {
        var tour = create(content());
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        assertThat(get("/t/" + link.secret() + "/offline.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyItsMakerSaysWhatALinkLetsTakeAway() {
        var tour = create(content());
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        planner.run(() ->
                assertThatThrownBy(() -> sharing.allowHandouts(link.id(), true)).isInstanceOf(OutOfScope.class));
        assertThat(leader.get(() -> sharing.links(tour)))
                .singleElement()
                .extracting(TourLink::handouts)
                .isEqualTo(false);
    }

    @Test
    void whoeverTakesOneFileAfterTheOtherIsMadeToWait() {
        var tour = create(content());
        var link = leader.get(() -> sharing.share(tour, clock.instant().plus(Duration.ofDays(3))));
        var address = "/t/" + link.secret() + "/handout.pdf";
        assertThat(IntStream.range(0, 30)
                        .map(_ -> post(address).statusCode())
                        .boxed()
                        .collect(Collectors.toSet()))
                .containsOnly(404, 429);
    }

    private String handouts(Links.NewLink link) {
        var setup = get("/t/" + link.secret() + "/player.json").body();
        var said = Pattern.compile("\"handouts\":(\\[[^]]*])").matcher(setup);
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    /** All words of a PDF or of slides and their notes. */
    private static String written(byte[] file) {
        try {
            if (file[0] == '%') {
                try (var pdf = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
            try (var slides = new SlideShowExtractor<>(new XMLSlideShow(new ByteArrayInputStream(file)))) {
                slides.setNotesByDefault(true);
                return slides.getText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return send(request(path), BodyHandlers.ofString());
    }

    /** As a player does that has drawn no maps. */
    private HttpResponse<byte[]> post(String path) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.noBody()),
                BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
