package org.gridloom.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gridloom.As;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.planning.TestTown;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Comparing, commenting and taking files home, in Chromium on the demonstration town. */
@Tag("slow")
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class DecisionsBrowserIT {

    private static final As PLANNER = new As("planner", Role.PLANNER);

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    Redraw redraw;

    PlanId plan;
    String from;
    String to;

    @BeforeEach
    void aPlanInWhichAUnitMoved() {
        var community = TestTown.communities(territory).getFirst().code();
        plan = PLANNER.get(() -> plans.start(community, "浏览器里的方案"));
        var view = PLANNER.get(() -> plans.view(plan));
        var giver = view.grids().getFirst();
        var taker = view.grids().getLast();
        from = giver.grid().number();
        to = taker.grid().number();
        PLANNER.run(() -> redraw.move(
                plan,
                List.of(new UnitMove(
                        giver.units().getFirst(),
                        giver.grid().key(),
                        taker.grid().key()))));
    }

    @Test
    void twoMapsMoveAsOneAndShowWhatChangesHands() {
        var page = browser.logIn(port, "planner");
        page.navigate("/plans/" + plan + "/compare/in-force");
        page.locator("gridloom-compare[ready]").waitFor();

        assertThat(page.locator("table.matrix thead")).containsText(to);
        assertThat(page.locator("table.matrix tbody")).containsText(from);
        page.waitForFunction(MARKED, 1);
        page.evaluate("() => { " + MAPS + " maps()[0].jumpTo({ center: [117, 30.5], zoom: 13, bearing: 30 }); }");
        assertThat(page.evaluate("() => { " + MAPS + " return maps()[1].getBearing() + ' ' + maps()[1].getZoom(); }"))
                .isEqualTo("30 13");

        page.locator("gridloom-compare button")
                .filter(new Locator.FilterOptions().setHasText("滑动对比"))
                .click();
        var divider = page.locator("gridloom-compare .divider");
        divider.press("ArrowRight");
        assertThat(divider).hasAttribute("aria-valuenow", "55");
        assertThat(answer(page, page.locator(".compare-view a[download]").getAttribute("href")))
                .isEqualTo("200 text/csv;charset=UTF-8");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void everyFileThatIsOfferedCanBeHad() {
        var page = browser.logIn(port, "planner");
        page.navigate("/plans/" + plan);
        page.locator("#plan-files").click();
        page.locator(".plan-files a").first().waitFor();

        var links = page.locator(".plan-files a").all();
        assertThat(links).hasSize(7);
        for (var link : links) {
            assertThat(answer(page, link.getAttribute("href")))
                    .as(link.textContent())
                    .startsWith("200 ");
        }
    }

    @Test
    void aCommentIsPinnedWhereTheMapWasClicked() {
        var page = browser.logIn(port, "planner");
        page.navigate("/plans/" + plan);
        var comments = page.locator("gridloom-comments");
        page.waitForFunction(
                "() => document.querySelector('gridloom-studio')?.shadowRoot.querySelector('gridloom-map')?.map?.loaded()");
        comments.locator("button[aria-pressed]").click();
        comments.locator(".catcher").click();
        comments.locator("textarea").fill("这里为什么不沿路？");
        comments.locator("button.primary").click();

        assertThat(comments.locator(".pin")).hasCount(1);
        assertThat(comments.locator("li")).containsText("这里为什么不沿路？");
        comments.locator("li button").last().click();
        assertThat(comments.locator(".pin")).hasCount(0);
        assertThat(browser.errors()).isEmpty();
    }

    private static final String MAPS =
            "const maps = () => [...document.querySelector('gridloom-compare').shadowRoot.querySelectorAll('gridloom-map')].map(e => e.map);";

    /** So many units are marked on both maps. */
    private static final String MARKED = "count => { " + MAPS + """
             return maps().every(map => map.getSource('plan-units') && map.loaded()
                && map.querySourceFeatures('plan-units').length > 0
                && new Set(map.querySourceFeatures('plan-units')
                    .filter(f => map.getFeatureState({ source: 'plan-units', id: f.id }).selected).map(f => f.id)).size === count); }""";

    private static String answer(Page page, String path) {
        return (String) page.evaluate(
                "async path => { const r = await fetch(path); return r.status + ' ' + r.headers.get('content-type'); }",
                "/" + path);
    }
}
