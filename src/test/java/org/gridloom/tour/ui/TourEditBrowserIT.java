package org.gridloom.tour.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.gridloom.As;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.tour.StopView;
import org.gridloom.tour.TourId;
import org.gridloom.tour.Tours;
import org.gridloom.tour.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A stop is made by looking at the map, in Chromium on the demonstration town. */
@Tag("slow")
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class TourEditBrowserIT {

    private static final String MAP = "document.querySelector('gridloom-map')";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Tours tours;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void theOpenStopGetsTheMapAsItIs() {
        var leader = new As("leader", Role.LEADER);
        var tour = leader.get(() -> tours.duplicate(new TourId("all-grids"), Words.zh("从地图取")));
        var page = browser.logIn(port, "leader");
        page.navigate("/tours/" + tour + "/edit");
        page.waitForFunction("() => " + MAP + "?.map?.loaded()");
        var center = view(leader, tour).camera().center();
        page.evaluate(
                "([lng, lat]) => { const element = " + MAP + "; element.map.stop();"
                        + " element.map.jumpTo({ center: [lng + 0.001, lat], zoom: 15.5, bearing: 30, pitch: 45 });"
                        + " element.setLayersVisible(['compound'], false); }",
                center);
        page.waitForFunction("() => " + MAP + ".viewQuery().includes('hide=compound')");
        page.locator("gridloom-map-layers button.open").click();
        var faint = page.locator("gridloom-tour-view input").first();
        faint.evaluate("(input) => { input.value = '40'; input.dispatchEvent(new Event('input')); }");
        press(page, "采用此视图");
        assertThat(page.locator(".tour-edit-bar")).containsText("有未保存的修改");
        press(page, "保存");
        assertThat(page.locator(".tour-edit-bar")).containsText(Pattern.compile("版本 2，已保存"));

        var taken = view(leader, tour);
        assertThat(taken.camera().center().getFirst()).isCloseTo(center.getFirst() + 0.001, within(1e-4));
        assertThat(taken.camera().zoom()).isCloseTo(15.5, within(0.01));
        assertThat(taken.camera().bearing()).isCloseTo(30, within(0.5));
        assertThat(taken.camera().pitch()).isCloseTo(45, within(0.5));
        assertThat(taken.layers()).containsEntry("compound", 0.0).containsEntry("grid", 0.4);
        assertThat(browser.errors()).isEmpty();
    }

    /** Only an administrator and oneself may look an account up; what somebody is called is for everybody who sees what they did. */
    @Test
    void whoMadeATourIsNamedToWhomeverSeesIt() {
        var tour = new As("leader", Role.LEADER).get(() -> tours.duplicate(new TourId("all-grids"), Words.zh("领导做的")));
        var page = browser.logIn(port, "planner");
        page.navigate("/tours");
        var card = page.locator(".tour-card:has(a[href='tours/" + tour + "/play'])");

        assertThat(card).containsText("赵主任");
        assertThat(browser.errors()).isEmpty();
    }

    /** A button by what its words begin with; those of its tooltip follow them. */
    private static void press(Page page, String words) {
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words)))
                .click();
    }

    private StopView view(As who, TourId tour) {
        return who.get(() ->
                tours.find(tour).orElseThrow().content().stops().getFirst().view());
    }
}
