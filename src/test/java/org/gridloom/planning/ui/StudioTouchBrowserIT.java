package org.gridloom.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Arrays;
import java.util.List;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The studio under fingers: in Chromium as a tablet, on the demonstration town. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class StudioTouchBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    private CDPSession screen;

    @Test
    void oneFingerPaintsAndTwoZoomTheMapWithoutPainting() {
        var studio = StudioPage.ofNewPlan(browser.logInOnTablet(port, "planner"), "松源社区");
        screen = studio.page.context().newCDPSession(studio.page);
        var units = studio.acrossABorder();
        var to = studio.gridOf(units.getFirst());
        studio.ask("studio.activate('" + to + "')");
        studio.key("b");

        touch("touchStart", studio.at(units.get(0)));
        for (var place : List.of(studio.between(units.get(0), units.get(1)), studio.at(units.get(1)))) {
            touch("touchMove", place);
        }
        touch("touchEnd");
        studio.awaitRevision(2);
        assertThat(studio.gridOf(units.get(1))).isEqualTo(to);

        var zoom = zoom(studio);
        var middle = studio.at(units.get(0));
        for (var apart : new int[] {40, 60, 80, 100, 120}) {
            touch(apart == 40 ? "touchStart" : "touchMove", new double[] {middle[0] - apart, middle[1]}, new double[] {
                middle[0] + apart, middle[1]
            });
        }
        touch("touchEnd");
        studio.page.waitForFunction("zoom => " + MAP + ".getZoom() > zoom + 0.5", zoom);
        assertThat(studio.number("studio.plan.revision")).isEqualTo(2);
        assertThat(studio.number("studio.plan.pending.length")).isZero();
        assertThat(browser.errors()).isEmpty();
    }

    private static final String MAP =
            "document.querySelector('gridloom-studio').shadowRoot.querySelector('gridloom-map').map";

    private static double zoom(StudioPage studio) {
        return ((Number) studio.page.evaluate("() => " + MAP + ".getZoom()")).doubleValue();
    }

    private void touch(String what, double[]... fingers) {
        var points = new JsonArray();
        Arrays.stream(fingers).forEach(finger -> {
            var point = new JsonObject();
            point.addProperty("x", finger[0]);
            point.addProperty("y", finger[1]);
            point.addProperty("id", points.size());
            points.add(point);
        });
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }
}
