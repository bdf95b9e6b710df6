package org.gridloom.planning.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The studio in a browser as a planner has it before them: places on the map by unit, what the plan shows, what its parts say. */
final class StudioPage {

    private static final String STUDIO = "document.querySelector('gridloom-studio').studio";

    final Page page;

    private StudioPage(Page page) {
        this.page = page;
    }

    /** A new plan for a community, its map drawn. */
    static StudioPage ofNewPlan(Page page, String community) {
        page.navigate("/plans");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("为" + community + "新建方案"))
                .click();
        page.waitForURL("**/plans/*");
        return new StudioPage(page).ready();
    }

    static StudioPage of(Page page, long plan) {
        page.navigate("/plans/" + plan);
        return new StudioPage(page).ready();
    }

    /** Waits until a plan is there and its map drawn. */
    StudioPage ready() {
        page.waitForFunction("""
                () => { const studio = document.querySelector('gridloom-studio');
                    const map = studio?.shadowRoot?.querySelector('gridloom-map')?.map;
                    return studio?.studio?.plan.revision > 0 && map?.loaded() && map.getLayer('plan-fill'); }""");
        return this;
    }

    long plan() {
        return Long.parseLong(page.url().replaceAll(".*/plans/(\\d+).*", "$1"));
    }

    Object ask(String expression) {
        return page.evaluate("() => { const studio = " + STUDIO + "; return " + expression + "; }");
    }

    int number(String expression) {
        return ((Number) ask(expression)).intValue();
    }

    String gridOf(int unit) {
        return (String) ask("studio.plan.gridOf(" + unit + ")");
    }

    void await(String condition) {
        page.waitForFunction("() => { const studio = " + STUDIO + "; return " + condition + "; }");
    }

    void awaitRevision(int revision) {
        await("studio.plan.revision === " + revision);
    }

    void key(String key) {
        page.locator("gridloom-studio .stage").focus();
        page.keyboard().press(key);
    }

    /** Three units in a row across the border of two grids: the first in one, the others in its neighbour. */
    List<Integer> acrossABorder() {
        return ints(page.evaluate("() => { const studio = " + STUDIO + ";" + """
                    const { coverage, plan } = studio;
                    const large = n => { const [w, s, e, t] = coverage.unit(n).box; return Math.min(e - w, t - s) > 25; };
                    for (const { l, r, len } of coverage.edges) {
                        if (l < 0 || r < 0 || len < 20 || plan.gridOf(l) === plan.gridOf(r) || !large(l) || !large(r)) continue;
                        const third = coverage.neighboursOf(r).find(n => n !== l && large(n) && plan.gridOf(n) === plan.gridOf(r));
                        if (third !== undefined) return [l, r, third];
                    }
                    throw new Error('no border between large units'); }"""));
    }

    /** In the page's pixels: the label point of a unit. */
    double[] at(int unit) {
        return pixels(page.evaluate(
                "n => { const element = document.querySelector('gridloom-studio');" + PIXELS
                        + "return pixel(element.studio.coverage.unit(n).at); }",
                unit));
    }

    /** The middle of the border between two units. */
    double[] between(int one, int other) {
        return pixels(page.evaluate(
                "([one, other]) => { const element = document.querySelector('gridloom-studio');" + PIXELS + """
                    const { coverage } = element.studio;
                    const edge = coverage.edges.find(({ l, r }) => (l === one && r === other) || (l === other && r === one));
                    const at = Math.max(1, Math.floor(edge.line.length / 2));
                    const [[ax, ay], [bx, by]] = [edge.line[at - 1], edge.line[at]];
                    return pixel([(ax + bx) / 2, (ay + by) / 2]); }""",
                List.of(one, other)));
    }

    /** From outside of a grid on the north to outside of it on the south, in the page's pixels. */
    List<double[]> across(String grid) {
        var ends = (List<?>) page.evaluate(
                "grid => { const element = document.querySelector('gridloom-studio');" + PIXELS + """
                    const { coverage } = element.studio;
                    const places = element.studio.unitsOf(grid).flatMap(n => coverage.unit(n).rings[0]).map(pixel);
                    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
                    const x = (Math.min(...xs) + Math.max(...xs)) / 2;
                    return [[x, Math.min(...ys) - 15], [x, Math.max(...ys) + 15]]; }""", grid);
        return ends.stream().map(StudioPage::pixels).toList();
    }

    /** The two ends of a bent border between units, in the page's pixels. */
    List<double[]> bentBorder() {
        var ends = (List<?>)
                page.evaluate("() => { const element = document.querySelector('gridloom-studio');" + PIXELS + """
                    const far = ([a, b], [c, d]) => Math.hypot(a - c, b - d) > 60;
                    const bent = element.studio.coverage.edges.find(({ l, r, line }) => l >= 0 && r >= 0 && line.length > 3
                        && far(pixel(line[0]), pixel(line.at(-1))));
                    return [pixel(bent.line[0]), pixel(bent.line.at(-1))]; }""");
        return ends.stream().map(StudioPage::pixels).toList();
    }

    void click(double[] place) {
        page.mouse().click(place[0], place[1]);
    }

    void moveTo(double[] place) {
        page.mouse().move(place[0], place[1]);
    }

    private static final String PIXELS = """
                    const map = element.shadowRoot.querySelector('gridloom-map').map;
                    const pixel = place => { const { left, top } = map.getCanvasContainer().getBoundingClientRect();
                        const { x, y } = map.project(place); return [x + left, y + top]; };""";

    /** Presses at the first place and moves over the others; the button stays down. */
    void drag(List<double[]> places) {
        var mouse = page.mouse();
        mouse.move(places.getFirst()[0], places.getFirst()[1]);
        mouse.down();
        for (var place : places.subList(1, places.size())) {
            mouse.move(place[0], place[1], new Mouse.MoveOptions().setSteps(5));
        }
    }

    void drop() {
        page.mouse().up();
    }

    /** A part of the panel beside the map, through all shadow roots. */
    Locator part(String selector) {
        return page.locator("gridloom-studio-panel " + selector);
    }

    private static List<Integer> ints(Object numbers) {
        return ((List<?>) numbers).stream().map(n -> ((Number) n).intValue()).toList();
    }

    private static double[] pixels(Object pair) {
        return ((List<?>) pair)
                .stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }
}
