package org.gridloom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** As nginx with TLS in front of it, on the same machine, would ask. */
@PostgisTest
@TestPropertySource(properties = "GRIDLOOM_PROXIES=127\\\\.0\\\\.0\\\\.1|0:0:0:0:0:0:0:1")
class BehindProxyIT {

    private static final String[] FORWARDED = {
        "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "grid.example.cn"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void leadsToTheAddressThatTheBrowserKnows() throws Exception {
        var answer = get("/map");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .satisfiesAnyOf(
                                there -> assertThat(there).startsWith("https://grid.example.cn/"),
                                there -> assertThat(there).startsWith("/")));
    }

    @Test
    void theSessionCookieGoesOverTlsOnly() throws Exception {
        assertThat(get("/login").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void browsersAreToldToStayWithTls() throws Exception {
        assertThat(get("/login").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void theSocketOpensForPagesOfThatAddressOnly() {
        var socket = socket("https://grid.example.cn").join();
        assertThat(socket.isInputClosed()).isFalse();
        socket.abort();
        assertThatThrownBy(() -> socket("https://elsewhere.example.com").join())
                .isInstanceOf(CompletionException.class);
    }

    private CompletableFuture<WebSocket> socket(String origin) {
        var builder = http.newWebSocketBuilder()
                .header("Cookie", TestLogin.cookie(context, "dispatcher", Role.DISPATCHER))
                .header("Origin", origin);
        for (int i = 0; i < FORWARDED.length; i += 2) {
            builder.header(FORWARDED[i], FORWARDED[i + 1]);
        }
        return builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/live"), new WebSocket.Listener() {});
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .headers(FORWARDED)
                        .build(),
                BodyHandlers.ofString());
    }
}
