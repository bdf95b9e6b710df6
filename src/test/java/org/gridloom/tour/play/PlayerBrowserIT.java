package org.gridloom.tour.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.until;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.gridloom.As;
import org.gridloom.Browser;
import org.gridloom.Growth;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.tour.Play;
import org.gridloom.tour.Stop;
import org.gridloom.tour.Tour;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPlays;
import org.gridloom.tour.TourSharing;
import org.gridloom.tour.Tours;
import org.gridloom.tour.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Tours as leaders see them, in Chromium on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class PlayerBrowserIT {

    private static final As LEADER = new As("leader", Role.LEADER);
    private static final TourId SHORT = new TourId("all-grids");

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Tours tours;

    @Autowired
    TourPlays plays;

    @Autowired
    TourSharing sharing;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void aLeaderGoesThroughATourByKeysAndAReloadStays() {
        var play = play(SHORT, "zh-CN");
        var player = open(SHORT, "");
        player.shows(play, play.stops().getFirst());
        player.drawsGrids();
        assertThat(player.figures()).isEqualTo(Playing.figures(play.stops().getFirst()));

        player.press("PageDown");
        player.shows(play, play.stops().get(1));
        player.press("End");
        player.shows(play, play.stops().getLast());
        player.page.reload();
        player.shows(play, play.stops().getLast());

        player.press("o");
        assertThat(player.page.locator("gridloom-tour-player .overview li"))
                .hasCount(play.stops().size());
        assertThat(player.page.locator("gridloom-tour-player .bar")).hasAttribute("inert", "");
        player.press("ArrowLeft");
        player.press("Enter");
        player.shows(play, play.stops().get(play.stops().size() - 2));
        player.press("1");
        player.shows(play, play.stops().getFirst());
        player.press("Escape");
        assertThat(player.page.url()).endsWith("#" + play.stops().getFirst().id());
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theSpeakersWindowHasTheNotesAndLeadsTheFirstOne() {
        var play = play(SHORT, "zh-CN");
        var player = open(SHORT, "");
        player.arrives(play.stops().getFirst());
        var speaker = player.page.waitForPopup(() -> player.press("p"));

        assertThat(speaker.locator("gridloom-tour-presenter h1"))
                .hasText(play.stops().getFirst().title());
        assertThat(speaker.locator("gridloom-tour-presenter aside"))
                .containsText(play.stops().get(1).title());
        speaker.keyboard().press("PageDown");
        player.arrives(play.stops().get(1));
        assertThat(speaker.locator("gridloom-tour-presenter h1"))
                .hasText(play.stops().get(1).title());
        speaker.keyboard().press("b");
        assertThat(player.page.locator("gridloom-tour-player .blank")).hasCount(1);

        player.page.close();
        assertThat(speaker.locator("gridloom-tour-presenter .lost")).isVisible();
        assertThat(speaker.locator("gridloom-tour-presenter h1"))
                .hasText(play.stops().get(1).title());
        var again =
                new Playing(speaker.waitForPopup(() -> speaker.getByText("打开导览").click()));
        again.arrives(play.stops().get(1));
        assertThat(speaker.locator("gridloom-tour-presenter .lost")).hasCount(0);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aKioskGoesOnByItselfRoundAndRoundAndStopsUnderAHand() {
        var id = quickTour();
        var stops = play(id, "zh-CN").stops();
        var player = open(id, "?kiosk");
        player.arrives(stops.get(1));
        player.arrives(stops.get(0));

        player.page.mouse().move(700, 300);
        player.page.mouse().down();
        player.page.mouse().up();
        assertThat(player.page.locator("gridloom-tour-player .paused")).isVisible();
        assertThat(player.page.locator("gridloom-tour-player")).hasAttribute("dim", ""); // three seconds later
        assertThat(player.page.locator("gridloom-tour-player .paused")).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    /** Texts in a hall are read by who stands before them; nobody scrolls. */
    @Test
    void aKioskBringsUpWhatOfALongTextIsOutOfSight() {
        var text = "每一个网格都有自己的队伍。".repeat(150);
        var starter = LEADER.get(() -> tours.find(SHORT)).orElseThrow().content();
        var first = quick(starter.stops().getFirst()).saying(Words.zh(text));
        var id = LEADER.get(() -> tours.create(new TourContent(
                Words.zh("长文"),
                Words.NONE,
                tours.ownPlace(""),
                List.of(first, quick(starter.stops().get(1))))));
        var player = open(id, "?kiosk");
        player.arrives(play(id, "zh-CN").stops().getFirst());
        var card = "document.querySelector('gridloom-tour-player').shadowRoot.querySelector('.card')";
        player.page.waitForFunction("() => " + card + ".scrollTop > 20");
        // Its two seconds are over, its text is not.
        assertThat(player.page.locator("gridloom-tour-player .card .tour span")).hasText("1 / 2");

        player.press("ArrowDown"); // pauses, and turns the text on by hand
        assertThat(player.page.locator("gridloom-tour-player .paused")).isVisible();
        player.page.waitForFunction("() => " + card + ".scrollTop > 150");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aKioskHoldsNoMoreAfterSomeRounds() {
        staysAsItIs(1, 2);
    }

    @Tag("slow")
    @Test
    void aKioskHoldsNoMoreAfterManyRounds() {
        staysAsItIs(3, 25);
    }

    /** Round and round a tour with all that can lie over a map, as fast as it goes, from stop to stop. */
    private void staysAsItIs(int warmUp, int rounds) {
        var stops = List.of("before-after", "service-circle", "closing", "one-net").stream()
                .flatMap(name -> LEADER.get(() -> tours.find(new TourId(name))).orElseThrow().content().stops().stream()
                        .limit(2))
                .toList();
        var id = LEADER.get(() -> tours.create(new TourContent(Words.zh("一周"), Words.NONE, tours.ownPlace(""), stops)));
        var play = play(id, "zh-CN");
        var page = browser.logIn(port, "leader");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/tours/" + id + "/play?kiosk");
        var player = new Playing(page);
        play.stops().forEach(stop -> {
            player.goes(play.stops().indexOf(stop));
            player.shows(play, stop);
        });
        IntStream.range(0, warmUp).forEach(_ -> goRound(player, play));
        var growth = new Growth(page);
        var before = growth.measure();
        var drawn = player.drawn();
        IntStream.range(0, rounds).forEach(_ -> goRound(player, play));
        assertThat(player.drawn()).isEqualTo(drawn);
        Growth.assertNone(before, growth.measure());
        assertThat(browser.errors()).isEmpty();
    }

    private static void goRound(Playing player, Play play) {
        for (var n = 0; n < play.stops().size(); n++) {
            player.goes(n);
            player.arrives(play.stops().get(n));
        }
    }

    @Test
    void whoeverComesByALinkSeesTheTourAndNothingPersonalUntilItEnds(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "zh-CN");
        var link = LEADER.get(() -> sharing.share(SHORT, Instant.now().plus(Duration.ofHours(1))));
        var page = browser.open(port);
        page.navigate("/t/" + link.secret());
        var player = new Playing(page);
        player.shows(play, play.stops().getFirst());
        player.drawsGrids();
        assertThat(page.locator("gridloom-tour-player .card a")).hasCount(0);
        var take = page.locator("gridloom-tour-player .tools [aria-label='带走']");
        assertThat(take).hasCount(0);

        LEADER.run(() -> sharing.allowHandouts(link.id(), true));
        page.reload();
        assertThat(take).hasCount(1);
        var zip = page.request().get("/t/" + link.secret() + "/offline.zip");
        assertThat(zip.status()).isEqualTo(200);
        unzip(zip.body(), folder);
        assertThat(Files.readString(folder.resolve("tour.js"))).doesNotContain(link.secret());
        assertThat(browser.errors()).isEmpty();

        LEADER.run(() -> sharing.revoke(link.id()));
        until(() -> page.navigate("/t/" + link.secret()).status() == 404);
    }

    @Test
    void aCopyPlaysFromADiskWithoutTheNetwork(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "zh-CN");
        var page = browser.logIn(port, "leader");
        var zip = page.request().get("/tours/" + SHORT + "/offline.zip");
        assertThat(zip.status()).isEqualTo(200);
        unzip(zip.body(), folder);
        assertThat(Files.readString(folder.resolve("tour.js")))
                .doesNotContain("\"link\"", "\"author\":\"", "tours/" + SHORT);

        page.context().setOffline(true);
        page.navigate(folder.resolve("index.html").toUri().toString());
        var player = new Playing(page);
        for (var stop : play.stops()) {
            player.shows(play, stop);
            assertThat(player.figures()).isEqualTo(Playing.figures(stop));
            player.press("ArrowRight");
        }
        player.drawsGrids();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void thePdfHasAPageAStopWithTheMapAsItIsSeen(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "en");
        var player = open(SHORT, "?lang=en");
        player.arrives(play.stops().getFirst());
        var pdf = folder.resolve("tour.pdf");
        take(player.page, "pdf").saveAs(pdf);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(play.stops().size());
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(play.stops()).allSatisfy(stop -> assertThat(text).contains(stop.title()));
            for (var page : document.getPages()) {
                var resources = page.getResources();
                assertThat(resources.getXObjectNames()).anyMatch(resources::isImageXObject);
            }
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Tag("slow")
    @Test
    void theSlidesHaveTheMapOfEachStop(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "en");
        var player = open(SHORT, "?lang=en");
        player.arrives(play.stops().getFirst());
        var pptx = folder.resolve("tour.pptx");
        take(player.page, "pptx").saveAs(pptx);
        try (var slides = new XMLSlideShow(Files.newInputStream(pptx))) {
            assertThat(slides.getSlides()).hasSize(play.stops().size());
            assertThat(slides.getSlides())
                    .allSatisfy(
                            slide -> assertThat(slide.getShapes()).hasAtLeastOneElementOfType(XSLFPictureShape.class));
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyStarterTourIsPlayedToItsEndWithTheFiguresOfTheirPages(String language) {
        var starters = LEADER.get(() -> tours.all()).stream()
                .map(Tour::id)
                .filter(TourId::isStarter)
                .toList();
        assertThat(starters).hasSizeGreaterThanOrEqualTo(5);
        var page = browser.logIn(port, "leader");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (var tour : starters) {
            var play = play(tour, language);
            page.navigate("/tours/" + tour + "/play?lang=" + language);
            var player = new Playing(page);
            for (var stop : play.stops()) {
                player.shows(play, stop);
                assertThat(player.figures()).as(stop.id()).isEqualTo(Playing.figures(stop));
                player.press("PageDown");
            }
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aFigureIsTheOneOfThePageItLeadsTo() {
        var play = play(new TourId("closing"), "zh-CN");
        var figure = play.stops().stream()
                .flatMap(stop -> stop.figures().stream())
                .filter(one -> one.link() != null
                        && one.link().startsWith("figures")
                        && !one.value().equals("–"))
                .findFirst()
                .orElseThrow();
        var page = browser.logIn(port, "leader");
        page.navigate("/" + figure.link());

        assertThat(page.locator("body")).containsText(figure.value());
    }

    private Download take(Page page, String kind) {
        var dialog = page.locator("gridloom-tour-handouts dialog");
        if (!dialog.isVisible()) {
            page.locator("gridloom-tour-player .tools [aria-label='Take away']").click();
        }
        return page.waitForDownload(
                () -> dialog.locator("[data-handout=" + kind + "]").click());
    }

    private Playing open(TourId tour, String query) {
        var page = browser.logIn(port, "leader");
        page.navigate("/tours/" + tour + "/play" + query);
        return new Playing(page);
    }

    private Play play(TourId tour, String language) {
        return LEADER.get(() -> plays.play(tour, Locale.forLanguageTag(language), Set.of()))
                .orElseThrow();
    }

    /** Two stops of two seconds each. */
    private TourId quickTour() {
        var starter = LEADER.get(() -> tours.find(SHORT)).orElseThrow().content();
        var stops =
                starter.stops().stream().limit(2).map(PlayerBrowserIT::quick).toList();
        return LEADER.get(() -> tours.create(new TourContent(Words.zh("大厅"), Words.NONE, tours.ownPlace(""), stops)));
    }

    private static Stop quick(Stop stop) {
        return new Stop(
                stop.id(),
                stop.title(),
                stop.text(),
                stop.notes(),
                stop.view(),
                stop.transition(),
                Stop.SHORTEST,
                List.of(),
                stop.figures(),
                List.of());
    }

    private static void unzip(byte[] zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).matches(Pattern.compile("(pictures/)?[a-z0-9-]+\\.(html|js|jpg)"));
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }
}
