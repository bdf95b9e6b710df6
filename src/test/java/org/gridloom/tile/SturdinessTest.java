package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SturdinessTest {

    @ParameterizedTest
    @CsvSource({"1, -1", "2, 0", "3, 1", "5, 1", "6, 2", "11, 2", "12, 3", "1000, 9"})
    void aSquareCanBeRoundedWhileItsSideIsLongerThanTheDiagonalOfAUnit(int side, int bits) {
        assertThat(new Sturdiness().of(shapes(0, 0, side, 0, side, side, 0, side), 0))
                .isEqualTo((byte) bits);
    }

    @Test
    void aNarrowNeckCountsHoweverLargeTheRest() {
        assertThat(new Sturdiness().of(shapes(0, 0, 1000, 0, 1000, 1000, 500, 5, 490, 1000, 0, 1000), 0))
                .isEqualTo((byte) 1);
    }

    @Test
    void whatIsNotValidIsNotSturdy() {
        assertThat(new Sturdiness().of(shapes(0, 0, 900, 1000, 1000, 0, 0, 1000), 0))
                .isEqualTo(Sturdiness.NONE);
    }

    @Test
    void whatIsSturdyIsValidWhereverItIsRounded() {
        var random = new Random(1);
        var sturdiness = new Sturdiness();
        int sturdy = 0;
        for (int n = 0; n < 50_000; n++) {
            var shapes = shapes(random.ints(2L * random.nextInt(3, 8), 0, 60).toArray());
            int bits = sturdiness.of(shapes, 0);
            for (int shift = 0; shift <= bits; shift++) {
                var rounded = new Outline();
                rounded.add(shapes.xy(), 0, shapes.xy().length, -random.nextInt(16), -random.nextInt(16), shift);
                rounded.endRing();
                assertThat(rounded.rings()).isOne();
                assertThat(rounded.xy.size).isEqualTo(shapes.xy().length);
                assertThat(ShapeRepair.isValid(rounded)).isTrue();
                sturdy++;
            }
        }
        assertThat(sturdy).isGreaterThan(500);
    }

    private static Shapes shapes(int... xy) {
        var builder = new Shapes.Builder();
        for (int i = 0; i < xy.length; i += 2) {
            builder.vertex(xy[i], xy[i + 1]);
        }
        builder.orient(true);
        builder.endRing();
        builder.endFeature();
        return builder.build(new int[] {0});
    }
}
