package org.gridloom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
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
    void afterMuchHappenedEveryWatcherShowsWhatTheDatabaseHolds() throws Exception {
        var out = new ByteArrayOutputStream();

        LiveBench.run(
                portal,
                port,
                new LiveBench.Load(200, 6, 20, 6, false),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        var figures = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .collect(Collectors.toMap(
                        figure -> figure.path("name").asString(),
                        figure -> figure.path("value").asDouble()));
        assertThat(figures)
                .containsEntry("live.missing", 0.0)
                .containsEntry("live.stale", 0.0)
                .containsEntry("live.backwards", 0.0)
                .containsEntry("live.announcedTwice", 0.0);
        assertThat(figures.get("live.delay.p95")).isPositive();
    }
}
