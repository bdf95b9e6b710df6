package org.gridloom.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.gridloom.geometry.BarrierClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {

    private static final int SIDE = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsWhatCountingAnewWouldGiveAlsoWhileGridsAreEmptiedAndFilledAgain(long seed) {
        var random = new Random(seed);
        var problem = Problem.of(unevenGround(random), Window.of(300, 500), Weights.DEFAULT);
        int grids = 3;
        var start = new int[SIDE * SIDE];
        for (int unit = 0; unit < start.length; unit++) {
            start[unit] = random.nextInt(grids);
        }
        var division = new Division(problem, start, grids);
        for (int round = 0; round < 500; round++) {
            int emptied = random.nextInt(grids);
            for (int unit = 0; unit < start.length; unit++) {
                if (division.gridOf(unit) == emptied) {
                    division.move(unit, (emptied + 1 + random.nextInt(grids - 1)) % grids);
                }
            }
            for (int unit = 0; unit < start.length; unit++) {
                if (random.nextInt(3) == 0 && division.gridOf(unit) != emptied) {
                    division.move(unit, emptied);
                }
            }
        }
        division.relabel();
        var anew = new Division(problem, division.assignment(), grids);
        assertThat(division.objective()).isCloseTo(anew.objective(), Offset.offset(1e-6));
        assertThat(division.cost()).isCloseTo(anew.cost(), Offset.offset(1e-6));
    }

    private static UnitNetwork unevenGround(Random random) {
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < SIDE * SIDE; unit++) {
            builder.unit(20 + random.nextInt(60), 1_000 + random.nextDouble() * 700, -1, random.nextInt(4), true);
        }
        for (int unit = 0; unit < SIDE * SIDE; unit++) {
            if (unit % SIDE + 1 < SIDE) {
                builder.border(unit, unit + 1, 20 + random.nextDouble() * 17, BarrierClass.NONE);
            }
            if (unit + SIDE < SIDE * SIDE) {
                builder.border(unit, unit + SIDE, 20 + random.nextDouble() * 17, BarrierClass.NONE);
            }
        }
        return builder.build();
    }
}
