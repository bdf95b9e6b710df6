package org.gridloom.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Measuring, sharing and printing what the map shows: in Chromium, on the demonstration town. */
@Tag("slow")
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class MapToolsBrowserIT {

    private static final String MAP = "document.querySelector('gridloom-map').map";

    private static final String MAP_IN_SHEET =
            "document.querySelector('gridloom-map-print').renderRoot.querySelector('gridloom-map').map";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measuresWithTheKeyboardAndEscapeEndsIt() {
        var page = openMap("&of=grid:" + someGrid());
        page.locator("gridloom-map .tool-measure").click();
        page.locator("gridloom-map .maplibregl-canvas").focus();
        var from = center(page);
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.waitForFunction(
                "from => !" + MAP + ".isMoving() && " + MAP + ".getCenter().lng !== from", from.getFirst());
        page.keyboard().press("Enter");

        var to = center(page);
        assertThat(page.locator("gridloom-map-measure output")).hasText(Math.round(metres(from, to)) + " 米");
        // Enter set a point: it chose nothing.
        assertThat(address(page)).contains("of=grid:" + someGrid());

        page.keyboard().press("Escape");
        assertThat(page.locator("gridloom-map-measure")).hasCount(0);
        assertThat(page.locator("gridloom-map .tool-measure")).isFocused();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aClickWhileMeasuringSetsAPointAndSelectsNothing() {
        var page = openMap("");
        page.locator("gridloom-map .tool-measure").click();
        page.locator("gridloom-map-measure button").filter(named("面积")).click();
        for (var corner : List.of(new int[] {500, 300}, new int[] {700, 300}, new int[] {700, 450})) {
            page.mouse().click(corner[0], corner[1]);
        }
        page.mouse().dblclick(500, 450);

        assertThat(page.locator("gridloom-map-measure output")).hasText(Pattern.compile("[\\d,]+ 平方米 · [\\d.,]+ 亩"));
        assertThat(address(page)).doesNotContain("of=");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void onAWallTheMapIsDrawnLargerAndAClickMeetsWhatIsUnderThePointer() {
        var page = openMap("");
        page.setViewportSize(3600, 700);
        page.waitForFunction("() => " + MAP + ".getPixelRatio() === 1.5 * devicePixelRatio");
        page.locator("gridloom-map .tool-measure").click();
        var box = page.locator("gridloom-map").boundingBox();
        page.mouse().click(box.x + box.width * 0.5, box.y + box.height / 2);
        page.mouse().click(box.x + box.width * 0.55, box.y + box.height / 2);

        var from = center(page);
        var to = numbers(
                page,
                "(box => " + MAP + ".unproject([box.offsetWidth * 0.55, box.offsetHeight / 2]).toArray())(" + MAP
                        + ".getContainer())");
        var shown = page.locator("gridloom-map-measure output").textContent().replaceAll("[^0-9]", "");
        assertThat(Double.parseDouble(shown)).isCloseTo(metres(from, to), withinPercentage(2));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aSharedLinkOpensWhatTheOtherSees() {
        var page = openMap("&of=grid:" + someGrid());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("gridloom-map-layers button.open").click();
        page.locator("gridloom-map-layers label").filter(named("地点")).click();
        page.locator("gridloom-map-layers button").filter(named("户数")).click();
        page.evaluate("() => { " + MAP + ".jumpTo({ zoom: 16.5, bearing: -30, pitch: 45 }); }");
        page.locator("gridloom-map .tool-share").click();

        assertThat(page.getByText("链接已复制")).isVisible();
        var link = (String) page.evaluate("() => navigator.clipboard.readText()");
        assertThat(link).contains(",16.50,-30,45").contains("hide=place").contains("color=households");

        var other = browser.logIn(port, "leader");
        other.navigate(link);
        awaitDrawn(other);
        for (var fact : List.of("getBearing()", "getPitch()", "getZoom()", "getCenter().lng.toFixed(4)")) {
            assertThat(other.evaluate("() => " + MAP + "." + fact))
                    .as(fact)
                    .isEqualTo(page.evaluate("() => " + MAP + "." + fact));
        }
        assertThat(other.evaluate("() => " + MAP + ".getLayoutProperty('place', 'visibility')"))
                .isEqualTo("none");
        assertThat(other.locator(".map-card")).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theSheetIsOnePageWithALegendOfWhatItShows() {
        var page = openMap("&of=grid:" + someGrid());
        var sheet = page.context()
                .waitForPage(() -> page.locator("gridloom-map .tool-print").click());
        sheet.waitForFunction("() => document.querySelector('gridloom-map-print')?.drawn");

        var name = jdbc.sql("select name from grid where id = ?")
                .param(someGrid())
                .query(String.class)
                .single();
        assertThat(sheet.locator("gridloom-map-print h1")).hasText(name);
        assertThat(sheet.evaluate(
                        "id => " + MAP_IN_SHEET
                                + ".getFeatureState({ source: 'grid', sourceLayer: 'grid', id }).selected",
                        (double) someGrid()))
                .isEqualTo(true);
        assertThat(sheet.locator("gridloom-map-print aside")).containsText("网格边界");
        assertThat(sheet.locator("gridloom-map-print aside")).not().containsText("单元门");
        assertThat(sheet.locator("gridloom-map-print footer"))
                .containsText(Pattern.compile("比例尺 1:[\\d,]+（A4）.*虚构的城镇", Pattern.DOTALL));
        assertOnePage(sheet, 297, 210);

        sheet.locator("gridloom-map-print select").selectOption("A3");
        sheet.waitForFunction("() => document.querySelector('gridloom-map-print').drawn");
        assertOnePage(sheet, 420, 297);
        assertThat(browser.errors()).isEmpty();
    }

    private Page openMap(String more) {
        var page = browser.logIn(port, "leader");
        var at = jdbc.sql(
                        "select st_x(st_centroid(st_extent(area))) || ',' || st_y(st_centroid(st_extent(area))) from grid where id = ?")
                .param(someGrid())
                .query(String.class)
                .single();
        page.navigate("/map?at=" + at + ",15.5" + more);
        awaitDrawn(page);
        return page;
    }

    private long someGrid() {
        return jdbc.sql("select min(id) from grid where upper_inf(validity)")
                .query(Long.class)
                .single();
    }

    private static void awaitDrawn(Page page) {
        page.waitForFunction("() => document.querySelector('gridloom-map')?.map?.loaded() && " + MAP
                + ".queryRenderedFeatures({ layers: ['grid-border'] }).length > 0");
    }

    private double metres(List<Double> from, List<Double> to) {
        return jdbc.sql("select st_distance(st_point(?, ?)::geography, st_point(?, ?)::geography)")
                .params(from.get(0), from.get(1), to.get(0), to.get(1))
                .query(Double.class)
                .single();
    }

    private static List<Double> center(Page page) {
        return numbers(page, MAP + ".getCenter().toArray()");
    }

    @SuppressWarnings("unchecked")
    private static List<Double> numbers(Page page, String expression) {
        return (List<Double>) page.evaluate("() => " + expression);
    }

    /** Millimetres. */
    private static void assertOnePage(Page sheet, double width, double height) {
        var bytes = sheet.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        var pages = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]")
                .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .toList();
        assertThat(pages).hasSize(1);
        assertThat(millimetres(pages.getFirst().group(1))).isCloseTo(width, within(1.0));
        assertThat(millimetres(pages.getFirst().group(2))).isCloseTo(height, within(1.0));
    }

    private static double millimetres(String points) {
        return Double.parseDouble(points) / 72 * 25.4;
    }

    private static String address(Page page) {
        return URLDecoder.decode(page.url(), StandardCharsets.UTF_8);
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
