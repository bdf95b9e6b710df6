package org.gridloom.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The studio inside a grid, in Chromium, with mouse and keys, on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class MicroGridsBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Test
    void aGridIsDividedAndItsMicroGridsAreBrushedSelectedAndUndoneLikeGrids() {
        var studio = StudioPage.ofNewPlan(browser.logIn(port, "planner"), "松源社区");
        var unit = studio.acrossABorder().getFirst();
        var grid = studio.gridOf(unit);
        studio.key("m");
        assertThat(studio.part("gridloom-micro-head")).containsText("选择一个网格");

        studio.page.mouse().click(studio.at(unit)[0], studio.at(unit)[1]);
        studio.await("studio.within === '" + grid + "'");
        assertThat(studio.part("gridloom-micro-head")).containsText("尚未划分微网格");
        studio.part("gridloom-micro-head input").fill("4");
        studio.part("gridloom-micro-head")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("划分微网格"))
                .click();
        studio.awaitRevision(2);
        assertThat(studio.part("gridloom-grid-table tbody tr")).hasCount(4);
        assertThat(studio.number("studio.session.micro.unitCount(null)")).isZero();
        assertThat(studio.number("studio.here.reduce((sum, { households }) => sum + households, 0)"))
                .isEqualTo(studio.number("studio.session.grids.households('" + grid + "')"));

        studio.ask("studio.select(new Set())");
        var pair = borderOfTwo(studio);
        var to = studio.gridOf(pair.getFirst());
        var from = studio.gridOf(pair.getLast());
        studio.ask("studio.activate('" + to + "')");
        studio.ask("studio.brush = 4");
        studio.key("b");
        studio.drag(List.of(studio.at(pair.getLast()), studio.at(pair.getLast())));
        studio.drop();
        studio.awaitRevision(3);
        assertThat(studio.gridOf(pair.getLast())).isEqualTo(to);
        assertThat(studio.ask("studio.session.grids.gridOf(" + pair.getLast() + ")"))
                .isEqualTo(grid);

        studio.key("Control+z");
        studio.awaitRevision(4);
        assertThat(studio.gridOf(pair.getLast())).isEqualTo(from);

        studio.key("v");
        studio.page.mouse().click(studio.at(pair.getLast())[0], studio.at(pair.getLast())[1]);
        studio.await("studio.selected.size === 1");
        studio.key("n");
        studio.awaitRevision(5);
        assertThat(studio.part("gridloom-grid-table tbody tr")).hasCount(5);
        assertThat(studio.part("gridloom-finding-list")).containsText(Pattern.compile("微网格5.*户"));

        studio.key("Escape");
        studio.key("Escape");
        studio.await("studio.level === 'GRID'");
        assertThat(studio.gridOf(unit)).isEqualTo(grid);
        assertThat(studio.part("gridloom-grid-table tr[aria-selected=true]")).hasCount(1);
        assertThat(browser.errors()).isEmpty();
    }

    /** Two units of the grid that is open that lie side by side in two micro-grids; the second is not alone in its own. */
    private static List<Integer> borderOfTwo(StudioPage studio) {
        var pair = (List<?>) studio.ask("""
                (() => {
                    const { coverage, plan } = studio;
                    const large = n => { const [w, s, e, t] = coverage.unit(n).box; return Math.min(e - w, t - s) > 15; };
                    return coverage.edges.map(({ l, r }) => [l, r]).find(([l, r]) => l >= 0 && r >= 0 && plan.includes(l) && plan.includes(r)
                        && plan.gridOf(l) !== plan.gridOf(r) && large(r) && coverage.unit(r).households > 0
                        && plan.unitCount(plan.gridOf(r)) > 2);
                })()""");
        return pair.stream().map(n -> ((Number) n).intValue()).toList();
    }
}
