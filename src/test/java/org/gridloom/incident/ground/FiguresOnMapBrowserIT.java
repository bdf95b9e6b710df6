package org.gridloom.incident.ground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.As;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Figures laid over the map, and a day played again, in Chromium on the demonstration town. */
@Tag("slow")
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class FiguresOnMapBrowserIT {

    private static final String MAP = "document.querySelector('gridloom-map').map";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    GridFigures figures;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void thePageOfFiguresOpensTheMapWithTheSameNumbersOnItsGrids() {
        var page = browser.logIn(port, "leader");
        page.navigate("/figures");
        page.getByText("在地图上看").click();
        page.waitForURL(url -> url.contains("/map?over=grid"));
        page.waitForFunction("() => " + MAP + "?.getLayer('figure-value')");
        var month =
                Question.of(Period.month(YearMonth.now(IncidentNumber.ZONE))).by(Basis.AS_REPORTED);
        var counted = new As("leader", Role.LEADER).get(() -> figures.of(new GridFigure.Count(Tally.RECEIVED), month));

        for (var grid : counted.grids().stream()
                .filter(grid -> grid.part() > 0)
                .limit(5)
                .toList()) {
            assertThat(page.evaluate(
                            "code => { const at = list => list[list.indexOf(code) + 1]; return at(" + MAP
                                    + ".getLayoutProperty('figure-value', 'text-field')[1]); }",
                            grid.code()))
                    .isEqualTo(String.format("%,d", grid.part()));
        }
        var legend = page.locator("gridloom-figure-legend");
        assertThat(legend).containsText("收到");
        assertThat(legend).containsText("自然断点");
        assertThat(legend.locator("li span:last-child").allTextContents().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(counted.grids().size());
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theLayerPanelShowsHeatAndTakesItOffAgain() {
        var page = browser.logIn(port, "dispatcher");
        page.navigate("/map");
        page.locator("gridloom-map-layers button.open").click();
        var panel = page.locator("gridloom-figure-layer");
        panel.locator("button").filter(text("热力图")).click();
        panel.locator("select")
                .nth(1)
                .selectOption(String.valueOf(YearMonth.now(IncidentNumber.ZONE).getYear()));
        page.waitForFunction("() => " + MAP + "?.getLayer('incident-heat')");

        assertThat(page.locator("gridloom-figure-legend")).containsText(Pattern.compile("共 [0-9,]+ 件"));
        page.waitForURL(url -> url.contains("over=heat%3Areceived"));

        panel.locator("button").filter(text("不显示")).click();
        page.waitForFunction("() => !" + MAP + ".getLayer('incident-heat')");
        assertThat(page.locator("gridloom-figure-legend")).hasCount(0);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoSeesNoFiguresIsOfferedNone() {
        var page = browser.logIn(port, "planner");
        page.navigate("/map");
        page.locator("gridloom-map-layers button.open").click();

        assertThat(page.locator("gridloom-map-layers .panel")).isVisible();
        assertThat(page.locator("gridloom-figure-layer")).hasCount(0);
    }

    @Test
    void aDayIsPlayedAgainByKeysAndItsPinsAreItsNumbers() {
        var page = browser.logIn(port, "leader");
        page.navigate("/replay");
        var clock = page.locator("gridloom-replay .clock");
        assertThat(clock).hasText("08:00");
        page.locator("gridloom-replay .controls").click();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(clock).hasText("09:01");
        for (var key : List.of("]", "]", "]", "End")) {
            page.keyboard().press(key);
            var open = page.locator("gridloom-replay .numbers b")
                    .first()
                    .textContent()
                    .replace(",", "");
            page.waitForFunction(
                    "open => { const pins = document.querySelector('gridloom-replay').overlay?.pins; return pins?.length === open; }",
                    Integer.parseInt(open));
        }
        page.keyboard().press("Home");
        page.keyboard().press(" ");
        assertThat(clock).not().hasText("00:00");
        page.keyboard().press(" ");
        assertThat(page.locator("gridloom-replay button.play")).hasAttribute("aria-label", "播放");
        assertThat(browser.errors()).isEmpty();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
