package org.gridloom.incident.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridloom.As;
import org.gridloom.Browser;
import org.gridloom.Growth;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.link.Links;
import org.gridloom.incident.Contact;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.gridloom.live.Changes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** A screen on which nobody ever logs in, in Chromium on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class WallBrowserIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 3;
    private static final int CHANGES = 160;
    private static final int AT_ONCE = 20;

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Walls walls;

    @Autowired
    Incidents incidents;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    private int version = 1_000_000;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void aNewMatterShowsItselfWithoutAClickAndWithoutItsWords() {
        var page = open(wall());
        var before = Integer.parseInt(figure(page, "reportedToday"));
        DISPATCHER.get(() -> incidents.report(report()));

        assertThat(page.locator("gridloom-wall footer.fresh")).containsText("公共安全");
        assertThat(page.locator("gridloom-wall .figures .reportedToday b")).hasText(String.valueOf(before + 1));
        assertThat(page.locator("gridloom-wall")).not().containsText("李晓明");
        assertThat(page.url()).endsWith("/wall");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aScreenWhoseLineBrokeComesBackByItself() {
        var page = open(wall());
        page.evaluate("() => window.sockets.at(-1).close()");
        page.waitForFunction("() => window.sockets.length > 1 && window.sockets.at(-1).readyState === WebSocket.OPEN");
        DISPATCHER.get(() -> incidents.report(report()));

        assertThat(page.locator("gridloom-wall footer.fresh")).isVisible();
        assertThat(page.locator("gridloom-wall .line.live")).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aScreenWhoseLinkWasRevokedGoesDark() {
        var wall = wall();
        var page = open(wall);
        DISPATCHER.run(() -> walls.revoke(wall.id()));

        assertThat(page.locator("gridloom-wall .blank"))
                .containsText("大屏链接已失效", new ContainsTextOptions().setTimeout(90_000));
        assertThat(page.locator("gridloom-wall gridloom-map")).hasCount(0);
    }

    /** Hundreds of matters, each changed thrice, with panels that take turns meanwhile: heap, nodes and listeners end where they began. */
    @Tag("slow")
    @Test
    void nothingGrowsHoweverMuchHappens() {
        var page = open(wall());
        var growth = new Growth(page);
        var pin = DISPATCHER.get(() -> incidents.desk(DeskFilter.OPEN)).stream()
                .filter(incident -> incident.grid() != null)
                .findFirst()
                .orElseThrow();
        happen(page, pin, WARM_UP);
        var first = growth.measure();
        Map<String, Double> last = first;
        for (var round = 0; round < ROUNDS; round++) {
            happen(page, pin, CHANGES);
            last = growth.measure();
        }
        Growth.assertNone(first, last);
        assertThat(browser.errors()).isEmpty();
    }

    /** Matters come, change and go: as many of each, so that in the end as many are open as before. */
    private void happen(Page page, IncidentSummary like, int many) {
        for (var n = 0; n < many; n += AT_ONCE) {
            var from = n;
            transaction.executeWithoutResult(_ -> {
                for (var i = from; i < from + AT_ONCE; i++) {
                    publish(like, i, "COLLECTED");
                    publish(like, i, "DISPATCHED");
                    publish(like, i, "CLOSED");
                }
            });
            page.waitForTimeout(300);
        }
        page.waitForTimeout(6_000); // until what is new is not new any more and rings have gone
    }

    private void publish(IncidentSummary like, int n, String state) {
        var content = new HashMap<String, Object>();
        content.put("number", "19990101-" + (10_000 + n));
        content.put("category", like.category().name());
        content.put("state", state);
        content.put("urgent", false);
        content.put("longitude", like.longitude());
        content.put("latitude", like.latitude());
        content.put("grid", like.grid());
        content.put("place", like.grid());
        content.put("reportedAt", Instant.now().toString());
        content.put("dueAt", Instant.now().plus(Duration.ofDays(1)).toString());
        changes.publish(Incidents.CHANGE, "19990101-" + (10_000 + n), version++, content);
    }

    private Links.NewLink wall() {
        return DISPATCHER.get(() -> walls.create(
                "一号屏",
                List.of(WallPanel.values()),
                Wall.SHORTEST_TURN,
                Instant.now().plus(Duration.ofDays(1))));
    }

    private Page open(Links.NewLink wall) {
        var page = browser.open(port);
        page.addInitScript("""
                window.sockets = [];
                window.WebSocket = class extends WebSocket { constructor(...given) { super(...given); window.sockets.push(this); } };""");
        page.setViewportSize(1280, 720);
        page.navigate("/wall/open/" + wall.secret());
        assertThat(page.locator("gridloom-wall .line.live")).isVisible();
        assertThat(page.locator("gridloom-wall .figures .open b")).hasText(Pattern.compile("[0-9,]+"));
        return page;
    }

    private static String figure(Page page, String key) {
        return page.locator("gridloom-wall .figures ." + key + " b")
                .textContent()
                .replace(",", "");
    }

    private static Report report() {
        return new Report(
                IncidentCategory.SAFETY,
                "李晓明家飞线充电",
                "飞线充电",
                null,
                117.0601,
                30.6601,
                false,
                IncidentChannel.HOTLINE,
                new Contact("李晓明", "13812345678"));
    }
}
