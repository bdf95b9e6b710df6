package org.gridloom.tour.play;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Locale;
import java.util.Set;
import org.gridloom.As;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.tour.Play;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPlays;
import org.gridloom.tour.Tours;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Tours as leaders see them, in Chromium on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
abstract class TourScreen {

    static final As LEADER = new As("leader", Role.LEADER);
    static final TourId SHORT = new TourId("all-grids");

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Tours tours;

    @Autowired
    TourPlays plays;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    Playing open(TourId tour, String query) {
        var page = browser.logIn(port, "leader");
        page.navigate("/tours/" + tour + "/play" + query);
        return new Playing(page);
    }

    Play play(TourId tour, String language) {
        return LEADER.get(() -> plays.play(tour, Locale.forLanguageTag(language), Set.of()))
                .orElseThrow();
    }
}
