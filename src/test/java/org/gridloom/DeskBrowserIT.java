package org.gridloom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The desk by keyboard, and the way to it from the opening page, in Chromium on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class DeskBrowserIT {

    private static final Pattern A_MATTER = Pattern.compile(".*/incidents/[0-9]{8}-[0-9]{4}.*");

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void aNumberOfTheOpeningPageOpensItsList() {
        var page = browser.logIn(port, "dispatcher");
        var overdue = page.locator(".figure").filter(withText("逾期")).first();
        var count = overdue.locator(".figure-value").textContent();
        overdue.click();

        page.waitForURL("**/incidents?focus=overdue");
        assertThat(page.locator(".chips .chosen")).hasText("逾期 " + count);
        assertThat(page.locator(".incident-table .number.overdue").first()).isVisible();
        assertThat(page.locator(".incident-table .number.later")).hasCount(0);
    }

    @Test
    void keysAnswerWhereverTheFocusIsButNotWhileSomebodyTypes() {
        var page = browser.logIn(port, "dispatcher");
        page.navigate("/incidents?state=collected");
        page.locator(".incident-table .incident-row").first().waitFor();
        page.locator("gridloom-map").click();
        page.keyboard().press("j");
        page.waitForURL(A_MATTER);
        assertThat(marked(page)).isEqualTo("incidents");

        page.keyboard().press("n");
        page.waitForFunction("() => document.activeElement?.localName === 'textarea'");
        page.keyboard().type("a d j ?");
        assertThat(page.locator(".incident-panel textarea")).hasValue("a d j ?");
        assertThat(page.locator(".incident-loop .now")).hasText("待受理");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);

        page.locator(".view-title").click();
        page.keyboard().press("?");
        assertThat(page.locator("dl.keys")).isVisible();
        page.keyboard().press("a");
        page.keyboard().press("Escape");
        assertThat(page.locator("dl.keys")).isHidden();
        assertThat(page.locator(".incident-loop .now")).hasText("待受理");
        page.keyboard().press("a");
        assertThat(page.locator(".incident-loop .now")).hasText("待派单");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aSlashLeadsToTheSearchAndIsNotWrittenIntoIt() {
        var page = browser.logIn(port, "dispatcher");
        page.navigate("/incidents");
        page.locator(".incident-table .incident-row").first().waitFor();
        page.keyboard().press("/");
        page.waitForFunction("() => document.activeElement?.closest('.incident-filters') != null");
        page.keyboard().type("路灯");

        assertThat(page.locator(".incident-filters input").first()).hasValue("路灯");
        page.waitForURL(url -> url.contains("text="));
    }

    /** The route of the line of the navigation that is marked. */
    private static Object marked(Page page) {
        return page.evaluate("() => document.querySelector('#navigation vaadin-side-nav-item[current]')?.path");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
