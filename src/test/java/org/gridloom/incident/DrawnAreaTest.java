package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridloom.incident.DrawnArea.Corner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnAreaTest {

    private static final DrawnArea TRIANGLE =
            new DrawnArea(List.of(new Corner(117, 30), new Corner(117.123456, 30), new Corner(117, -30.5)));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(TRIANGLE).hasToString("117.00000_30.00000*117.12346_30.00000*117.00000_-30.50000");
        assertThat(DrawnArea.read(TRIANGLE.toString())).contains(TRIANGLE);
    }

    @Test
    void isAClosedRing() {
        assertThat(TRIANGLE.wkt())
                .isEqualTo(
                        "POLYGON((117.00000 30.00000, 117.12346 30.00000, 117.00000 -30.50000, 117.00000 30.00000))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "117_30*117_31",
                "117_30*117_31*",
                "117_30*117_31*181_31",
                "117_30*117_31*118_91",
                "117_30*117_31*1e2_31",
                "117_30*117_31*118,31",
                "117_30*117_31*118_31*; drop"
            })
    void whatIsNoAreaIsNothing(String text) {
        assertThat(DrawnArea.read(text)).isEmpty();
    }

    @Test
    void hasNoMoreCornersThanAnAddressHasRoomFor() {
        var most = IntStream.range(0, DrawnArea.MOST_CORNERS)
                .mapToObj(n -> "117_30." + (100 + n))
                .collect(Collectors.joining("*"));
        assertThat(DrawnArea.read(most)).isPresent();
        assertThat(DrawnArea.read(most + "*117_31")).isEmpty();
        var corners = Collections.nCopies(DrawnArea.MOST_CORNERS + 1, new Corner(117, 30));
        assertThatThrownBy(() -> new DrawnArea(corners)).isInstanceOf(IllegalArgumentException.class);
    }
}
