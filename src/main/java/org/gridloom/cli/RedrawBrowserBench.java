package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridloom.GridloomApplication;
import org.gridloom.account.DemonstrationAccounts;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.territory.Territory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long the studio in a browser takes from a move of the pointer until everything that follows of it is applied: units coloured, borders, sums, the
 * tables beside the map, and the preview on its way; what is not counted is painting it. The page is the portal's own; the community in it, of any size,
 * is made up by {@code redraw-browser.js}, which answers in the portal's place and measures.
 */
final class RedrawBrowserBench {

    /** Of the demonstration. */
    private static final String PLANNER = "planner";

    private static final int MOVES = 25;
    private static final double STEP_PIXELS = 7;
    private static final int WARM_UP_STROKES = 3;

    /** Of a community: so many units, a grid's side in units, and how often a tool is drawn across it. */
    private record Size(int columns, int rows, int side, int strokes) {}

    private static final List<Size> SIZES = List.of(new Size(50, 40, 6, 20), new Size(200, 100, 6, 8));

    private final Chromium browser;
    private final PrintStream out;

    private RedrawBrowserBench(Chromium browser, PrintStream out) {
        this.browser = browser;
        this.out = out;
    }

    /** On a portal of its own, with the demonstration town in the database that was given. Says so where there is no browser to measure in. */
    static void run(PrintStream out) throws Exception {
        try (var portal = new SpringApplicationBuilder(GridloomApplication.class)
                .profiles("bench", "demonstration")
                .properties("server.port=0", "server.address=127.0.0.1")
                .run()) {
            var address = "localhost:"
                    + ((WebServerApplicationContext) portal).getWebServer().getPort();
            var plan = plan(portal);
            var session = session(address);
            for (var size : SIZES) {
                var chromium = Chromium.start();
                if (chromium.isEmpty()) {
                    System.err.println("There is no Chromium here; redraw.browser.p95 is not measured.");
                    return;
                }
                try (var browser = chromium.get()) {
                    new RedrawBrowserBench(browser, out).measure("http://" + address, session, plan, size);
                }
            }
        }
    }

    private static PlanId plan(ConfigurableApplicationContext portal) {
        var community =
                SystemAccount.act(portal.getBean(Territory.class)::communities).getFirst();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        PLANNER, "", AuthorityUtils.createAuthorityList("ROLE_" + Role.PLANNER)));
        try {
            return portal.getBean(Plans.class).start(community.code(), "bench");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String session(String address) throws IOException, InterruptedException {
        var fields = Map.of("username", PLANNER, "password", DemonstrationAccounts.PASSWORD);
        var response = HttpClient.newHttpClient()
                .send(BenchLogin.form("http://" + address + "/login", fields), BodyHandlers.discarding());
        return BenchLogin.session(response);
    }

    private void measure(String portal, String session, PlanId plan, Size size) throws Exception {
        browser.ask("Network.enable", Map.of());
        browser.ask("Page.enable", Map.of());
        browser.ask("Network.setCookie", Map.of("name", "JSESSIONID", "value", session, "url", portal));
        browser.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script(size)));
        browser.ask("Page.navigate", Map.of("url", portal + "/plans/" + plan));
        browser.await("window.redrawBench?.ready()");
        for (var tool : List.of("brush", "sweep")) {
            browser.key(tool.substring(0, 1));
            browser.await("redrawBench.studio().tool === '" + tool + "'");
            for (int stroke = -WARM_UP_STROKES; stroke < size.strokes(); stroke++) {
                if (stroke == 0) {
                    browser.evaluate("redrawBench.times.length = 0");
                }
                stroke(size, stroke + WARM_UP_STROKES);
            }
            print(size, tool);
        }
    }

    /** From a corner where grids meet, over their borders and on. */
    private void stroke(Size size, int number) throws InterruptedException {
        int column = size.side() * (1 + number % (size.columns() / size.side() - 2));
        int row = size.side() * (1 + number / 3 % (size.rows() / size.side() - 2));
        var place = browser.evaluate("redrawBench.corner(" + (row * size.columns() + column) + ")");
        double x = place.get(0).asDouble();
        double y = place.get(1).asDouble();
        browser.mouse("mouseMoved", x, y, false);
        browser.mouse("mousePressed", x, y, true);
        for (int move = 1; move <= MOVES; move++) {
            browser.mouse("mouseMoved", x + STEP_PIXELS * move, y + 3 * Math.sin(move), true);
        }
        browser.mouse("mouseReleased", x + STEP_PIXELS * MOVES, y, true);
        browser.await("redrawBench.studio().plan.pending.length === 0");
    }

    private void print(Size size, String tool) {
        var times = browser.evaluate("redrawBench.times");
        var took = new double[times.size()];
        for (int i = 0; i < took.length; i++) {
            took[i] = times.get(i).asDouble();
        }
        if (took.length < size.strokes()) {
            throw new IllegalStateException(
                    "Of " + size.strokes() + " strokes of the " + tool + " only " + took.length + " moves were heard");
        }
        Arrays.sort(took);
        Figure.of(
                        "redraw.browser.p95",
                        took[(int) Math.ceil(took.length * 0.95) - 1],
                        "ms",
                        "units",
                        size.columns() * size.rows(),
                        "tool",
                        tool,
                        "moves",
                        took.length)
                .print(out);
    }

    private static String script(Size size) throws IOException {
        try (var stream = RedrawBrowserBench.class.getResourceAsStream("redraw-browser.js")) {
            if (stream == null) {
                throw new IllegalStateException("redraw-browser.js is missing");
            }
            return "const COLUMNS = %d, ROWS = %d, SIDE = %d;\n".formatted(size.columns(), size.rows(), size.side())
                    + new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
