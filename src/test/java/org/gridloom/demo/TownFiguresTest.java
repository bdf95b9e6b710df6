package org.gridloom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many of what a town has. */
class TownFiguresTest {

    static LongStream seeds() {
        return Arrays.stream(Towns.SEEDS);
    }

    @Test
    void aStreetHasEightCommunitiesOneOfThemAVillage() {
        var ground = Towns.standard().territory();

        assertThat(ground.streets()).hasSize(1);
        assertThat(ground.communities()).hasSize(8);
        assertThat(ground.communities().stream().filter(c -> c.kind() == CommunityKind.VILLAGERS))
                .hasSize(1);
        hasTheFiguresOf(ground, 20_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTownHasTheFiguresOfItsSize(long seed) {
        hasTheFiguresOf(Towns.ofSeed(seed).territory(), 20_000);
    }

    @Test
    void aCityIsMadeOfSuchStreets() {
        var city = Towns.city().territory();

        assertThat(city.streets()).hasSize(5);
        assertThat(city.communities()).hasSize(40);
        hasTheFiguresOf(city, 100_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBlockOfFlatsHousesTwelveToAHundredAndEight(long seed) {
        var ground = Towns.ofSeed(seed).territory();
        // Only they have a name of their own: the number of the block in its estate.
        assertThat(ground.buildings().stream().filter(b -> b.name() != null && b.households() > 0))
                .isNotEmpty()
                .allSatisfy(b -> assertThat(b.households()).isBetween(12, 108));
        assertThat(ground.buildings().stream()
                        .filter(b -> b.households() > 0)
                        .mapToInt(BuildingDraft::households)
                        .average()
                        .orElseThrow())
                .isCloseTo(34, within(3d));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hasGroundOfEveryKind(long seed) {
        var kinds = Towns.ofSeed(seed).territory().areas().stream()
                .map(TerritoryDraft.AreaDraft::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AreaKind.class)));

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(AreaKind.OTHER)));
    }

    private static void hasTheFiguresOf(TerritoryDraft draft, int households) {
        int buildings = households * 900 / 20_000;
        assertThat(draft.buildings().size()).isCloseTo(buildings, within(buildings / 10));
        assertThat(draft.buildings().stream()
                        .mapToInt(BuildingDraft::households)
                        .sum())
                .isCloseTo(households, within(households / 20));
        double without =
                draft.buildings().stream().filter(b -> b.households() == 0).count();
        assertThat(without / draft.buildings().size()).isCloseTo(1 / 3d, within(0.05));
    }
}
