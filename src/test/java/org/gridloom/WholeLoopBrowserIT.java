package org.gridloom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.gridloom.account.DemonstrationAccounts;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Rating;
import org.gridloom.incident.resident.Doors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Three people and one matter, each in a window of their own: nobody does anything but by what is on the screen. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class WholeLoopBrowserIT {

    private static final String TEXT = "楼道灯整晚不亮，老人不敢下楼";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Value("${gridloom.demonstration.workers-grid}")
    String grid;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void aResidentReportsTheDeskSendsItOnTheWorkerHandlesItAndTheResidentRatesIt() {
        var desk = browser.logIn(port, "dispatcher");
        desk.navigate("/incidents?text=" + TEXT);
        desk.waitForFunction("() => document.querySelector('gridloom-incident-pins')?.status === 'live'");

        var resident = browser.openOnPhone(port);
        resident.navigate("/r/" + door());
        resident.locator("input[type=radio][value=LIVELIHOOD]").check();
        resident.locator("textarea").fill(TEXT);
        resident.locator("button[type=submit]").click();
        assertThat(resident.locator("#number")).hasText(Pattern.compile("[0-9]{8}-[0-9]{4}"));
        var number = resident.locator("#number").textContent();
        resident.locator("#link").click();
        assertThat(resident.locator(".state h2")).hasText("已收到，等待受理");

        // It is on the desk without anything being done there.
        desk.locator(".incident-list").getByText(TEXT).first().click();
        assertThat(desk.locator(".incident-panel")).containsText(number);
        act(desk, "受理");
        assertThat(desk.locator(".incident-loop .now")).hasText("待派单");
        act(desk, "派单");
        assertThat(desk.locator(".incident-loop .now")).hasText("处置中");

        var worker = browser.openOnPhone(port);
        worker.navigate("/phone/");
        worker.locator("input[name=username]").fill("worker");
        worker.locator("input[name=password]").fill(DemonstrationAccounts.PASSWORD);
        worker.locator("input[name=password]").press("Enter");
        worker.locator(".card", new Page.LocatorOptions().setHasText(TEXT)).click();
        worker.locator("#deed textarea").fill("灯泡已换，现场试亮");
        worker.locator("#acts").getByText("处置完成").click();
        assertThat(worker.locator("#told")).containsText("已发送");

        assertThat(desk.locator(".incident-history")).containsText("灯泡已换，现场试亮");
        act(desk, "反馈");
        assertThat(desk.locator(".incident-loop .now")).hasText("待回访");
        resident.reload();
        resident.locator("input[type=radio][value=SATISFIED]").check();
        resident.getByText("提交评价").click();

        assertThat(desk.locator(".incident-loop .now")).hasText("已结案");
        var matter = SystemAccount.act(() -> incidents.find(number)).orElseThrow();
        assertThat(matter.summary().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(matter.rating()).isEqualTo(Rating.SATISFIED);
        assertThat(browser.errors()).isEmpty();
    }

    /** Of a building in the worker's grid. */
    private String door() {
        var building = jdbc.sql("""
                        select b.id from building b join building_in_grid g on g.building_id = b.id
                        where b.households > 0 and g.code = ? order by b.id limit 1""").param(grid).query(Long.class).single();
        return SystemAccount.act(() -> doors.of(building)).token();
    }

    private static void act(Page desk, String name) {
        desk.locator(".incident-acts")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
