package org.gridloom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The first whole way, as people go it: in Chromium, on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class FirstWayBrowserIT {

    private static final String GRIDS_DRAWN = """
            () => { const map = document.querySelector('gridloom-map')?.map;
                if (!map?.loaded()) return false;
                const drawn = layer => new Set(map.queryRenderedFeatures()
                    .filter(f => f.sourceLayer === layer).map(f => f.id)).size;
                return drawn('grid') > 30 && drawn('building') > 100 && drawn('barrier') > 20; }""";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    @Test
    void aWrongPasswordIsToldAndLetsNobodyIn() {
        var page = browser.open(port);
        page.locator("input[name=username]").fill("planner");
        page.locator("input[name=password]").fill("wrong-password");
        page.locator("input[name=password]").press("Enter");

        assertThat(page.getByText("用户名或密码不正确")).isVisible(patiently());
        page.navigate("/map");
        page.waitForURL("**/login**");
    }

    @Test
    void whoLogsInSeesTheMapDrawnInChineseThenEnglishThenDark() {
        var page = browser.logIn(port, "leader");
        page.navigate("/map");
        page.waitForFunction(GRIDS_DRAWN);
        assertThat(page.getByText("图层与图例")).isVisible(patiently());

        page.locator("#language").click();
        page.waitForFunction(GRIDS_DRAWN);
        assertThat(page.locator("#navigation vaadin-side-nav-item[path=map]"))
                .hasText(Pattern.compile("Map"), textPatiently());

        page.locator("#theme").click();
        page.waitForFunction("() => document.querySelector('gridloom-map')?.theme === 'dark'");
        page.waitForFunction(GRIDS_DRAWN);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoPressesSlashAndTypesInitialsFindsByKeysAlone() {
        var page = browser.logIn(port, "leader");
        page.navigate("/map");
        page.locator(".map-search input").waitFor();
        var community = jdbc.sql("select name from community where kind = 'RESIDENTS' order by code limit 1")
                .query(String.class)
                .single();

        page.locator("gridloom-map").press("/");
        page.keyboard().type(initials(community));
        var marked = page.locator("vaadin-combo-box-item:not([hidden]) .search-title mark");
        assertThat(marked.first()).hasText(community, textPatiently());
        page.keyboard().press("Enter");

        assertThat(page.locator(".map-card h3")).hasText(community, textPatiently());
        assertThat(page.locator(".map-search input")).hasValue("");
        assertThat(browser.errors()).isEmpty();
    }

    /** As people type it: the first letter of each character's first reading. */
    private static String initials(String name) {
        return name.chars()
                .mapToObj(c -> PinyinHelper.toPinyinList((char) c, PinyinStyleEnum.INPUT)
                        .getFirst()
                        .substring(0, 1))
                .collect(Collectors.joining());
    }

    @Test
    void aPlannerRedrawsAndAnApproverPutsItInForce() {
        var planner = browser.logIn(port, "planner");
        var plan = openNewPlan(planner, "景峰社区");
        var before = planner.evaluate("() => document.querySelector('gridloom-studio').studio.plan.revision");
        assertThat(before).isEqualTo(1);

        moveAUnitByKeyboard(planner);
        awaitRevision(planner, 2);
        planner.keyboard().press("Control+z");
        awaitRevision(planner, 3);

        planner.locator("#plan-submit").click();
        planner.locator("#dialog-go").click();
        assertThat(planner.getByText("错误未解决").first()).isVisible(patiently());

        askForAllWaivers(planner);
        planner.locator("#plan-submit").click();
        planner.locator("#dialog-go").click();
        assertThat(planner.locator(".studio-bar .plan-state")).hasText("已提交", textPatiently());

        var approver = browser.logIn(port, "approver");
        approver.navigate("/plans/" + plan);
        var grant = approver.locator(".waivers vaadin-button:not([disabled])")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("同意豁免"));
        grant.first().waitFor();
        for (var left = grant.count(); left > 0; left--) {
            grant.first().click();
            assertThat(grant).hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        }
        var state = approver.locator(".studio-bar .plan-state");
        approver.locator("#plan-approve").click();
        assertThat(state).hasText("已批准", textPatiently());
        approver.locator("#plan-file").click();
        assertThat(state).hasText("已备案", textPatiently());
        approver.locator("#plan-takeForce").click();
        approver.getByRole(AriaRole.ALERTDIALOG).getByText("生效").last().click();
        assertThat(state).hasText("现行", textPatiently());

        assertThat(jdbc.sql("select count(*) from certificate where plan_id = ?")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from grid where plan_id = ? and upper_inf(validity)")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
        // Whoever has the plan open hears of it.
        assertThat(planner.locator(".studio-bar .plan-state")).hasText("现行", textPatiently());
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void twoOnOnePlanSeeEachOthersEditsAndAStaleMoveIsAConflict() {
        var one = browser.logIn(port, "planner");
        var plan = openNewPlan(one, "新里社区");
        var other = browser.logIn(port, "planner");
        other.navigate("/plans/" + plan);
        awaitRevision(other, 1);

        moveAUnitByKeyboard(one);
        awaitRevision(one, 2);
        awaitRevision(other, 2);

        var moved = jdbc.sql("select content -> 'moves' -> 0 ->> 'unit' from edit where plan_id = ? and revision = 2")
                .param(plan)
                .query(Integer.class)
                .single();
        var from = jdbc.sql("select content -> 'moves' -> 0 ->> 'from' from edit where plan_id = ? and revision = 2")
                .param(plan)
                .query(String.class)
                .single();
        var answer = other.evaluate("""
                ([plan, unit, from]) => new Promise(resolve => {
                    const socket = new WebSocket(`ws://${location.host}/live`);
                    socket.onopen = () => socket.send(JSON.stringify({type: 'subscribe', topic: 'plan', id: plan}));
                    socket.onmessage = event => {
                        const message = JSON.parse(event.data);
                        if (message.type === 'snapshot')
                            socket.send(JSON.stringify({type: 'move', topic: 'plan', id: plan, seq: 1, units: [[unit, from]], to: null}));
                        if (message.seq === 1) resolve(`${message.outcome} ${message.conflicts?.length} ${message.conflicts?.[0]?.by}`);
                    };
                })""", new Object[] {String.valueOf(plan), moved, from});
        assertThat(answer).isEqualTo("CONFLICT 1 李规划");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aReportFromOutsideIsAPinInEveryBrowserThatWatches() throws Exception {
        var one = browser.logIn(port, "dispatcher");
        one.navigate("/incidents");
        var other = browser.logIn(port, "leader");
        other.navigate("/incidents");
        for (var page : new Page[] {one, other}) {
            page.waitForFunction("() => document.querySelector('gridloom-incident-pins')?.status === 'live'");
        }
        var open = jdbc.sql("select count(*) from incident where closed_at is null")
                .query(Integer.class)
                .single();
        for (var page : new Page[] {one, other}) {
            assertThat(page.getByText("图上 " + open + " 件")).isVisible(patiently());
        }
        var place = jdbc.sql(
                        "select st_x(st_pointonsurface(area)) || ' ' || st_y(st_pointonsurface(area)) from grid where code = '340899001004002' and upper_inf(validity)")
                .query(String.class)
                .single()
                .split(" ");

        var key = SystemAccount.act(() -> keys.create("browser test", Scope.EVERYTHING))
                .secret();
        var answer = post(Map.of(
                "api_key",
                key,
                "service_code",
                "SAFETY",
                "long",
                place[0],
                "lat",
                place[1],
                "description",
                "三号楼楼道堆物，堵住消防通道"));

        assertThat(answer).contains("service_request_id");
        for (var page : new Page[] {one, other}) {
            assertThat(page.getByText("共 " + (open + 1) + " 件")).isVisible(patiently());
            assertThat(page.getByText("图上 " + (open + 1) + " 件")).isVisible(patiently());
        }
        assertThat(browser.errors()).isEmpty();
    }

    private long openNewPlan(Page page, String community) {
        page.navigate("/plans");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("为" + community + "新建方案"))
                .click();
        page.waitForURL("**/plans/*");
        awaitRevision(page, 1);
        return Long.parseLong(page.url().replaceAll(".*/plans/(\\d+).*", "$1"));
    }

    /** Walks to a unit, selects it and gives it to the second grid, or to the third where it was the second's. */
    private static void moveAUnitByKeyboard(Page page) {
        page.locator("gridloom-studio .stage").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Space");
        page.waitForFunction("() => document.querySelector('gridloom-studio').studio.selected.size === 1");
        var inSecond = (boolean) page.evaluate("""
                () => { const { plan, selected } = document.querySelector('gridloom-studio').studio;
                    return plan.gridOf([...selected][0]) === 'g2'; }""");
        page.keyboard().press(inSecond ? "3" : "2");
    }

    private static void awaitRevision(Page page, int revision) {
        page.waitForFunction(
                "revision => document.querySelector('gridloom-studio')?.studio?.plan.revision === revision", revision);
    }

    private static void askForAllWaivers(Page page) {
        var ask = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申请豁免"));
        ask.first().waitFor();
        for (var left = ask.count(); left > 0; left--) {
            ask.first().click();
            page.locator("vaadin-text-area textarea").fill("旧小区，无法再分");
            page.locator("#dialog-go").click();
            assertThat(ask).hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        }
    }

    private String post(Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private static LocatorAssertions.HasTextOptions textPatiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }
}
