package org.gridloom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.CompoundDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.gridloom.territory.TerritoryDraft.PlaceDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TownNamesTest {

    static Stream<Town> towns() {
        return Stream.of(Towns.standard(), Towns.ofSeed(1), Towns.ofSeed(2), Towns.city());
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void everythingHasAChineseNameThatNothingOfItsKindShares(Town town) {
        var ground = town.territory();

        each(ground.streets().stream().map(StreetDraft::name), "(街道|镇|乡)");
        each(ground.communities().stream().map(CommunityDraft::name), "(社区|村)");
        each(ground.gridsInForce().stream().map(GridDraft::name), "网格");
        each(ground.compounds().stream().map(CompoundDraft::name), "");
        each(ground.places().stream().map(PlaceDraft::name), "");
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void roadsAreNamedAsRoadsAre(Town town) {
        assertThat(Towns.roads(town.territory()).stream()
                        .map(TerritoryDraft.BarrierDraft::name)
                        .distinct())
                .allSatisfy(name -> assertThat(name).matches("\\p{IsHan}{1,9}(路|大道|街|桥|巷|弄|里)"));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void blocksOfFlatsAreNumberedInTheirEstate(Town town) {
        var names = town.territory().buildings().stream()
                .filter(b -> b.households() > 0)
                .map(BuildingDraft::name)
                .filter(Objects::nonNull)
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("\\p{IsHan}+[1-9][0-9]*号楼"));
    }

    private static void each(Stream<String> names, String ending) {
        assertThat(names)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name)
                        .matches("\\p{IsHan}{2,16}")
                        .matches(".*" + ending)
                        .doesNotMatch(".*(.)\\1\\1.*"));
    }
}
