package org.gridloom.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The tools that draw lines through the ground, as a planner uses them: in Chromium, on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class LineToolsBrowserIT {

    private static final String COMMUNITY = "松源社区";
    private static final String HOUSEHOLDS =
            "studio.plan.grids.map(({ key, households }) => key + ' ' + households).join()";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    private StudioPage newPlan() {
        return StudioPage.ofNewPlan(browser.logIn(port, "planner"), COMMUNITY);
    }

    private static Locator line(StudioPage studio) {
        return studio.page.locator("gridloom-studio svg.trace.cut > polyline:first-child:not([points=''])");
    }

    @Test
    void aLineIsTakenBackStretchByStretchAndNothingIsLogged() {
        var studio = newPlan();
        studio.key("c");
        studio.across("g2").forEach(studio::click);
        assertThat(line(studio)).hasCount(1);

        studio.page.keyboard().press("Backspace");
        assertThat(line(studio)).hasCount(1);
        studio.page.keyboard().press("Backspace");
        assertThat(line(studio)).hasCount(0);
        assertThat(studio.number("studio.plan.revision")).isEqualTo(1);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatALineMakesOfAGridStandsOnItsSidesAndSoItBecomesForEverybody() {
        var studio = newPlan();
        var grids = studio.number("studio.plan.grids.length");
        var units = studio.number("studio.coverage.units.size");
        var households = studio.number("studio.plan.households('g2')");
        studio.ask("studio.activate('g2')");
        studio.key("c");
        var line = studio.across("g2");
        studio.click(line.getFirst());
        studio.moveTo(line.getLast());
        var sides = studio.page.locator("gridloom-studio .side");
        assertThat(sides).hasCount(2);
        assertThat(sides.first()).hasText(Pattern.compile("\\d+ 户 ▼"));
        var foreseen = sides.allTextContents().stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .boxed()
                .toList();
        assertThat(foreseen.stream().mapToInt(Integer::intValue).sum()).isEqualTo(households);
        assertThat(studio.page.locator("gridloom-studio .hand")).containsText("把 002 一分为二");

        studio.click(line.getLast());
        studio.page.keyboard().press("Enter");
        studio.awaitRevision(2);
        assertThat(studio.number("studio.plan.grids.length")).isEqualTo(grids + 1);
        assertThat(List.of(
                        studio.number("studio.plan.households('g2')"),
                        studio.number("studio.plan.grids.at(-1).households")))
                .containsExactlyInAnyOrderElementsOf(foreseen);
        var parts = studio.number("studio.coverage.units.size");
        assertThat(parts).isGreaterThan(units);

        var other = StudioPage.of(browser.logIn(port, "approver"), studio.plan());
        assertThat(other.number("studio.coverage.units.size")).isEqualTo(parts);
        studio.key("Control+z");
        studio.awaitRevision(3);
        assertThat(studio.number("studio.coverage.units.size")).isEqualTo(units);
        other.await("studio.plan.grids.length === " + grids + " && studio.coverage.units.size === " + units);
        studio.key("Control+Shift+z");
        studio.awaitRevision(4);
        other.await("studio.coverage.units.size === " + parts);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void unitsCutAlongALineStayInTheirGridAndAreThereAfterAReload() {
        var studio = newPlan();
        var units = studio.number("studio.coverage.units.size");
        var before = studio.ask(HOUSEHOLDS);
        studio.key("c");
        studio.across("g2").forEach(studio::click);
        studio.page.keyboard().press("Enter");
        studio.awaitRevision(2);
        assertThat(studio.ask(HOUSEHOLDS)).isEqualTo(before);
        var parts = studio.number("studio.coverage.units.size");
        assertThat(parts).isGreaterThan(units);

        studio.page.reload();
        assertThat(studio.ready().number("studio.coverage.units.size")).isEqualTo(parts);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void withShiftALineIsTracedAlongBordersAndThenThereIsNothingToCut() {
        var studio = newPlan();
        var ends = studio.bentBorder();
        studio.key("c");
        studio.click(ends.getFirst());
        studio.page.keyboard().down("Shift");
        studio.moveTo(ends.getLast());
        assertThat(line(studio)).hasAttribute("points", Pattern.compile("(\\S+ ){3,}\\S+"));
        studio.click(ends.getLast());
        studio.page.keyboard().up("Shift");
        studio.page.keyboard().press("Enter");

        assertThat(studio.page.locator("gridloom-studio .notice")).containsText("没有穿过可以切割的单元");
        assertThat(studio.number("studio.plan.revision")).isEqualTo(1);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aBorderDraggedOverMovesWhatItPassesAndGoesBackWithUndo() {
        var studio = newPlan();
        var across = studio.acrossABorder();
        var owners = "[...studio.coverage.units.keys()].map(n => n + ' ' + studio.plan.gridOf(n)).sort().join()";
        var before = studio.ask(owners);
        var households = studio.ask(HOUSEHOLDS);
        studio.key("t");
        assertThat(studio.page.locator("gridloom-studio .hand")).containsText("拖动两个网格之间的边界");

        studio.drag(List.of(studio.between(across.get(0), across.get(1)), studio.at(across.get(1))));
        assertThat(studio.page.locator("gridloom-studio svg.trace.line polyline"))
                .hasCount(1);
        studio.drop();
        studio.awaitRevision(2);
        assertThat(studio.ask(owners)).isNotEqualTo(before);
        studio.key("Control+z");
        studio.awaitRevision(3);
        assertThat(studio.ask(owners)).isEqualTo(before);
        assertThat(studio.ask(HOUSEHOLDS)).isEqualTo(households);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void anUndoThatSomebodyIsInTheWayOfNamesThemAndCanGoOnBeforeIt() {
        var page = browser.logIn(port, "community-planner");
        page.navigate("/plans");
        var start = page.locator("vaadin-button[aria-label^='为']").first();
        var community = start.getAttribute("aria-label").replaceFirst("^为", "").replaceFirst("新建方案$", "");
        var li = StudioPage.ofNewPlan(browser.logIn(port, "planner"), community);
        var across = li.acrossABorder();
        var unit = across.get(1);
        var from = li.gridOf(unit);
        var to = li.gridOf(across.getFirst());
        li.ask("studio.session.give([" + unit + "], '" + to + "')");
        li.awaitRevision(2);
        li.ask("studio.select(new Set([" + across.getLast() + "]))");
        li.key("n");
        li.awaitRevision(3);
        var made = li.gridOf(across.getLast());

        var zhou = StudioPage.of(page, li.plan());
        zhou.await("studio.plan.revision === 3");
        zhou.ask("studio.session.give([" + across.getFirst() + "], '" + made + "')");
        li.awaitRevision(4);

        li.key("Control+z");
        var notice = li.page.locator("gridloom-studio .notice");
        assertThat(notice).containsText("第 3 步无法撤销");
        assertThat(notice).containsText("周社区");
        notice.locator("button.act").click();
        li.awaitRevision(6);
        assertThat(li.gridOf(unit)).isEqualTo(from);
        assertThat(li.gridOf(across.getLast())).isEqualTo(made);
        assertThat(browser.errors()).isEmpty();
    }
}
