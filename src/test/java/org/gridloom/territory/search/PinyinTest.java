package org.gridloom.territory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest(name = "{0} is typed {1}")
    @CsvSource({
        "滨河苑, binheyuan",
        "滨河苑, bhy",
        "滨河苑, bheyuan",
        "滨河苑, binhey",
        "重庆路, chongqinglu",
        "重庆路, zhongqlu",
        "长乐里, changleli",
        "长乐里, zlli",
        "中山路, zsl",
        "中山路, zhshl",
        "绿园, lvyuan",
        "西安里, xianli"
    })
    void wholeSyllablesInitialsAndMixtures(String word, String letters) {
        assertThat(Pinyin.end(word, 0, letters)).isEqualTo(word.length());
    }

    @ParameterizedTest(name = "{0} is not typed {1}")
    @CsvSource({"滨河苑, binheyuanx", "滨河苑, bhyy", "滨河苑, beh", "滨河苑, hy", "中山路, zhzl"})
    void lettersThatStandForNoneOfItsSounds(String word, String letters) {
        assertThat(Pinyin.end(word, 0, letters)).isEqualTo(-1);
    }

    @Test
    void endsWhereTheLettersEnd() {
        assertThat(Pinyin.end("滨河苑一号", 0, "bhy")).isEqualTo(3);
        assertThat(Pinyin.end("滨河苑一号", 1, "heyuan")).isEqualTo(3);
    }

    @Test
    void soundsThatTheSouthDoesNotPart() {
        assertThat(Pinyin.endAlike("中山路", 0, Pinyin.alike("zongsanlu"))).isEqualTo(3);
        assertThat(Pinyin.endAlike("滨河苑", 0, Pinyin.alike("bingheyuan"))).isEqualTo(3);
        assertThat(Pinyin.endAlike("南宁里", 0, Pinyin.alike("lanlingli"))).isEqualTo(3);
    }

    @Test
    void charactersThatSoundTheSame() {
        assertThat(Pinyin.sameSound('苑', '院')).isTrue();
        assertThat(Pinyin.sameSound('苑', '河')).isFalse();
        assertThat(Pinyin.sameSound('a', 'a')).isFalse();
    }
}
