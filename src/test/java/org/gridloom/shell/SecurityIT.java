package org.gridloom.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the web server answers to those it does not know, and how it treats logins. */
@PostgisTest
class SecurityIT {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void anAccount() {
        jdbc.sql("delete from account where username in ('guessed', 'logs-in', 'watched')")
                .update();
        for (var name : new String[] {"guessed", "logs-in", "watched"}) {
            SystemAccount.act(() -> accounts.create(name, name, Role.LEADER, Scope.of("340811101001")));
            jdbc.sql("update account set password_hash = ?, one_time = false where username = ?")
                    .params(encoder.encode(PASSWORD), name)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tiles/epochs", "/tiles/grid/1/14/1/1.mvt", "/api/plans/1/units", "/api/nothing-such", "/live"})
    void whatMapsAndScriptsFetchIsRefusedByAStatusAndNotByAForm(String path) throws Exception {
        var answer = get(path, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aPageLeadsToTheLogin() throws Exception {
        var answer = get("/plans", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void pagesTakeNothingFromElsewhereAndAreNotFramed() throws Exception {
        var headers = get("/login", "").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void whatNeverChangesIsKeptByTheBrowser() throws Exception {
        assertThat(get("/styles.css", "").headers().firstValue("Cache-Control").orElseThrow())
                .startsWith("max-age=");
    }

    @Test
    void aLoginGetsANewSessionWithACookieThatScriptsAndStrangersDoNotHave() throws Exception {
        var before = cookie(get("/login", ""));
        var answer = logIn("logs-in", PASSWORD, before);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("login");
        var header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(header).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(cookie(answer)).isNotEqualTo(before);
        assertThat(get("/tiles/epochs", cookie(answer)).statusCode()).isEqualTo(200);
        assertThat(get("/tiles/epochs", before).statusCode()).isEqualTo(401);
    }

    @Test
    void whoGuessesWaitsAndLearnsNothing() throws Exception {
        for (var n = 0; n < 5; n++) {
            assertThat(where(logIn("guessed", "wrong " + n, ""))).endsWith("login?error");
            assertThat(where(logIn("nobody-of-that-name", "wrong " + n, ""))).endsWith("login?error");
        }

        assertThat(where(logIn("guessed", PASSWORD, ""))).matches(".*login\\?wait=[1-9]");
        assertThat(where(logIn(" Guessed", PASSWORD, ""))).matches(".*login\\?wait=[1-9]");
        assertThat(where(logIn("nobody-of-that-name", "wrong", ""))).matches(".*login\\?wait=[1-9]");
        assertThat(where(logIn("logs-in", PASSWORD, ""))).doesNotContain("login");
    }

    @Test
    void whoLogsInGetsTheTriesBack() throws Exception {
        for (var n = 0; n < 12; n++) {
            assertThat(where(logIn("logs-in", n % 4 == 3 ? PASSWORD : "wrong", ""))
                            .contains("login?error"))
                    .isEqualTo(n % 4 != 3);
        }
    }

    @Test
    void aChangeOfAnAccountEndsItsLogins() throws Exception {
        var cookie = TestLogin.cookie(context, "watched", Role.LEADER);
        var others = TestLogin.cookie(context, "logs-in", Role.LEADER);
        assertThat(get("/tiles/epochs", cookie).statusCode()).isEqualTo(200);

        SystemAccount.act(() -> accounts.scope("watched", Scope.of("340811101201")));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(get("/tiles/epochs", cookie).statusCode()).isEqualTo(401));
        assertThat(get("/tiles/epochs", others).statusCode()).isEqualTo(200);
    }

    private HttpResponse<Void> logIn(String username, String password, String cookie) throws Exception {
        var form = "username=" + username.replace(" ", "+") + "&password=" + password.replace(" ", "+");
        return send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                cookie);
    }

    private HttpResponse<Void> get(String path, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)), cookie);
    }

    private HttpResponse<Void> send(HttpRequest.Builder request, String cookie)
            throws IOException, InterruptedException {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.discarding());
    }

    private static String cookie(HttpResponse<?> answer) {
        var header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    private static String where(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
