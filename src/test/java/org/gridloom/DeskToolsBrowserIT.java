package org.gridloom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The desk as a tool, in Chromium on the demonstration town: an area and all in it, clusters and their list, two dispatchers on one matter, news. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class DeskToolsBrowserIT {

    /** Numbers on the map, each pin and each cluster once, and whether all of them are in sight. */
    private static final String DRAWN = """
            () => {
                const map = document.querySelector('gridloom-map').map;
                const layers = ['incident-cluster', 'incident-pin'].filter(layer => map.getLayer(layer));
                const seen = new Map();
                map.queryRenderedFeatures({ layers }).forEach(({ properties: p }) =>
                    seen.set(p.cluster ? `c${p.cluster_id}` : p.number, p.cluster ? p.point_count : 1));
                return [...seen.values()].reduce((sum, count) => sum + count, 0);
            }""";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "台前" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void whatTheClustersHoldIsWhatTheListHas() {
        var page = desk("dispatcher", "");
        var listed = listed(page);

        assertThat(listed).isGreaterThan(20);
        page.waitForFunction("count => (" + DRAWN + ")() === count", listed);
        page.locator(".chips vaadin-button").filter(withText("逾期")).click();
        page.waitForURL("**focus=overdue**");
        page.waitForFunction(
                "() => Number(document.querySelector('.incident-count').textContent.match(/[0-9,]+/)[0].replace(',', '')) < %d"
                        .formatted(listed));
        var overdue = listed(page);
        page.waitForFunction("count => (" + DRAWN + ")() === count", overdue);
    }

    @Test
    void dispatchesAllInAnAreaThatIsDrawnOnTheMap() {
        var one = accepted(117.0602, 30.6701);
        var other = accepted(117.0603, 30.6702);
        var outside = accepted(117.0680, 30.6601);
        var page = desk("dispatcher", "?text=" + mark);
        look(page, 117.06025, 30.67015);
        page.locator("gridloom-map .tool-rectangle").click();
        drag(page, 117.0595, 30.6695, 117.0610, 30.6708);

        page.waitForURL("**area=**");
        assertThat(page.locator(".incident-selection")).containsText("区域内 2 件");
        assertThat(page.locator(".incident-count")).hasText("共 2 件 · 图上 2 件");
        page.getByText("全选 2 件").click();
        page.locator("#bulk-dispatch").click();
        page.locator("#bulk-go").click();
        assertThat(page.locator(".bulk-run")).containsText("办了 2 件，0 件没有办");
        page.locator("#bulk-end").click();

        assertThat(state(one)).isEqualTo(IncidentState.DISPATCHED);
        assertThat(state(other)).isEqualTo(IncidentState.DISPATCHED);
        assertThat(state(outside)).isEqualTo(IncidentState.ACCEPTED);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void drawsAnAreaByKeyboardAlone() {
        accepted(117.0602, 30.6701);
        var page = desk("dispatcher", "?text=" + mark);
        look(page, 117.0602, 30.6701);
        page.locator(".view-title").click();
        page.keyboard().press("r");
        assertThat(page.locator("gridloom-incident-area")).containsText("Enter");
        page.keyboard().press("Enter");
        move(page, 117.0590, 30.6690);
        page.keyboard().press("Enter");
        page.waitForURL("**area=**");
        assertThat(page.locator(".incident-selection")).isVisible();
        page.locator(".incident-selection").getByText("清除区域").click();
        page.waitForURL(url -> !url.contains("area="));
        assertThat(page.locator(".incident-selection")).isHidden();
    }

    @Test
    void ofTwoDispatchersTheSecondSeesTheChangeAndOverwritesNothing() {
        var number = accepted(117.0602, 30.6701);
        var one = desk("dispatcher", "/" + number);
        var other = desk("dispatcher", "/" + number);
        other.locator(".incident-panel textarea").fill("我正在核实");
        one.locator(".incident-acts")
                .getByText("派单", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(one.locator(".incident-loop .now")).hasText("处置中");

        assertThat(other.locator(".incident-loop .now")).hasText("处置中");
        assertThat(other.locator(".incident-panel textarea")).hasValue("我正在核实");
        assertThat(other.locator(".incident-acts")).not().containsText("派单");
        assertThat(SystemAccount.act(() -> incidents.find(number)).orElseThrow().history().stream()
                        .filter(entry -> entry.act() == IncidentAct.DISPATCH))
                .hasSize(1);
    }

    @Test
    void aDuplicateThatSomebodyMergesLeavesTheListAndTheMapOfAllWhoWatch() {
        var first = accepted(117.0602, 30.6701);
        var duplicate = accepted(117.06021, 30.67011);
        var watcher = desk("leader", "?text=" + mark);
        assertThat(watcher.locator(".incident-count")).hasText("共 2 件 · 图上 2 件");
        var page = desk("dispatcher", "/" + duplicate);
        page.locator(".view-title").click();
        page.keyboard().press("m");
        page.locator(".deed-fields vaadin-combo-box input").fill(first);
        page.locator("vaadin-combo-box-item").filter(withText(first)).first().click();
        page.locator(".deed-fields textarea").fill("同一件，两人报的");
        page.locator("#deed-go").click();

        assertThat(watcher.locator(".incident-count")).hasText("共 1 件 · 图上 1 件");
        assertThat(page.locator(".incident-panel")).containsText("同一件，两人报的");
        assertThat(state(duplicate)).isEqualTo(IncidentState.MERGED);
        assertThat(state(first)).isEqualTo(IncidentState.ACCEPTED);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatPassesItsDeadlineIsOverdueOnEveryScreenAndGoesUpALevelWithoutAnybodyDoingAnything() {
        var number = accepted(117.0602, 30.6701);
        var one = desk("dispatcher", "?text=" + mark);
        var other = desk("leader", "?text=" + mark);
        assertThat(one.locator(".incident-table .number.overdue")).hasCount(0);
        jdbc.sql(
                        "update incident set due_at = now() - interval '1 minute', alarm = 'ESCALATE', alarm_at = now() - interval '1 minute' where number = ?")
                .param(number)
                .update();

        for (var page : List.of(one, other)) {
            assertThat(page.locator(".incident-table .number.overdue")).hasCount(1);
            assertThat(page.locator(".incident-table .incident-row")).containsText("↑ 社区");
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void newMattersAndTheFollowedOneAreAnnounced() {
        var followed = accepted(117.0602, 30.6701);
        var page = desk("dispatcher", "/" + followed);
        page.locator("gridloom-incident-pins .live").waitFor();
        page.locator(".incident-heading vaadin-button").first().click();
        page.waitForURL("**follow=" + followed + "**");
        var fresh = reported(117.0680, 30.6601, mark + "新来的");
        assertThat(page.locator("gridloom-incident-pins .news")).containsText(mark + "新来的");
        advance(followed, IncidentAct.DISPATCH);
        assertThat(page.locator("gridloom-incident-pins .news")).containsText("跟踪的“" + mark + "”：处置中");
        page.locator("gridloom-incident-pins .news button")
                .filter(withText("新来的"))
                .click();
        page.waitForURL("**/incidents/" + fresh + "**");
        assertThat(page.locator(".incident-followed")).containsText(mark);
        assertThat(browser.errors()).isEmpty();
    }

    private Page desk(String user, String where) {
        var page = browser.logIn(port, user);
        page.navigate("/incidents" + where);
        page.locator(".incident-table .incident-row").first().waitFor();
        page.waitForFunction("() => document.querySelector('gridloom-map')?.map?.loaded()");
        return page;
    }

    private static int listed(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => Number(document.querySelector('.incident-count').textContent.match(/[0-9,]+/)[0].replace(',', ''))"))
                .intValue();
    }

    private static void look(Page page, double longitude, double latitude) {
        page.evaluate("""
                ([lng, lat]) => new Promise(done => {
                    const map = document.querySelector('gridloom-map').map;
                    map.once('idle', () => done(true));
                    map.jumpTo({ center: [lng, lat], zoom: 16.5 });
                })""", List.of(longitude, latitude));
    }

    private static void move(Page page, double longitude, double latitude) {
        page.evaluate(
                "([lng, lat]) => { document.querySelector('gridloom-map').map.jumpTo({ center: [lng, lat] }); }",
                List.of(longitude, latitude));
    }

    private static void drag(Page page, double west, double south, double east, double north) {
        var from = pixel(page, west, north);
        var to = pixel(page, east, south);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    private static double[] pixel(Page page, double longitude, double latitude) {
        var at = (List<?>) page.evaluate("""
                ([lng, lat]) => {
                    const map = document.querySelector('gridloom-map').map;
                    const box = map.getContainer().getBoundingClientRect();
                    const { x, y } = map.project([lng, lat]);
                    return [box.left + x + 0.5, box.top + y + 0.5];
                }""", List.of(longitude, latitude));
        return at.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }

    private String accepted(double longitude, double latitude) {
        var number = reported(longitude, latitude, mark);
        advance(number, IncidentAct.ACCEPT);
        return number;
    }

    private void advance(String number, IncidentAct act) {
        SystemAccount.act(() -> incidents.advance(
                number,
                Deed.of(act, ""),
                incidents.find(number).orElseThrow().summary().version()));
    }

    private String reported(double longitude, double latitude, String title) {
        return SystemAccount.act(() -> incidents.report(new Report(
                        IncidentCategory.ORDER,
                        title,
                        "",
                        null,
                        longitude,
                        latitude,
                        false,
                        IncidentChannel.HOTLINE,
                        Contact.NONE)))
                .number();
    }

    private IncidentState state(String number) {
        return SystemAccount.act(() -> incidents.find(number))
                .orElseThrow()
                .summary()
                .state();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
