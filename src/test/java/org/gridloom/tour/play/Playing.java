package org.gridloom.tour.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.tour.Play;
import org.gridloom.tour.StopView.Camera;

/** A player in a browser, asked what it shows. */
final class Playing {

    private static final String STAGE =
            "document.querySelector('gridloom-tour-player')?.shadowRoot.querySelector('gridloom-tour-stage')";

    /** The layers of tiles that groups of the switcher have, those whose names differ. */
    private static final Map<String, String> LAYERS = Map.of("road", "barrier", "land", "area");

    final Page page;

    Playing(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void arrives(Play.Stop stop) {
        page.waitForFunction("id => " + STAGE + "?.getAttribute('arrived') === id", stop.id());
    }

    /** @param stop counted from 0 */
    void goes(int stop) {
        page.evaluate("stop => document.querySelector('gridloom-tour-player').command({ to: stop })", stop);
    }

    /** How many sources, layers and images the map has at a stop, and how many maps there are. */
    List<Double> drawn() {
        return numbers("(() => { const stage = " + STAGE + "; const style = stage.map.getStyle();"
                + " return [Object.keys(style.sources).length, style.layers.length, stage.map.listImages().length,"
                + " stage.shadowRoot.querySelectorAll('gridloom-map').length]; })()");
    }

    /** That all of a stop is there: the camera, the layers, what lies over them, the card beside it. */
    void shows(Play play, Play.Stop stop) {
        arrives(stop);
        var number = play.stops().indexOf(stop) + 1;
        assertThat(page.locator("gridloom-tour-player .card h1")).hasText(stop.title());
        assertThat(page.locator("gridloom-tour-player .card .tour span"))
                .hasText(number + " / " + play.stops().size());
        assertThat(page.locator("gridloom-tour-player .card > footer")).containsText(asOf(play.asOfWords()));
        assertThat(page.locator("gridloom-tour-player [role=status].unseen")).containsText(stop.title());
        for (var line : stop.gone()) {
            assertThat(page.locator("gridloom-tour-player .card .gone")).containsText(line);
        }
        looksFrom(stop.view().camera());
        hides(stop);
        keepsItsCardOff();
        if (stop.ground() != null) {
            hasLaid(stop);
        }
    }

    /** Without the minute, which may have passed since. */
    private static String asOf(String words) {
        return words.substring(0, words.length() - 5).strip();
    }

    /** Labels and values of the card. */
    List<String> figures() {
        return page.locator("gridloom-tour-player .figures > div").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", ""))
                .toList();
    }

    static List<String> figures(Play.Stop stop) {
        return stop.figures().stream()
                .map(figure -> (figure.label()
                                + figure.value()
                                + figure.unit()
                                + figure.detail()
                                + (figure.delta() == null ? "" : figure.delta().value()))
                        .replaceAll("\\s+", ""))
                .toList();
    }

    private void looksFrom(Camera camera) {
        var there = numbers("(() => { const map = " + STAGE
                + ".map; const at = map.getCenter(); return [at.lng, at.lat, map.getZoom(), map.getPitch()]; })()");
        assertThat(there.get(0)).isCloseTo(camera.center().getFirst(), within(1e-5));
        assertThat(there.get(1)).isCloseTo(camera.center().getLast(), within(1e-5));
        assertThat(there.get(2)).isCloseTo(camera.zoom(), within(1e-3));
        assertThat(there.get(3)).isCloseTo(Math.min(camera.pitch(), 70), within(0.1));
    }

    private void hides(Play.Stop stop) {
        stop.view().layers().forEach((group, opacity) -> {
            var layer = LAYERS.getOrDefault(group, group);
            page.waitForFunction(
                    "([layer, hidden]) => { const map = " + STAGE + ".map; const of = map.getStyle().layers"
                            + ".filter(one => one.source === layer && one.id !== 'building-3d');"
                            + " return of.length > 0 && of.every(one => (one.layout?.visibility === 'none') === hidden); }",
                    List.of(layer, opacity <= 0));
        });
    }

    /** What the camera looks at is not below the card. */
    private void keepsItsCardOff() {
        var away = numbers(
                "(() => { const stage = " + STAGE + "; const map = stage.map; const at = map.project(map.getCenter());"
                        + " const card = document.querySelector('gridloom-tour-player').shadowRoot.querySelector('.card').getBoundingClientRect();"
                        + " return [at.x, card.right, at.y, card.top]; })()");
        assertThat(away.get(0) > away.get(1) || away.get(2) < away.get(3))
                .as("%s", away)
                .isTrue();
    }

    private void hasLaid(Play.Stop stop) {
        var view = stop.view();
        var wanted = new ArrayList<String>();
        if (view.over() != null) {
            wanted.add(view.over().startsWith("heat") ? "incident-heat" : "figure-fill");
        }
        if (view.swipe() != null) {
            wanted.add("tour-grids-at-fill");
        }
        if (view.reach() != null) {
            wanted.add("reach-area-5");
        }
        // Or a line says why it cannot be: reach is still being computed in a young town.
        wanted.forEach(layer -> page.waitForFunction(
                "layer => " + STAGE + ".map.getLayer(layer) && (!layer.startsWith('reach') || " + STAGE
                        + ".map.queryRenderedFeatures({ layers: [layer] }).length > 0) || document.querySelector('gridloom-tour-player')"
                        + ".shadowRoot.querySelector('.card .gone')",
                layer));
        if (view.swipe() != null) {
            assertThat(page.locator("gridloom-tour-stage [role=slider]")).isVisible();
        }
    }

    /** How many grids are drawn; none before tiles have come. */
    void drawsGrids() {
        page.waitForFunction("() => " + STAGE + "?.map?.queryRenderedFeatures({ layers: ['grid-border'].filter(id => "
                + STAGE + ".map.getLayer(id)) }).length > 0");
    }

    private List<Double> numbers(String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }
}
