package org.gridloom.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What a planner does to grids without drawing: by buttons, lists and keys, in Chromium, on the demonstration town. */
@Tag("slow")
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class GridToolsBrowserIT {

    private static final String COMMUNITY = "松源社区";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    private StudioPage newPlan() {
        return StudioPage.ofNewPlan(browser.logIn(port, "planner"), COMMUNITY);
    }

    @Test
    void aGridIsRenamedGetsAnotherKindAndIsRetired() {
        var studio = newPlan();
        var grids = studio.number("studio.plan.grids.length");
        studio.ask("studio.activate('g1')");
        studio.part("#ask-rename").click();
        studio.part("[name=value]").fill("河畔网格");
        studio.page.keyboard().press("Enter");
        studio.awaitRevision(2);
        assertThat(studio.part("gridloom-grid-acts")).containsText("河畔网格");

        studio.part("#ask-kind").click();
        studio.part("[name=value]").selectOption("DEDICATED");
        studio.part("gridloom-grid-acts form button.primary").click();
        studio.awaitRevision(3);
        assertThat(studio.ask("studio.plan.grids.find(({ key }) => key === 'g1').kind"))
                .isEqualTo("DEDICATED");

        studio.part("#retire").click();
        studio.awaitRevision(4);
        assertThat(studio.number("studio.plan.grids.length")).isEqualTo(grids - 1);
        assertThat(studio.number("studio.unitsOf(null).length")).isPositive();
        studio.key("Control+z");
        studio.awaitRevision(5);
        assertThat(studio.number("studio.unitsOf(null).length")).isZero();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aRepairIsShownBeforeItIsDoneAndThenMendsItsFinding() {
        var studio = newPlan();
        var few =
                "studio.session.findings.filter(({ rule, severity }) => rule === 'HOUSEHOLDS' && severity === 'ERROR')";
        assertThat(studio.number(few + ".length")).isPositive();
        var before = studio.number(few + ".length");
        var grid = studio.ask(few + "[0].grid");
        var households = studio.number("studio.plan.households('" + grid + "')");
        studio.key("f");
        var repair = studio.part("gridloom-repair-list li button").first();
        repair.hover();
        studio.await("studio.repairs.current !== undefined");
        assertThat(studio.ask(
                        "[...studio.coverage.units.keys()].some(n => studio.shownGridOf(n) !== studio.plan.gridOf(n))"))
                .isEqualTo(true);
        repair.click();
        studio.awaitRevision(2);
        assertThat(studio.number("studio.plan.households('" + grid + "')")).isNotEqualTo(households);
        assertThat(studio.number(few + ".length")).isLessThanOrEqualTo(before);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aClickSelectsAUnitOrItsWholeCompoundAndAKeyMakesAGridOfIt() {
        var studio = newPlan();
        var grids = studio.number("studio.plan.grids.length");
        var unit = studio.number("""
                [...studio.coverage.units.values()].find(({ n, compound, box: [w, s, e, t] }) => compound !== null
                    && Math.min(e - w, t - s) > 25
                    && [...studio.coverage.units.values()].filter(other => other.compound === compound).length > 1).n""");
        studio.key("v");
        studio.click(studio.at(unit));
        assertThat(studio.number("studio.selected.size")).isEqualTo(1);
        studio.key("Escape");
        studio.key("o");
        studio.click(studio.at(unit));
        var compound = studio.number("studio.selected.size");
        assertThat(compound).isGreaterThan(1);
        assertThat(studio.page.locator("gridloom-studio .hand")).containsText("已选 " + compound + " 个单元");

        studio.key("n");
        studio.awaitRevision(2);
        assertThat(studio.number("studio.plan.grids.length")).isEqualTo(grids + 1);
        assertThat(studio.number("studio.plan.grids.at(-1).units")).isEqualTo(compound);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aUnitIsGivenWithKeysAlone() {
        var studio = newPlan();
        var across = studio.acrossABorder();
        var unit = across.get(1);
        var to = studio.gridOf(across.getFirst());
        studio.ask("studio.focus(" + across.getLast() + ")");
        studio.key("ArrowUp");
        studio.await("studio.focused !== " + across.getLast());
        studio.ask("studio.focus(" + unit + ")");
        studio.key(" ");
        assertThat(studio.ask("studio.selected.has(" + unit + ")")).isEqualTo(true);
        assertThat(studio.page.locator("gridloom-studio #spoken")).containsText("已选");
        studio.key("g");
        studio.page.locator("gridloom-studio gridloom-number-prompt input").fill((String)
                studio.ask("studio.plan.grids.find(({ key }) => key === '" + to + "').number"));
        studio.page.keyboard().press("Enter");
        studio.awaitRevision(2);
        assertThat(studio.gridOf(unit)).isEqualTo(to);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aGestureTakesOnlyFromWhereItMay() {
        var studio = newPlan();
        var across = studio.acrossABorder();
        var unit = across.get(1);
        studio.ask("studio.activate('" + studio.gridOf(across.getFirst()) + "')");
        studio.page.locator("gridloom-studio gridloom-studio-reach select").selectOption("unassigned");
        studio.key("b");
        studio.drag(List.of(studio.at(unit), studio.at(across.getLast())));
        studio.drop();
        assertThat(studio.number("studio.plan.pending.length")).isZero();
        assertThat(studio.number("studio.plan.revision")).isEqualTo(1);

        studio.page.locator("gridloom-studio gridloom-studio-reach select").selectOption("any");
        studio.drag(List.of(studio.at(unit), studio.at(unit)));
        studio.drop();
        studio.awaitRevision(2);
        assertThat(studio.gridOf(unit)).isEqualTo(studio.gridOf(across.getFirst()));
        assertThat(browser.errors()).isEmpty();
    }
}
