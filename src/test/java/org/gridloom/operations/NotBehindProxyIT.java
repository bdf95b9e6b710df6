package org.gridloom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostgisTest
class NotBehindProxyIT {

    @LocalServerPort
    private int port;

    /** Otherwise anybody could say to come from elsewhere, and have somebody else led away. */
    @Test
    void nobodysForwardedHeadersAreBelievedUnlessAProxyIsNamed() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                .headers("X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example.com", "Forwarded", "proto=https")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.body()).doesNotContain("evil.example.com");
    }
}
