package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.rules.Finding.BuildingCut;
import org.gridloom.rules.Finding.CompoundSplit;
import org.gridloom.rules.Finding.CoverageBroken;
import org.gridloom.rules.Finding.EmptyGrid;
import org.gridloom.rules.Finding.Fault;
import org.gridloom.rules.Finding.HouseholdsMove;
import org.gridloom.rules.Finding.InPieces;
import org.gridloom.rules.Finding.NotCompact;
import org.gridloom.rules.Finding.OffBarriers;
import org.gridloom.rules.Finding.PartlyDivided;
import org.gridloom.rules.Finding.Piece;
import org.gridloom.rules.Finding.Straddles;
import org.gridloom.rules.Finding.TeamIncomplete;
import org.gridloom.rules.Finding.TooFewHouseholds;
import org.gridloom.rules.Finding.TooManyHouseholds;
import org.gridloom.rules.Finding.Unassigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;

class WordsTest {

    private static final Limits LIMITS = new Limits(300, 500);
    private static final Geometry WHERE = Wkt.read("POLYGON ((0 0, 10 0, 10 10, 0 0))");

    private static final List<Finding> ONE_OF_EACH = List.of(
            new TooManyHouseholds("g1", 1512, LIMITS, WHERE),
            new TooFewHouseholds("g1", 189, LIMITS, WHERE),
            new Unassigned(3, 40, WHERE),
            new EmptyGrid("g1", WHERE),
            new InPieces("g1", List.of(new Piece(List.of(1), 2), new Piece(List.of(3), 1)), WHERE),
            new CoverageBroken(Fault.GAP, List.of(), 12.345, WHERE),
            new CoverageBroken(Fault.OVERLAP, List.of("g1", "g2"), 12.345, WHERE),
            new CoverageBroken(Fault.OUTSIDE, List.of("g1"), 12.345, WHERE),
            new CoverageBroken(Fault.INVALID, List.of("g1"), 0, WHERE),
            new BuildingCut(123456, List.of("g1", "g2"), WHERE),
            new CompoundSplit(7, "滨河花园", List.of("g1", "g2"), 1296, WHERE),
            new Straddles("g1", BarrierClass.MAIN_ROAD, 64, WHERE),
            new Straddles("g1", BarrierClass.RAILWAY, 64, WHERE),
            new Straddles("g1", BarrierClass.RIVER, 64, WHERE),
            new OffBarriers("g1", 0.314, 0.5, WHERE),
            new NotCompact("g1", 0.1834, 0.25, WHERE),
            new TeamIncomplete("g1", Set.of(Vacancy.LEADER, Vacancy.FULL_TIME), WHERE),
            new TeamIncomplete("g1", Set.of(Vacancy.LEADER), WHERE),
            new TeamIncomplete("g1", Set.of(Vacancy.FULL_TIME), WHERE),
            new HouseholdsMove(1234, 56, WHERE),
            new PartlyDivided("g1", 3, 40, WHERE));

    @Test
    void saysFindingsInChinese() {
        assertThat(said(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "滨河一网格现有 1,512 户，超出上限 500 户 1,012 户",
                        "滨河一网格现有 189 户，比下限 300 户少 111 户",
                        "3 个单元（40 户）未划入网格",
                        "滨河一网格尚无辖区",
                        "滨河一网格不连通，分为 2 片",
                        "社区内有 12.35 平方米未划入网格",
                        "滨河一网格有 12.35 平方米与其他网格重叠",
                        "滨河一网格有 12.35 平方米超出社区范围",
                        "滨河一网格的边界线自相交或重复",
                        "楼栋 123456 未完整落在一个网格内",
                        "小区“滨河花园”（1,296 户）分属 2 个网格",
                        "滨河一网格跨越主干道，对面有 64 户",
                        "滨河一网格跨越铁路，对面有 64 户",
                        "滨河一网格跨越河流，对岸有 64 户",
                        "滨河一网格的边界只有 31% 沿道路、河流或围墙，应不低于 50%",
                        "滨河一网格形状狭长或破碎，紧凑度 0.18，低于 0.25",
                        "滨河一网格没有网格长和专职网格员",
                        "滨河一网格没有网格长",
                        "滨河一网格没有专职网格员",
                        "56 个单元共 1,234 户更换网格",
                        "滨河一网格有 3 个单元（40 户）未划入微网格");
    }

    @Test
    void saysFindingsInEnglishToEverybodyElse() {
        assertThat(said(Locale.ENGLISH))
                .first()
                .isEqualTo("滨河一网格 has 1,512 households, 1,012 more than the limit of 500");
        assertThat(said(Locale.FRENCH)).element(9).isEqualTo("Building 123456 does not lie in one grid");
        assertThat(said(Locale.ENGLISH)).noneMatch(text -> text.contains("{"));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasAName(Rule rule) {
        assertThat(Words.in(Locale.SIMPLIFIED_CHINESE).title(rule)).isNotBlank();
        assertThat(Words.in(Locale.ENGLISH).title(rule)).isNotBlank();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var name = "org.gridloom.rules.words";
        var english = ResourceBundle.getBundle(name, Locale.ROOT).keySet();
        assertThat(ResourceBundle.getBundle(name, Locale.CHINESE).keySet()).isEqualTo(english);
        assertThat(english)
                .hasSize(Rule.values().length
                        + ONE_OF_EACH.size()
                        + List.of("nameless", "newGrid").size());
    }

    @Test
    void aCompoundWithoutANameIsSaidToHaveNone() {
        var finding = new CompoundSplit(7, "", List.of("g1", "g2"), 30, WHERE);

        assertThat(Words.in(Locale.ENGLISH).say(finding, key -> key))
                .isEqualTo("The compound without a name with 30 households is shared by 2 grids");
    }

    private static List<String> said(Locale locale) {
        var words = Words.in(locale);
        return ONE_OF_EACH.stream().map(f -> words.say(f, key -> "滨河一网格")).toList();
    }
}
