package org.gridloom.tour.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.Growth;
import org.gridloom.tour.Play;
import org.gridloom.tour.Stop;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourId;
import org.gridloom.tour.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tour that goes by itself in a hall, for months. */
class KioskBrowserIT extends TourScreen {

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

    /** Two stops of two seconds each. */
    private TourId quickTour() {
        var starter = LEADER.get(() -> tours.find(SHORT)).orElseThrow().content();
        var stops = starter.stops().stream().limit(2).map(KioskBrowserIT::quick).toList();
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
}
