package org.gridloom.territory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTest {

    @Test
    void aWordIsARunOfOneScript() {
        assertThat(words("滨河苑12号楼B座")).containsExactly("滨河苑", "12", "号楼", "b", "座");
        assertThat(words("滨河路 88-3号")).containsExactly("滨河路", "88", "3", "号");
    }

    @Test
    void aDotBetweenCharactersDoesNotPartThem() {
        assertThat(words("万科·城市花园")).containsExactly("万科城市花园");
        assertThat(words("20261121-0001")).containsExactly("20261121", "0001");
    }

    @Test
    void fullWidthAndCapitalsAreTheSameAsHalfWidthAndSmall() {
        assertThat(words("Ａ１座")).isEqualTo(words("a1座"));
    }

    @Test
    void knowsWhereItsCharactersStand() {
        var word = Word.of("  万科·城市").getFirst();
        assertThat(word.at()).containsExactly(2, 3, 5, 6);
    }

    @Test
    void whatHoldsNothingHasNoWords() {
        assertThat(words("")).isEmpty();
        assertThat(words(" %_'\\ ")).isEmpty();
    }

    private static List<String> words(String text) {
        return Word.of(text).stream().map(Word::text).toList();
    }
}
