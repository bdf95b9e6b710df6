package org.gridloom;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gridloom.account.DemonstrationAccounts;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Chromium with WebGL in software, one for all tests; each person gets a window of their own. Where a test fails, its windows are kept as pictures. */
public final class Browser implements AfterEachCallback {

    private static final double PATIENCE_MS = 60_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--ignore-gpu-blocklist",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");

    private static final class Running {
        static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));

        private static Path executable() {
            return Path.of(Objects.requireNonNullElse(System.getenv("GRIDLOOM_CHROMIUM"), "/usr/bin/chromium"));
        }
    }

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /** A window at the login page. */
    public Page open(int port) {
        return open(port, options -> options.setViewportSize(1366, 768));
    }

    private Page open(int port, UnaryOperator<com.microsoft.playwright.Browser.NewContextOptions> kind) {
        var window = Running.CHROMIUM.newContext(kind.apply(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("zh-CN")));
        window.setDefaultTimeout(PATIENCE_MS);
        windows.add(window);
        var page = window.newPage();
        page.onPageError(errors::add);
        page.navigate("/login");
        return page;
    }

    /** A window in which a demonstration account is logged in. */
    public Page logIn(int port, String username) {
        return logIn(open(port), username);
    }

    /** The same on a tablet, which has fingers in place of a mouse. */
    public Page logInOnTablet(int port, String username) {
        return logIn(
                open(
                        port,
                        options -> options.setViewportSize(1180, 820)
                                .setHasTouch(true)
                                .setIsMobile(true)),
                username);
    }

    /** A telephone, 360 pixels wide, in which nobody is logged in. */
    public Page openOnPhone(int port) {
        return open(
                port,
                options -> options.setViewportSize(360, 740).setHasTouch(true).setIsMobile(true));
    }

    private static Page logIn(Page page, String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(DemonstrationAccounts.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.locator("#navigation").waitFor();
        return page;
    }

    /** Script errors of all windows so far. */
    public List<String> errors() {
        return errors;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (var i = 0; i < windows.size(); i++) {
            if (test.getExecutionException().isPresent()) {
                var picture = Path.of(
                        "target/browser-failures", test.getRequiredTestMethod().getName() + "-" + i + ".png");
                windows.get(i).pages().forEach(page -> page.screenshot(new Page.ScreenshotOptions().setPath(picture)));
            }
            windows.get(i).close();
        }
        windows.clear();
        errors.clear();
    }
}
