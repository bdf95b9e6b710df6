package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RingCheckTest {

    private final RingCheck check = new RingCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
                "POLYGON ((0 0, 4 0, 9 0, 9 9, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 5 3, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 5 2, 5 5, 2 5, 2 2))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1), (5 5, 7 5, 7 7, 5 7, 5 5))"
            })
    void passesWhatIsPlain(String wkt) throws ParseException {
        assertThat(check.passes(outline(wkt))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a spike, a pinch, a hole at the shell, a hole outside it, a hole in a hole
                "POLYGON ((0 0, 9 0, 9 9, 12 9, 9 9, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 4 4, 9 9, 0 9, 4 4, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 2, 5 2, 5 5, 2 5, 0 2))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (12 2, 15 2, 15 5, 12 5, 12 2))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1), (3 3, 5 3, 5 5, 3 5, 3 3))"
            })
    void doesNotPassWhatWantsACloserLook(String wkt) throws ParseException {
        assertThat(check.passes(outline(wkt))).isFalse();
    }

    @Test
    void aRingThatGoesRoundTwiceIsNotConvex() {
        var twice = new Outline();
        for (int round = 0; round < 2; round++) {
            twice.vertex(round, 0);
            twice.vertex(90, round);
            twice.vertex(90 - round, 90);
            twice.vertex(0, 90 - round);
        }
        twice.endRing();
        assertThat(check.passes(twice)).isFalse();
    }

    @Test
    void passesNothingThatIsNotValid() {
        var random = new Random(1);
        int passed = 0;
        for (int i = 0; i < 20_000; i++) {
            var outline = new Outline();
            int size = 3 + random.nextInt(i % 50 == 0 ? 40 : 6);
            int reach = 3 + random.nextInt(30);
            for (int k = 0; k < size; k++) {
                outline.vertex(random.nextInt(reach), random.nextInt(reach));
            }
            outline.endRing();
            if (outline.rings() > 0 && check.passes(outline)) {
                passed++;
                assertThat(ShapeRepair.isValid(outline)).isTrue();
            }
        }
        assertThat(passed).isGreaterThan(1_000);
    }

    private static Outline outline(String wkt) throws ParseException {
        var shapes = new Shapes.Builder();
        Surfaces.add(new WKTReader().read(wkt), shapes);
        var outline = new Outline();
        shapes.addTo(outline);
        return outline;
    }
}
