package org.gridloom.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.HouseholdCount;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class GivenBordersTest {

    private static final String EAST = "{\"code\":\"310115005002\",\"name\":\"东园社区\",\"street_name\":\"潍坊街道\"}";
    private static final String WEST = "{\"社区代码\":\"310115005001\",\"name\":\"西园社区\"}";

    private static double squareMetres(Geometry stored) {
        return MetricPlane.of(4549).toMetric(stored).getArea();
    }

    private static Drafting twoCommunities() {
        return new Drafting().box(EAST, 500, 0, 500, 400).box(WEST, 0, 0, 500, 400);
    }

    @Test
    void takesCommunitiesByTheirCodesAndProposesNone() {
        var drafted = twoCommunities()
                .box("{\"kind\":\"building\",\"id\":1}", 100, 100, 40, 15)
                .draft();
        assertThat(drafted.draft().communities())
                .extracting(CommunityDraft::code, CommunityDraft::name, CommunityDraft::proposed)
                .containsExactly(tuple("310115005001", "西园社区", false), tuple("310115005002", "东园社区", false));
        assertThat(drafted.draft().district().code()).isEqualTo("310115");
        assertThat(drafted.draft().streets()).singleElement().satisfies(street -> {
            assertThat(street.code()).isEqualTo("310115005");
            assertThat(street.name()).isEqualTo("潍坊街道");
            assertThat(street.proposed()).isFalse();
            assertThat(squareMetres(street.boundary())).isCloseTo(400_000, within(2_000.0));
        });
        assertThat(drafted.text())
                .contains("Borders in the data: 2 communities in 1 streets of district 310115")
                .doesNotContain("Proposed");
    }

    @Test
    void makesAStreetForEachNineDigitsAndTellsVillagesByTheirNumber() {
        var draft = new Drafting()
                .box("{\"code\":310115005001}", 0, 0, 500, 400)
                .box("{\"code\":310115100200}", 500, 0, 500, 400)
                .draft()
                .draft();
        assertThat(draft.streets()).extracting(StreetDraft::code).containsExactly("310115005", "310115100");
        assertThat(draft.communities())
                .extracting(CommunityDraft::kind)
                .containsExactly(CommunityKind.RESIDENTS, CommunityKind.VILLAGERS);
    }

    @Test
    void joinsThePartsOfOneCommunity() {
        var drafted = new Drafting()
                .box(EAST, 0, 0, 100, 100)
                .box(EAST, 300, 0, 100, 100)
                .draft();
        assertThat(drafted.draft().communities())
                .singleElement()
                .satisfies(community ->
                        assertThat(squareMetres(community.boundary())).isCloseTo(20_000, within(200.0)));
        assertThat(drafted.report().tallies().getFirst().joined()).isEqualTo(1);
    }

    @Test
    void refusesAnAdministrativeBorderWithoutACodeAndOneOfAnotherDistrict() {
        var drafted = twoCommunities()
                .box("{\"boundary\":\"administrative\",\"name\":\"某社区\"}", 0, 500, 100, 100)
                .box("{\"code\":\"310101001001\"}", 0, 700, 100, 100)
                .draft();
        assertThat(drafted.draft().communities()).hasSize(2);
        assertThat(drafted.text()).contains("has no code", "310101001001 is not in district 310115");
    }

    @Test
    void takesGridsInForceWithTheirKind() {
        var draft = twoCommunities()
                .box("{\"code\":\"310115005001001\",\"name\":\"一网格\"}", 0, 0, 250, 400)
                .box("{\"网格编码\":\"310115005001002\",\"类型\":\"专属网格\"}", 250, 0, 250, 400)
                .draft()
                .draft();
        assertThat(draft.gridsInForce())
                .extracting(GridDraft::code, GridDraft::name, GridDraft::kind)
                .containsExactly(
                        tuple("310115005001001", "一网格", GridKind.GENERAL),
                        tuple("310115005001002", "002", GridKind.DEDICATED));
    }

    @Test
    void trimsGridsToTheirCommunityAndToLowerCodesAndSaysSo() {
        var drafted = twoCommunities()
                .box("{\"code\":\"310115005001001\"}", -50, 0, 300, 400)
                .box("{\"code\":\"310115005001002\"}", 200, 0, 300, 400)
                .box("{\"code\":\"310115005001003\"}", 10, 10, 50, 50)
                .box("{\"code\":\"310115009001001\"}", 0, 0, 50, 50)
                .draft();
        assertThat(drafted.draft().gridsInForce()).extracting(GridDraft::code).hasSize(2);
        assertThat(drafted.draft().gridsInForce().stream()
                        .mapToDouble(grid -> squareMetres(grid.area()))
                        .sum())
                .isCloseTo(200_000, within(1_000.0));
        assertThat(drafted.text())
                .contains(
                        "beyond its community, trimmed",
                        "overlapped grid 310115005001001",
                        "no ground of its own is left",
                        "grid 310115009001001: its community is not in the data");
    }

    @Test
    void takesCountedHouseholdsAndEstimatesOnlyTheOthers() {
        var drafted = twoCommunities()
                .box("{\"kind\":\"building\",\"id\":1,\"households\":36}", 100, 100, 40, 15)
                .box("{\"kind\":\"building\",\"id\":2,\"户籍户数\":\"24\"}", 100, 200, 40, 15)
                .box("{\"kind\":\"building\",\"id\":3,\"households\":-4}", 100, 300, 40, 15)
                .draft();
        assertThat(drafted.draft().buildings())
                .extracting(BuildingDraft::count)
                .containsExactly(HouseholdCount.RESIDENT, HouseholdCount.REGISTERED, HouseholdCount.ESTIMATED);
        assertThat(drafted.draft().buildings())
                .extracting(BuildingDraft::households)
                .startsWith(36, 24);
        assertThat(drafted.text()).contains("60 counted in 2 buildings", "none counted in the data for 1 buildings");
    }
}
