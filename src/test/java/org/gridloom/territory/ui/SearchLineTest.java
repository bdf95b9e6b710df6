package org.gridloom.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.search.Hit.Mark;
import org.gridloom.territory.search.Kind;
import org.gridloom.territory.ui.SearchLine.Found;
import org.gridloom.territory.ui.SearchLine.Group;
import org.junit.jupiter.api.Test;

class SearchLineTest {

    @Test
    void kindsStandTogetherInTheOrderOfTheirBestHits() {
        var lines = SearchLine.grouped(List.of(hit(Kind.GRID, 1), hit(Kind.ROAD, 2), hit(Kind.GRID, 3)));
        assertThat(lines)
                .containsExactly(
                        new Found(hit(Kind.GRID, 1), Group.KIND, true),
                        new Found(hit(Kind.GRID, 3), Group.KIND, false),
                        new Found(hit(Kind.ROAD, 2), Group.KIND, true));
    }

    @Test
    void manyOfOneKindDoNotPushTheOthersAway() {
        var buildings = IntStream.range(0, 20).mapToObj(id -> hit(Kind.BUILDING, id));
        var lines = SearchLine.grouped(
                Stream.concat(buildings, Stream.of(hit(Kind.ROAD, 99))).toList());
        assertThat(lines).hasSize(21);
        assertThat(lines.get(SearchLine.TOGETHER)).isEqualTo(new Found(hit(Kind.ROAD, 99), Group.KIND, true));
        assertThat(lines.get(SearchLine.TOGETHER + 1))
                .isEqualTo(new Found(hit(Kind.BUILDING, SearchLine.TOGETHER), Group.REST, true));
    }

    @Test
    void oneKindAloneKeepsItsOrder() {
        var buildings =
                IntStream.range(0, 20).mapToObj(id -> hit(Kind.BUILDING, id)).toList();
        assertThat(SearchLine.grouped(buildings)).isEqualTo(SearchLine.under(Group.KIND, buildings));
    }

    @Test
    void everySecondPieceOfAMarkedTextIsMeant() {
        assertThat(SearchBox.marked("滨河苑1号楼", List.of(new Mark(0, 3)))).containsExactly("", "滨河苑", "1号楼");
        assertThat(SearchBox.marked("滨河", List.of())).containsExactly("滨河");
    }

    private static Hit hit(Kind kind, long id) {
        return new Hit(kind, "layer", id, "title", "", "340811101", null, List.of(), List.of());
    }
}
