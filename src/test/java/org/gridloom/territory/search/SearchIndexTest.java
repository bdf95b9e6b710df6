package org.gridloom.territory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridloom.territory.search.Hit.Mark;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final SearchIndex INDEX = SearchIndex.EMPTY
            .with(
                    "340811101 territory",
                    List.of(
                            entry(Kind.COMMUNITY, 1, "滨河社区", "340811101001"),
                            entry(Kind.GRID, 2, "滨河社区第一网格", "340811101001001", "340811101001001", "滨河社区 001 网格"),
                            entry(Kind.GRID, 3, "滨河社区第二网格", "340811101001002", "340811101001002", "滨河社区 002 网格"),
                            entry(Kind.COMPOUND, 4, "滨河苑", "340811101001"),
                            entry(Kind.COMPOUND, 5, "新滨河苑", "340811101001"),
                            entry(Kind.ROAD, 6, "滨河路", "340811101"),
                            entry(Kind.BUILDING, 7, "滨河苑1号楼", "340811101001001", "滨河路88号"),
                            entry(Kind.BUILDING, 8, "滨河苑11号楼", "340811101001001", "滨河路90号"),
                            entry(Kind.BUILDING, 9, "3号楼", "340811101001002", "中山路3号", "滨河苑 3号楼")))
            .with(
                    "340811102 territory",
                    List.of(
                            entry(Kind.COMMUNITY, 10, "东山社区", "340811102001"),
                            entry(Kind.GRID, 11, "东山社区第一网格", "340811102001001", "340811102001001", "东山社区 001 网格"),
                            entry(Kind.STATION, 12, "重庆路警务室", "340811102001")));

    @Test
    void aWholeCodeComesFirst() {
        assertThat(titles("340811101001002")).startsWith("滨河社区第二网格");
        assertThat(titles("340811102")).first().isEqualTo("东山社区第一网格");
    }

    @Test
    void theWholeNameThenTheBeginningThenAWordThenTheInside() {
        assertThat(titles("滨河苑")).containsExactly("滨河苑", "3号楼", "滨河苑1号楼", "滨河苑11号楼", "新滨河苑");
    }

    @Test
    void theLargerThingComesFirstAmongEquals() {
        assertThat(titles("滨河")).startsWith("滨河社区", "滨河社区第一网格", "滨河社区第二网格", "滨河苑", "滨河路");
    }

    @Test
    void whatIsWrittenSoComesBeforeWhatOnlySoundsSo() {
        var index = INDEX.with("340811103 x", List.of(entry(Kind.BUILDING, 20, "BHY", "340811103001")));
        assertThat(index.find("bhy", code -> true, 3))
                .first()
                .extracting(Hit::title)
                .isEqualTo("BHY");
    }

    @Test
    void initialsAndSyllables() {
        assertThat(titles("bhy")).startsWith("滨河苑").doesNotContain("滨河路");
        assertThat(titles("binhelu")).startsWith("滨河路");
        assertThat(titles("cqljws")).containsExactly("重庆路警务室");
        assertThat(titles("bhy1")).startsWith("滨河苑1号楼");
    }

    @Test
    void wordsInAnyOrderAndOfSeveralNames() {
        assertThat(titles("1号楼 滨河苑")).startsWith("滨河苑1号楼");
        assertThat(titles("滨河苑3号楼")).startsWith("3号楼");
        assertThat(titles("东山001网格")).containsExactly("东山社区第一网格");
        assertThat(titles("中山路3")).containsExactly("3号楼");
    }

    @Test
    void aNumberIsNotFoundInsideAnotherOne() {
        assertThat(titles("滨河苑 1")).startsWith("滨河苑1号楼").contains("滨河苑11号楼");
        assertThat(titles("滨河路8")).containsExactly("滨河苑1号楼");
    }

    @Test
    void forgivesASlipWhereNothingFits() {
        assertThat(titles("滨河院")).contains("滨河苑");
        assertThat(titles("binhheyuan")).contains("滨河苑");
        assertThat(titles("binehyuan")).contains("滨河苑");
        assertThat(titles("滨河苑小区")).contains("滨河苑");
        assertThat(titles("滨河路999号")).contains("滨河路");
    }

    @Test
    void doesNotForgiveWhereSomethingFits() {
        assertThat(titles("滨河路")).doesNotContain("滨河苑");
    }

    @Test
    void saysNothingWhereNothingIsAlike() {
        assertThat(titles("万达广场")).isEmpty();
        assertThat(titles("qqxx")).isEmpty();
        assertThat(titles("%_")).isEmpty();
    }

    @Test
    void marksWhatWasMeant() {
        var hit = INDEX.find("bhy1", code -> true, 1).getFirst();
        assertThat(hit.inTitle()).containsExactly(new Mark(0, 4));
        var address = INDEX.find("中山路3", code -> true, 1).getFirst();
        assertThat(address.title()).isEqualTo("3号楼");
        assertThat(address.inTitle()).containsExactly(new Mark(0, 1));
    }

    @Test
    void marksInTheDetailOnlyWhatTheTitleDoesNotSay() {
        var entry = new Entry(Kind.BUILDING, "building", 40, "龙山花园3号楼", "中山路5号 · 新里社区", "340811101", List.of("中山路5号"));
        var index = SearchIndex.EMPTY.with("340811101 x", List.of(entry));
        assertThat(index.find("ls", code -> true, 1).getFirst().inDetail()).isEmpty();
        var hit = index.find("龙山 中山路", code -> true, 1).getFirst();
        assertThat(hit.inTitle()).containsExactly(new Mark(0, 2));
        assertThat(hit.inDetail()).containsExactly(new Mark(0, 3));
    }

    @Test
    void nobodyFindsWhatIsOutsideTheirScope() {
        assertThat(INDEX.find("001", code -> code.startsWith("340811102"), 10))
                .extracting(Hit::title)
                .containsExactly("东山社区第一网格");
        assertThat(INDEX.find("compound", 4, code -> false)).isEmpty();
        assertThat(INDEX.find("", code -> code.startsWith("340811102"), 10))
                .extracting(Hit::title)
                .containsExactly("东山社区");
    }

    @Test
    void blankGivesTheCommunities() {
        assertThat(titles(" ")).containsExactlyInAnyOrder("滨河社区", "东山社区");
    }

    @Test
    void aPartIsReplacedWhole() {
        var next = INDEX.with("340811102 territory", List.of(entry(Kind.COMMUNITY, 30, "西山社区", "340811102001")));
        assertThat(next.find("东山", code -> true, 10)).isEmpty();
        assertThat(next.find("西山", code -> true, 10)).hasSize(1);
        assertThat(next.find("滨河苑", code -> true, 10)).isEqualTo(INDEX.find("滨河苑", code -> true, 10));
        assertThat(next.without(name -> name.startsWith("340811101")).size()).isOne();
        assertThat(INDEX.find("东山", code -> true, 10)).isNotEmpty();
    }

    @Test
    void findsAThingAgainByWhatItIs() {
        assertThat(INDEX.find("compound", 4, code -> true)).map(Hit::title).contains("滨河苑");
        assertThat(INDEX.find("grid", 4, code -> true)).isEmpty();
    }

    /** Against the plain reading of the rule: everything that has all that was typed somewhere, and nothing else. */
    @Test
    void findsAllThatHoldTheTextAndNothingElse() {
        var random = new Random(7);
        var characters = "滨河东山新苑里";
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 2000; i++) {
            var name = new StringBuilder();
            IntStream.range(0, 2 + random.nextInt(4))
                    .forEach(n -> name.append(characters.charAt(random.nextInt(characters.length()))));
            entries.add(entry(Kind.PLACE, i, name.toString(), "340811101"));
        }
        var index = SearchIndex.EMPTY.with(Map.of("a", entries.subList(0, 900), "b", entries.subList(900, 2000)));
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(characters.length() - 2);
            var text = characters.substring(from, from + 1 + random.nextInt(2));
            var expected = entries.stream()
                    .filter(e -> e.title().contains(text))
                    .map(Entry::id)
                    .toList();
            assertThat(index.find(text, code -> true, 2000))
                    .extracting(Hit::id)
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Entry entry(Kind kind, long id, String title, String code, String... also) {
        return new Entry(kind, kind.name().toLowerCase(Locale.ROOT), id, title, "", code, List.of(also));
    }

    private static List<String> titles(String text) {
        return INDEX.find(text, code -> true, 20).stream().map(Hit::title).toList();
    }
}
