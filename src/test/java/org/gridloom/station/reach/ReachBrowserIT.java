package org.gridloom.station.reach;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Walking reach in Chromium on the demonstration town. */
@Tag("slow")
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class ReachBrowserIT {

    private static final String MAP = "document.querySelector('gridloom-map').map";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void theGroundIsDrawnAndAClickShowsTheWay() {
        var page = browser.logIn(port, "planner");
        page.navigate("/stations/reach?minutes=5");
        page.locator("gridloom-reach[drawn]:not([drawn='0'])").waitFor();
        page.waitForFunction("() => " + MAP + "?.getLayer('reach-area-15') && " + MAP
                + ".querySourceFeatures('reach-area').some(feature => feature.properties.minutes === 5)");
        assertThat((Boolean) page.evaluate("() => { const element = document.querySelector('gridloom-map');"
                        + " const [west, , , north] = element.config.bounds;"
                        + " return element.getBoundingClientRect().left + element.map.project([west, north]).x"
                        + " > document.querySelector('.reach-side').getBoundingClientRect().right; }"))
                .as("the territory is beside the panel, not below it")
                .isTrue();

        page.evaluate("() => document.querySelector('gridloom-map').dispatchEvent(new CustomEvent('map-select',"
                + " { detail: { lng: 117.063324, lat: 30.665779 } }))");

        assertThat(page.locator(".reach-way")).containsText(Pattern.compile("步行 [0-9.]+ 分钟，[0-9,]+ 米"));
        page.waitForURL(url -> url.contains("from="));
        page.waitForFunction("() => document.querySelector('gridloom-reach').way.length > 1");
        assertThat(browser.errors()).isEmpty();
    }
}
