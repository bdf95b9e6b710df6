package org.gridloom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.territory.Search;
import org.gridloom.territory.TwoCommunities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** A log is kept, forwarded and read by others: it says what happened, never to whom. */
@PostgisTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"GRIDLOOM_LOG_FORMAT=ecs", "logging.level.org.gridloom=debug"})
class NothingPersonalIT {

    private static final String USERNAME = "chenxiaoming88";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String PHONE = "13912345678";
    private static final String RESIDENT = "欧阳静怡";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Search search;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void theLogOfAWorkingDayHoldsNoNameNumberPasswordOrAddress(CapturedOutput log) throws Exception {
        TwoCommunities.bring(jdbc);
        jdbc.sql("insert into account (username, password_hash, name, role) values (?, ?, '陈晓明', 'DISPATCHER')")
                .params(USERNAME, encoder.encode(PASSWORD))
                .update();

        assertThat(logIn("a-wrong-password").headers().firstValue("Location").orElse(""))
                .contains("error");
        assertThat(logIn(PASSWORD).headers().firstValue("Location").orElse("")).doesNotContain("error");
        var key = SystemAccount.act(() -> keys.create("hotline", Scope.EVERYTHING))
                .secret();
        assertThat(report("api_key=" + key + "&service_code=LIVELIHOOD&lat=30.006&long=117.005")
                        .statusCode())
                .isEqualTo(201);
        assertThat(report("api_key=" + key + "&service_code=NONSENSE&lat=x&long=y")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        new As("dispatcher", Role.DISPATCHER).get(() -> search.find(RESIDENT + " " + PHONE, 10));

        assertThat(log.getAll()).contains("\"ecs\"");
        assertThat(log.getAll())
                .doesNotContain(USERNAME)
                .doesNotContain("陈晓明")
                .doesNotContain(PASSWORD, "a-wrong-password")
                .doesNotContain(PHONE)
                .doesNotContain(RESIDENT)
                .doesNotContain(key);
    }

    private HttpResponse<String> logIn(String password) throws Exception {
        return post("/login", "username=" + USERNAME + "&password=" + password);
    }

    private HttpResponse<String> report(String fields) throws Exception {
        return post(
                "/open311/v2/requests.json",
                fields + "&first_name=" + URLEncoder.encode(RESIDENT, StandardCharsets.UTF_8) + "&phone=" + PHONE
                        + "&description=" + URLEncoder.encode("楼道堆物，请联系" + RESIDENT, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
