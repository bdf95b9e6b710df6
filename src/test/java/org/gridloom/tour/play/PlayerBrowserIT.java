package org.gridloom.tour.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.until;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import org.gridloom.tour.Tour;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourSharing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A tour led by hand: keys, the speaker's window, links, and its figures. */
class PlayerBrowserIT extends TourScreen {

    @Autowired
    TourSharing sharing;

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
    void whoeverComesByALinkSeesTheTourAndNothingPersonalUntilItEnds() {
        var play = play(SHORT, "zh-CN");
        var link = LEADER.get(() -> sharing.share(SHORT, Instant.now().plus(Duration.ofHours(1))));
        var page = browser.open(port);
        page.navigate("/t/" + link.secret());
        var player = new Playing(page);
        player.shows(play, play.stops().getFirst());
        player.drawsGrids();
        assertThat(page.locator("gridloom-tour-player .card a")).hasCount(0);
        assertThat(browser.errors()).isEmpty();

        LEADER.run(() -> sharing.revoke(link.id()));
        until(() -> page.navigate("/t/" + link.secret()).status() == 404);
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
}
