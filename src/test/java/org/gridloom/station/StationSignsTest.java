package org.gridloom.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StationSignsTest {

    private static final Path KINDS_ON_THE_MAP = Path.of("frontend/map/station-kind.ts");

    @Test
    void everyKindHasASignOfItsOwnOnTheMap() throws IOException {
        var onTheMap = Pattern.compile("'([A-Z_]+)'")
                .matcher(Files.readString(KINDS_ON_THE_MAP))
                .results()
                .map((MatchResult found) -> found.group(1));
        assertThat(onTheMap)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StationKind.values()).map(Enum::name).toList());
    }
}
