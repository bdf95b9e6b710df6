package org.gridloom.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypefaceTest {

    private static final Typeface TYPE = new Typeface();
    private static final Letters LETTERS = Letters.of(10);

    /** Of one Chinese character. */
    private static final double WIDE = TYPE.widthOf(LETTERS, "网");

    @Test
    void chineseBreaksAnywhereButNotBeforeAMarkThatCloses() {
        assertThat(TYPE.lines(LETTERS, "网格全域，导览", 4.2 * WIDE)).containsExactly("网格全", "域，导览");
        assertThat(TYPE.lines(LETTERS, "网格全域……导览", 4.2 * WIDE)).containsExactly("网格全", "域……导", "览");
    }

    @Test
    void noLineEndsWithAMarkThatOpens() {
        assertThat(TYPE.lines(LETTERS, "网格全（域）", 4.2 * WIDE)).containsExactly("网格全", "（域）");
    }

    @Test
    void otherTextBreaksBetweenWords() {
        assertThat(TYPE.lines(LETTERS, "one service grid", TYPE.widthOf(LETTERS, "one service g")))
                .containsExactly("one service", "grid");
    }

    @Test
    void aWordWiderThanTheRoomIsCut() {
        var lines = TYPE.lines(LETTERS, "a " + "m".repeat(40), TYPE.widthOf(LETTERS, "m".repeat(15)));
        assertThat(String.join("", lines)).isEqualTo("a" + "m".repeat(40));
        assertThat(lines).hasSizeBetween(3, 4);
    }

    @Test
    void linesOfItsOwnStay() {
        assertThat(TYPE.lines(LETTERS, "一\n\n二", 50)).containsExactly("一", "", "二");
        assertThat(TYPE.lines(LETTERS, "", 50)).containsExactly("");
    }

    @Test
    void whatDoesNotFitEndsWithDots() {
        assertThat(TYPE.fitting(LETTERS, "网格全域导览", 4.2 * WIDE)).isEqualTo("网格全…");
        assertThat(TYPE.fitting(LETTERS, "网格", 2.1 * WIDE)).isEqualTo("网格");
    }

    @Test
    void aLetterThatTheTypefaceLacksDoesNotVanish() {
        assertThat(TYPE.shown("−2.1 网格")).isEqualTo("–2.1 网格");
        assertThat(TYPE.shown("好😀\u200b！")).isEqualTo("好□！");
        assertThat(TYPE.widthOf(LETTERS, "😀")).isPositive();
    }
}
