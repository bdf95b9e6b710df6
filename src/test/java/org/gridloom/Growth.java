package org.gridloom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a page in Chromium holds once its rubbish is gone, so that a test can say of one that runs for weeks that it does not grow. */
public final class Growth {

    private static final List<String> COUNTED = List.of("Nodes", "JSEventListeners", "JSHeapUsedSize");

    private final Page page;
    private final CDPSession meter;

    public Growth(Page page) {
        this.page = page;
        meter = page.context().newCDPSession(page);
        meter.send("Performance.enable");
    }

    public Map<String, Double> measure() {
        meter.send("HeapProfiler.collectGarbage");
        page.waitForTimeout(500);
        meter.send("HeapProfiler.collectGarbage");
        var measured = new HashMap<String, Double>();
        meter.send("Performance.getMetrics").getAsJsonArray("metrics").forEach(metric -> {
            var name = metric.getAsJsonObject().get("name").getAsString();
            if (COUNTED.contains(name)) {
                measured.put(name, metric.getAsJsonObject().get("value").getAsDouble());
            }
        });
        return measured;
    }

    /** With what a browser takes for itself in the meantime. */
    public static void assertNone(Map<String, Double> first, Map<String, Double> last) {
        assertThat(last.get("Nodes")).isLessThan(first.get("Nodes") * 1.2 + 200);
        assertThat(last.get("JSEventListeners")).isLessThan(first.get("JSEventListeners") * 1.2 + 50);
        assertThat(last.get("JSHeapUsedSize")).isLessThan(first.get("JSHeapUsedSize") * 1.25 + 4_000_000);
    }
}
