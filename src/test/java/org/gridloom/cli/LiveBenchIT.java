package org.gridloom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@PostgisTest
class LiveBenchIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void aReportedIncidentReachesTheBrowserWithinASecond() throws Exception {
        var out = new ByteArrayOutputStream();
        LiveBench.run(portal, port, new PrintStream(out, true, StandardCharsets.UTF_8));
        System.out.println(out);

        var figure = JsonMapper.shared()
                .readTree(
                        out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
        assertThat(figure.path("name").asString()).isEqualTo("live.delay.p95");
        assertThat(figure.path("value").asDouble()).isBetween(1.0, 1000.0);
    }
}
