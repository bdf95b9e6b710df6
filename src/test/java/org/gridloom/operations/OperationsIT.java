package org.gridloom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.territory.Search;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@PostgisTest
@TestPropertySource(
        properties = {
            "gridloom.metrics.token=a-token-of-the-monitoring",
            // Off in tests by default.
            "management.prometheus.metrics.export.enabled=true"
        })
class OperationsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Search search;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anyoneMayAskWhetherItIsWellAndHearsOneWord() throws Exception {
        awaitReady();
        for (var path : new String[] {"/actuator/health/liveness", "/actuator/health/readiness"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get("/actuator/health").body()).doesNotContain("components", "PostgreSQL");
    }

    @Test
    void anAdministratorSeesWhatReadinessIsMadeOf() throws Exception {
        awaitReady();
        var answer = get("/actuator/health/readiness", "Cookie", cookie(Role.ADMIN));
        assertThat(answer.body()).contains("\"db\"", "\"changeStream\"", "\"memory\"", "\"search\":true");
    }

    @Test
    void figuresAreForAdministratorsAndTheMonitoringOnly() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer another-token-of-16")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Cookie", cookie(Role.LEADER)).statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/prometheus", "Cookie", cookie(Role.ADMIN)).statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer a-token-of-the-monitoring")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTokenOpensNothingElse() throws Exception {
        assertThat(get("/map", "Authorization", "Bearer a-token-of-the-monitoring")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void nothingElseOfTheActuatorIsThere() throws Exception {
        for (var endpoint :
                new String[] {"env", "heapdump", "loggers", "beans", "configprops", "shutdown", "threaddump"}) {
            assertThat(get("/actuator/" + endpoint, "Cookie", cookie(Role.ADMIN))
                            .statusCode())
                    .as(endpoint)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void theFiguresCountWhatThePortalDoes() throws Exception {
        var before = figure("gridloom_searches_seconds_count");
        SystemAccount.act(() -> search.find("bhy", 10));
        assertThat(figure("gridloom_searches_seconds_count")).isEqualTo(before + 1);
        assertThat(figure("gridloom_changes_flowing")).isEqualTo(1);
        assertThat(figure("gridloom_live_clients")).isZero();
        assertThat(figure("gridloom_incidents_routed_total")).isZero();
        assertThat(figures())
                .contains(
                        "gridloom_changes_delay_seconds_count", "hikaricp_connections_active", "jvm_memory_used_bytes");
    }

    @Test
    void aRequestKeepsTheIdItCameWithIfThatIsWellFormed() throws Exception {
        assertThat(id(get("/login", "X-Request-Id", "proxy-0123456789"))).isEqualTo("proxy-0123456789");
        assertThat(id(get("/actuator/prometheus", "X-Request-Id", "proxy-0123456789")))
                .isEqualTo("proxy-0123456789");
    }

    @Test
    void aRequestWithoutAnIdOrWithABadOneGetsItsOwn() throws Exception {
        assertThat(id(get("/login"))).matches("[0-9a-f]{16}").isNotEqualTo(id(get("/login")));
        for (var bad : new String[] {
            "short", "x".repeat(65), "a b c d e f g", "0123456789\" level=ERROR", "<script>alert(1)</script>"
        }) {
            assertThat(id(get("/login", "X-Request-Id", bad))).as(bad).matches("[0-9a-f]{16}");
        }
    }

    /** Otherwise anybody could say to come from elsewhere, and have somebody else led away. */
    @Test
    void nobodysForwardedHeadersAreBelievedUnlessAProxyIsNamed() throws Exception {
        var answer = get(
                "/login",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example.com",
                "Forwarded",
                "proto=https");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).doesNotContain("evil.example.com");
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private void awaitReady() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    private double figure(String name) throws Exception {
        return figures()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }

    private String figures() throws Exception {
        return get("/actuator/prometheus", "Authorization", "Bearer a-token-of-the-monitoring")
                .body();
    }

    private String cookie(Role role) {
        return TestLogin.cookie(context, role.name().toLowerCase(Locale.ROOT), role);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
