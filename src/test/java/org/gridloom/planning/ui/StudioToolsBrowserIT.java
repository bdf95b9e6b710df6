package org.gridloom.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The studio's tools as a planner uses them: in Chromium, with mouse and keys, on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class StudioToolsBrowserIT {

    private static final String COMMUNITY = "松源社区";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Test
    void aBorderSweptOverUnitsIsOneEditAndEscapeTakesARunningSweepBack() {
        var studio = StudioPage.ofNewPlan(browser.logIn(port, "planner"), COMMUNITY);
        var units = studio.acrossABorder();
        var one = studio.gridOf(units.getFirst());
        var other = studio.gridOf(units.getLast());
        studio.key("s");

        studio.drag(
                List.of(studio.between(units.get(0), units.get(1)), studio.at(units.get(1)), studio.at(units.get(2))));
        studio.await("studio.plan.gridOf(%d) === '%s'".formatted(units.get(2), one));
        studio.page.keyboard().press("Escape");
        assertThat(studio.gridOf(units.get(2))).isEqualTo(other);
        studio.drop();

        studio.drag(List.of(
                studio.between(units.get(0), units.get(1)),
                studio.at(units.get(1)),
                studio.at(units.get(2)),
                studio.at(units.get(1))));
        studio.await("studio.plan.gridOf(%d) === '%s'".formatted(units.get(2), other));
        studio.drop();
        studio.awaitRevision(2);

        assertThat(studio.gridOf(units.get(1))).isEqualTo(one);
        assertThat(studio.gridOf(units.get(2))).isEqualTo(other);
        studio.key("Control+z");
        studio.awaitRevision(3);
        assertThat(studio.gridOf(units.get(1))).isEqualTo(other);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void brushRectangleAndLassoGiveToTheActiveGridAndALockKeepsThemOff() {
        var studio = StudioPage.ofNewPlan(browser.logIn(port, "planner"), COMMUNITY);
        var units = studio.acrossABorder();
        var to = studio.gridOf(units.getFirst());
        var from = studio.gridOf(units.getLast());
        studio.ask("studio.activate('" + to + "')");

        studio.key("b");
        var size = studio.number("studio.brush");
        studio.page.mouse().move(studio.at(units.get(1))[0], studio.at(units.get(1))[1]);
        studio.page.mouse().wheel(0, 100);
        studio.await("studio.brush < " + size);
        studio.key("]");
        studio.await("studio.brush === " + size);
        studio.drag(List.of(studio.at(units.get(1)), studio.at(units.get(1))));
        studio.drop();
        studio.awaitRevision(2);
        assertThat(studio.gridOf(units.get(1))).isEqualTo(to);

        for (var tool : List.of("r", "l")) {
            // A rectangle goes from corner to corner, a lasso round.
            var way = tool.equals("r") ? corners(studio.at(units.get(2)), 6) : round(studio.at(units.get(2)), 6);
            studio.ask("studio.session.give([%d], '%s')".formatted(units.get(2), from));
            studio.ask("studio.session.give([%d], '%s')".formatted(units.get(1), from));
            studio.await("studio.plan.gridOf(%d) === '%s' && studio.plan.pending.length === 0"
                    .formatted(units.get(1), from));
            var revision = studio.number("studio.plan.revision");
            studio.key(tool);
            studio.drag(way);
            studio.await("studio.plan.gridOf(%d) === '%s'".formatted(units.get(2), to));
            studio.drop();
            studio.awaitRevision(revision + 1);
        }

        studio.ask("studio.session.give([%d], '%s')".formatted(units.get(2), from));
        studio.await(
                "studio.plan.gridOf(%d) === '%s' && studio.plan.pending.length === 0".formatted(units.get(2), from));
        var before = studio.number("studio.plan.revision");
        studio.ask("studio.activate('" + from + "')");
        studio.key("k");
        assertThat(studio.part("gridloom-grid-table svg.lock")).hasCount(1);
        studio.ask("studio.activate('" + to + "')");
        studio.key("r");
        studio.drag(corners(studio.at(units.get(2)), 6));
        studio.drop();
        assertThat(studio.gridOf(units.get(2))).isEqualTo(from);
        assertThat(studio.number("studio.plan.pending.length")).isZero();
        assertThat(studio.number("studio.plan.revision")).isEqualTo(before);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void splitMergeAndTheWayBackAreInTheHistoryAndAnotherPlanBeginsThere() {
        var studio = StudioPage.ofNewPlan(browser.logIn(port, "planner"), COMMUNITY);
        var grids = studio.number("studio.plan.grids.length");
        studio.ask("studio.activate('g1')");

        studio.part("#ask-split").click();
        studio.part("[name=value]").fill("3");
        studio.page.keyboard().press("Enter");
        studio.awaitRevision(2);
        assertThat(studio.number("studio.plan.grids.length")).isEqualTo(grids + 2);

        studio.part("#ask-merge").click();
        studio.part("gridloom-grid-acts form button.primary").click();
        studio.awaitRevision(3);
        assertThat(studio.number("studio.plan.grids.length")).isEqualTo(grids + 1);

        studio.part("#tab-history").click();
        var steps = studio.part("gridloom-plan-history li");
        assertThat(steps).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(steps.nth(1)).containsText("001 拆分");
        assertThat(steps.nth(1)).containsText("李规划");
        assertThat(steps.nth(1)).containsText(Pattern.compile("001 \\d+→\\d+"));

        steps.nth(1).locator("button.step").click();
        studio.part("gridloom-plan-history .acts button").nth(1).click();
        studio.part("gridloom-plan-history [name=value]").fill("三分方案");
        studio.page.keyboard().press("Enter");
        assertThat(steps.nth(1).locator(".name")).hasText("三分方案");

        steps.nth(2).locator("button.step").click();
        studio.part("gridloom-plan-history .acts button").nth(0).click();
        studio.awaitRevision(4);
        assertThat(studio.number("studio.plan.grids.length")).isEqualTo(grids);
        assertThat(steps.first()).containsText("回到第 1 步");

        var original = studio.plan();
        studio.part("gridloom-plan-history li:has-text('三分方案') button.step").click();
        studio.part("gridloom-plan-history .acts button").nth(2).click();
        studio.page.keyboard().press("Enter");
        studio.page.waitForURL(url -> url.contains("/plans/") && !url.endsWith("/" + original));
        assertThat(studio.ready().number("studio.plan.grids.length")).isEqualTo(grids + 2);
        assertThat(studio.number("studio.plan.revision")).isEqualTo(1);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void twoPeopleAtOnePlanSeeEachOthersPointersSelectionsAndGrids() {
        var li = StudioPage.ofNewPlan(browser.logIn(port, "planner"), COMMUNITY);
        var wang = StudioPage.of(browser.logIn(port, "approver"), li.plan());
        var unit = li.acrossABorder().get(1);
        li.ask("studio.activate('g2')");
        li.page.mouse().click(li.at(unit)[0], li.at(unit)[1]);

        wang.await(
                "studio.company.others.some(({ name, grid, units }) => name === '李规划' && grid === 'g2' && units.includes("
                        + unit + "))");
        assertThat(wang.page.locator("gridloom-studio .company li")).hasText("李规划 · 002");
        assertThat(wang.page.locator("gridloom-studio .companion")).hasCount(1);

        li.page.navigate("/plans");
        wang.await("studio.company.others.length === 0");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void withoutALineDrawingGoesOnAndIsSentWhenItIsBack() {
        var page = browser.logIn(port, "planner");
        var down = new AtomicBoolean();
        var line = new AtomicReference<WebSocketRoute>();
        page.routeWebSocket(Pattern.compile(".*/live$"), route -> {
            if (down.get()) {
                route.close();
            } else {
                line.set(route);
                route.connectToServer();
            }
        });
        var studio = StudioPage.ofNewPlan(page, COMMUNITY);
        var unit = studio.acrossABorder().get(1);
        var to = studio.gridOf(studio.acrossABorder().get(0));

        down.set(true);
        line.get().close();
        studio.await("!studio.session.live");
        studio.ask("studio.select(new Set([" + unit + "]))");
        studio.ask("studio.give('" + to + "')");
        assertThat(page.locator("gridloom-studio .connection.lost")).containsText("1 次调整待发送");
        assertThat(studio.gridOf(unit)).isEqualTo(to);

        down.set(false);
        studio.await("studio.session.live && studio.plan.revision === 2");
        assertThat(page.locator("gridloom-studio .connection.lost")).hasCount(0);
        assertThat(studio.gridOf(unit)).isEqualTo(to);
        assertThat(browser.errors()).isEmpty();
    }

    private static List<double[]> corners(double[] place, double by) {
        return List.of(new double[] {place[0] - by, place[1] - by}, new double[] {place[0] + by, place[1] + by});
    }

    private static List<double[]> round(double[] place, double by) {
        var x = place[0];
        var y = place[1];
        return List.of(
                new double[] {x - by, y - by},
                new double[] {x + by, y - by},
                new double[] {x + by, y + by},
                new double[] {x - by, y + by},
                new double[] {x - by, y - by / 2});
    }
}
