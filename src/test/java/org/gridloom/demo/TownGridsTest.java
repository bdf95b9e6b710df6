package org.gridloom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grids in force: their codes and how well they fit. */
class TownGridsTest {

    private final TerritoryDraft ground = Towns.standard().territory();

    static LongStream seeds() {
        return Arrays.stream(Towns.SEEDS);
    }

    @Test
    void codesFollowTheRule() {
        codesFollowTheRule(ground);
        codesFollowTheRule(Towns.city().territory());
    }

    @Test
    void sequencesRunFromNorthToSouthAndWestToEastInARow() {
        for (CommunityDraft community : ground.communities()) {
            var grids = Towns.grids(ground, grid -> grid.code().startsWith(community.code()));
            for (int i = 0; i < grids.size(); i++) {
                assertThat(grids.get(i).code()).isEqualTo(community.code() + "%03d".formatted(i + 1));
            }
            for (int i = 1; i < grids.size(); i++) {
                var before = Towns.PLANE.toMetric(grids.get(i - 1).area()).getCentroid();
                var after = Towns.PLANE.toMetric(grids.get(i).area()).getCentroid();
                assertThat(after.getX() > before.getX() || after.getY() < before.getY())
                        .as(
                                "%s lies east or south of the one before",
                                grids.get(i).code())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gridsInForceBreakTheLimitsAsInLife(long seed) {
        var town = Towns.ofSeed(seed).territory();
        var households = Towns.households(town);
        var general = Towns.grids(town, grid -> grid.kind() == GridKind.GENERAL).stream()
                .map(grid -> households.get(grid.code()))
                .toList();

        assertThat(general).contains(180, 612, 1_296);
        long fitting = general.stream().filter(h -> h >= 300 && h <= 500).count();
        assertThat(fitting / (double) general.size()).isBetween(0.4, 0.9);
        assertThat(general.stream().filter(h -> h < 300).count()).isGreaterThanOrEqualTo(3);
        assertThat(general.stream().filter(h -> h > 500).count()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEstateThatPeopleJustMovedIntoMakesItsGridFarTooLarge(long seed) {
        var town = Towns.ofSeed(seed).territory();
        var households = Towns.households(town);

        assertThat(Towns.grids(town, grid -> households.get(grid.code()) > 650 && households.get(grid.code()) != 1_296))
                .isNotEmpty()
                .anySatisfy(grid -> assertThat(town.buildings().stream()
                                .filter(b -> grid.area().contains(b.footprint()))
                                .filter(b -> b.floors() > 10))
                        .isNotEmpty());
    }

    @Test
    void hospitalMarketAndOfficesAreDedicatedGridsWithoutHouseholds() {
        var households = Towns.households(ground);

        assertThat(Towns.grids(ground, grid -> grid.kind() == GridKind.DEDICATED))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(grid -> {
                    assertThat(grid.name()).endsWith("专属网格");
                    assertThat(households.get(grid.code())).isZero();
                });
    }

    @Test
    void theLargestEstateIsOneGrid() {
        var households = Towns.households(ground);
        var large = Towns.grids(ground, grid -> households.get(grid.code()) == 1_296)
                .getFirst();

        assertThat(ground.compounds().stream()
                        .filter(compound ->
                                large.area().contains(compound.boundary().getInteriorPoint())))
                .hasSize(1);
    }

    private static void codesFollowTheRule(TerritoryDraft draft) {
        assertThat(draft.district().code()).matches("[0-9]{6}");
        assertThat(draft.streets())
                .allSatisfy(street -> assertThat(street.code())
                        .matches("[0-9]{9}")
                        .startsWith(draft.district().code()));
        assertThat(draft.communities()).allSatisfy(community -> {
            int third = Integer.parseInt(community.code().substring(9));
            assertThat(community.code()).matches("[0-9]{12}");
            assertThat(third)
                    .isBetween(
                            community.kind() == CommunityKind.RESIDENTS ? 1 : 200,
                            community.kind() == CommunityKind.RESIDENTS ? 199 : 399);
        });
        assertThat(draft.gridsInForce())
                .allSatisfy(grid -> assertThat(grid.code()).matches("[0-9]{12}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})"));
        assertThat(codes(draft)).doesNotHaveDuplicates();
        assertThat(draft.buildings().stream().map(BuildingDraft::sourceId)).doesNotHaveDuplicates();
    }

    private static List<String> codes(TerritoryDraft draft) {
        List<String> codes = new ArrayList<>();
        draft.streets().forEach(street -> codes.add(street.code()));
        draft.communities().forEach(community -> codes.add(community.code()));
        draft.gridsInForce().forEach(grid -> codes.add(grid.code()));
        return codes;
    }
}
