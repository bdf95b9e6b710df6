package org.gridloom.tour.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.gridloom.print.Box;
import org.junit.jupiter.api.Test;

class PhotoWallTest {

    private static final double LANDSCAPE = 4 / 3.0;
    private static final double PORTRAIT = 3 / 4.0;

    @Test
    void oneFillsTheBoxAsFarAsItsShapeAllows() {
        assertThat(wall(80, 150).hang(List.of(LANDSCAPE))).containsExactly(new Box(10, 20, 80, 60));
    }

    @Test
    void severalStandBelowOneAnotherInATallBoxAndBesideOneAnotherInAWideOne() {
        var tall = wall(80, 150).hang(List.of(LANDSCAPE, LANDSCAPE));
        assertThat(tall.get(1).y()).isCloseTo(20 + 60 + 5 + 3, within(1e-9));
        var wide = wall(200, 60).hang(List.of(LANDSCAPE, PORTRAIT));
        assertThat(wide).extracting(Box::y).containsOnly(20.0);
    }

    @Test
    void noneIsDrawnOutOfShapeNorReachesBeyondTheBox() {
        var aspects = List.of(LANDSCAPE, PORTRAIT, 16 / 9.0, 9 / 16.0, 1.0);
        var hung = wall(320, 150).hang(aspects);
        assertThat(hung).hasSameSizeAs(aspects);
        for (var i = 0; i < hung.size(); i++) {
            var at = hung.get(i);
            assertThat(at.width() / at.height()).isCloseTo(aspects.get(i), within(1e-9));
            assertThat(at.right()).isLessThanOrEqualTo(10 + 320 + 1e-9);
            assertThat(at.bottom() + 5).as("with its caption").isLessThanOrEqualTo(20 + 150 + 1e-9);
        }
    }

    @Test
    void whatWouldBeTooSmallWaitsForAnotherPage() {
        var hung = wall(72, 158).hang(Collections.nCopies(24, LANDSCAPE));
        assertThat(hung).hasSizeBetween(3, 10);
        assertThat(hung).allSatisfy(at -> assertThat(at.height()).isGreaterThanOrEqualTo(22));
    }

    @Test
    void oneHangsHoweverSmallItIs() {
        assertThat(wall(72, 158).hang(List.of(50.0, LANDSCAPE))).hasSize(1);
        assertThat(wall(72, 158).hang(List.of())).isEmpty();
    }

    private static PhotoWall wall(double width, double height) {
        return new PhotoWall(new Box(10, 20, width, height), 3, 5, 22);
    }
}
