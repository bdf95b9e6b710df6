package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.gridloom.rules.Finding.InPieces;
import org.gridloom.rules.Finding.Piece;
import org.junit.jupiter.api.Test;

class OnePieceTest {

    @Test
    void touchingInAPointIsNotOnePiece() {
        assertThat(piecesOf("A", Picture.of("AB", "BA"))).hasSize(2);
    }

    @Test
    void aRingIsOnePieceAndWhatItEnclosesToo() {
        var picture = Picture.of("AAA", "ABA", "AAA");
        assertThat(piecesOf("A", picture)).isEmpty();
        assertThat(piecesOf("B", picture)).isEmpty();
    }

    @Test
    void aRingThatMeetsItselfInAPointIsOnePiece() {
        assertThat(piecesOf("A", Picture.of("AAA", "ABA", "AAB"))).isEmpty();
    }

    @Test
    void aNarrowStripWithoutHouseholdsHoldsNothingTogether() {
        assertThat(piecesOf("A", Picture.of("AAA").column(1, 4.9).households(middle(0))))
                .containsExactlyInAnyOrder(new Piece(List.of(0), 100), new Piece(List.of(2), 100));
    }

    @Test
    void aStripThatIsBroadEnoughOrHasHouseholdsDoes() {
        assertThat(piecesOf("A", Picture.of("AAA").column(1, 5).households(middle(0))))
                .isEmpty();
        assertThat(piecesOf("A", Picture.of("AAA").column(1, 1).households(middle(1))))
                .isEmpty();
    }

    @Test
    void aStripAtTheEdgeBelongsToThePieceItTouches() {
        var strips = Picture.of("BBAA").column(1, 2).column(2, 2).households(unit -> unit == 1 || unit == 2 ? 0 : 100);
        assertThat(piecesOf("A", strips)).isEmpty();
        assertThat(piecesOf("B", strips)).isEmpty();
    }

    @Test
    void aStripThatHangsOnAStripBelongsToThePieceBehindIt() {
        var strips = Picture.of("AAAB").column(0, 2).column(1, 2).households(unit -> unit < 2 ? 0 : 100);
        assertThat(piecesOf("A", strips)).isEmpty();
    }

    @Test
    void aStripAloneIsAPieceOfItsOwn() {
        var strip = Picture.of("ABA").column(2, 2).households(unit -> unit == 2 ? 0 : 100);
        assertThat(piecesOf("A", strip))
                .containsExactlyInAnyOrder(new Piece(List.of(0), 100), new Piece(List.of(2), 0));
    }

    private static IntUnaryOperator middle(int households) {
        return unit -> unit == 1 ? households : 100;
    }

    /** None if the grid is in one piece. Both ways of finding them are asked. */
    private static List<Piece> piecesOf(String grid, Picture picture) {
        var plan = picture.plan();
        var live = new LivePlan(plan).findings();
        assertThat(Nothing.findings(plan)).isEqualTo(live);
        return live.stream()
                .filter(InPieces.class::isInstance)
                .map(InPieces.class::cast)
                .filter(f -> f.key().equals(grid))
                .flatMap(f -> f.pieces().stream())
                .toList();
    }
}
