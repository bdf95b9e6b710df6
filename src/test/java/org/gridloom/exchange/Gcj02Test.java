package org.gridloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Gcj02Test {

    @Test
    void shiftsTheKnownPair() {
        var shifted = Gcj02.fromWgs84(116.42079, 39.90105);
        assertThat(shifted.x).isCloseTo(116.42703, within(1e-5));
        assertThat(shifted.y).isCloseTo(39.90245, within(1e-5));
    }

    @Test
    void comesBackFromEverywhereInChina() {
        var random = new Random(4490);
        for (int i = 0; i < 1_000; i++) {
            double x = 74 + 60 * random.nextDouble();
            double y = 18 + 35 * random.nextDouble();
            var there = Gcj02.fromWgs84(x, y);
            var back = Gcj02.toWgs84(there.x, there.y);
            assertThat(back.x).isCloseTo(x, within(1e-8));
            assertThat(back.y).isCloseTo(y, within(1e-8));
        }
    }

    @Test
    void shiftsNothingOutsideChina() {
        assertThat(Gcj02.toWgs84(15.6, 48.4).x).isEqualTo(15.6);
    }
}
