package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gridloom.rules.Finding.BuildingCut;
import org.gridloom.rules.Finding.CoverageBroken;
import org.gridloom.rules.Finding.EmptyGrid;
import org.gridloom.rules.Finding.Fault;
import org.gridloom.rules.Finding.InPieces;
import org.gridloom.rules.Finding.Piece;
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
            new Unassigned(List.of(1, 2, 3), 40, WHERE),
            new EmptyGrid("g1", WHERE),
            new InPieces("g1", List.of(new Piece(List.of(1), 2), new Piece(List.of(3), 1)), WHERE),
            new CoverageBroken(Fault.GAP, List.of(), 12.345, WHERE),
            new CoverageBroken(Fault.OVERLAP, List.of("g1", "g2"), 12.345, WHERE),
            new CoverageBroken(Fault.OUTSIDE, List.of("g1"), 12.345, WHERE),
            new CoverageBroken(Fault.INVALID, List.of("g1"), 0, WHERE),
            new BuildingCut(123456, List.of("g1", "g2"), WHERE));

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
                        "楼栋 123456 未完整落在一个网格内");
    }

    @Test
    void saysFindingsInEnglishToEverybodyElse() {
        assertThat(said(Locale.ENGLISH))
                .first()
                .isEqualTo("滨河一网格 has 1,512 households, 1,012 more than the limit of 500");
        assertThat(said(Locale.FRENCH)).last().isEqualTo("Building 123456 does not lie in one grid");
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
        assertThat(english).hasSize(Rule.values().length + ONE_OF_EACH.size());
    }

    private static List<String> said(Locale locale) {
        var words = Words.in(locale);
        return ONE_OF_EACH.stream().map(f -> words.say(f, key -> "滨河一网格")).toList();
    }
}
