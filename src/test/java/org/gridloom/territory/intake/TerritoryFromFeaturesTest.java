package org.gridloom.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridloom.exchange.Texts;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.BuildingUse;
import org.gridloom.territory.HouseholdCount;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class TerritoryFromFeaturesTest {

    private static double squareMetres(Geometry stored) {
        return MetricPlane.of(4549).toMetric(stored).getArea();
    }

    @Test
    void takesABuildingWithFloorsFromItsHeightAndEstimatedHouseholds() {
        var draft = new Drafting()
                .box(
                        "{\"kind\":\"building\",\"id\":1,\"kind_detail\":\"apartments\",\"height\":18,\"name\":\"河滨大楼\","
                                + "\"addr_street\":\"北苏州路\",\"addr_housenumber\":\"340\"}",
                        0,
                        0,
                        40,
                        15)
                .draft()
                .draft();
        var building = draft.buildings().getFirst();
        assertThat(building.sourceId()).isEqualTo("1");
        assertThat(building.name()).isEqualTo("河滨大楼");
        assertThat(building.address()).isEqualTo("北苏州路340号");
        assertThat(building.use()).isEqualTo(BuildingUse.RESIDENTIAL);
        assertThat(building.floors()).isEqualTo(6);
        assertThat(building.households()).isEqualTo(34);
        assertThat(building.count()).isEqualTo(HouseholdCount.ESTIMATED);
    }

    @Test
    void takesHousingOnResidentialLandAndNamedLandAsACompound() {
        var draft = new Drafting()
                .box("{\"kind\":\"residential\",\"id\":9,\"name\":\"崂山三村\"}", -10, -10, 300, 100)
                .box("{\"kind\":\"residential\",\"id\":10}", 400, -10, 100, 100)
                .box("{\"kind\":\"building\",\"id\":1}", 0, 0, 40, 15)
                .box("{\"kind\":\"building\",\"id\":2}", 600, 0, 40, 15)
                .draft()
                .draft();
        assertThat(draft.buildings())
                .extracting(BuildingDraft::use)
                .containsExactly(BuildingUse.RESIDENTIAL, BuildingUse.UNKNOWN);
        assertThat(draft.compounds())
                .singleElement()
                .satisfies(compound -> assertThat(compound.name()).isEqualTo("崂山三村"));
        assertThat(draft.areas()).hasSize(2).allMatch(area -> area.kind() == AreaKind.RESIDENTIAL);
    }

    @Test
    void countsPartsLabelsAndAddressesNotAsBuildingsAndTakesAHeightFromParts() {
        var drafted = new Drafting()
                .box("{\"kind\":\"building\",\"id\":1}", 0, 0, 40, 40)
                .box("{\"kind\":\"building_part\",\"id\":2,\"root_id\":1,\"height\":60}", 5, 5, 20, 20)
                .box("{\"kind\":\"building_part\",\"id\":3,\"root_id\":1,\"height\":90}", 25, 5, 10, 10)
                .box("{\"kind\":\"building_part\",\"id\":4,\"root_id\":77}", 100, 0, 20, 20)
                .point("{\"kind\":\"building\",\"id\":1,\"label_placement\":true}", 20, 20)
                .point("{\"kind\":\"address\",\"addr_housenumber\":\"5\"}", 20, 20)
                .draft();
        assertThat(drafted.draft().buildings())
                .extracting(BuildingDraft::sourceId, BuildingDraft::height, BuildingDraft::floors)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", 90.0, 30),
                        org.assertj.core.groups.Tuple.tuple("4", 0.0, 0));
        assertThat(drafted.text())
                .contains("part of building 1")
                .contains("the place of a label")
                .contains("not a building");
    }

    @Test
    void partsBuildingsThatOverlap() {
        var drafted = new Drafting()
                .box("{\"kind\":\"building\",\"id\":1}", 0, 0, 40, 40)
                .box("{\"kind\":\"building\",\"id\":2}", 30, 10, 20, 20)
                .box("{\"kind\":\"building\",\"id\":3}", 5, 5, 10, 10)
                .box("{\"kind\":\"building\",\"id\":4}", -20, 0, 20, 40)
                .draft();
        var buildings = drafted.draft().buildings();
        assertThat(buildings).extracting(BuildingDraft::sourceId).containsExactly("1", "2", "4");
        assertThat(squareMetres(buildings.get(0).footprint())).isCloseTo(1600, within(10.0));
        assertThat(squareMetres(buildings.get(1).footprint())).isCloseTo(200, within(3.0));
        assertThat(squareMetres(buildings.get(2).footprint())).isCloseTo(800, within(6.0));
        assertThat(drafted.text()).contains("lies inside building 1").contains("overlapped other buildings by");
    }

    @Test
    void keepsABuildingInTheCourtyardOfAnother() {
        var around = "{\"kind\":\"building\",\"id\":1}";
        var drafted = new Drafting()
                .box("{\"kind\":\"building\",\"id\":2}", 15, 15, 10, 10)
                .box(around, 0, 0, 40, 10)
                .box(around, 0, 30, 40, 10)
                .box(around, 0, 10, 10, 20)
                .box(around, 30, 10, 10, 20)
                .draft();
        assertThat(drafted.draft().buildings())
                .extracting(BuildingDraft::sourceId)
                .containsExactly("2", "1");
        assertThat(drafted.draft().buildings().getLast().footprint().getNumGeometries())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"major_road\",\"kind_detail\":\"primary\" | MAIN_ROAD | false",
                "\"kind\":\"major_road\",\"kind_detail\":\"secondary_link\",\"is_tunnel\":true | MAIN_ROAD | true",
                "\"kind\":\"major_road\",\"kind_detail\":\"tertiary\" | MINOR_ROAD | false",
                "\"kind\":\"minor_road\",\"kind_detail\":\"service\",\"service\":\"alley\" | MINOR_ROAD | false",
                "\"kind\":\"minor_road\",\"kind_detail\":\"service\",\"service\":\"driveway\" | NONE | false",
                "\"kind\":\"minor_road\",\"kind_detail\":\"service\",\"access\":\"private\" | NONE | false",
                "\"kind\":\"path\",\"kind_detail\":\"footway\" | NONE | false",
                "\"kind\":\"rail\",\"kind_detail\":\"subway\",\"is_tunnel\":true | RAILWAY | true",
                "\"kind\":\"rail\",\"kind_detail\":\"rail\" | RAILWAY | false",
                "\"highway\":\"residential\" | MINOR_ROAD | false",
                "\"kind\":\"wall\" | WALL | false",
                "\"kind\":\"river\" | RIVER | false",
            })
    void knowsWhatALineMeansForAGridBorder(String properties, BarrierClass barrier, boolean tunnel) {
        var draft = new Drafting()
                .box("{\"kind\":\"building\",\"id\":1}", 0, 0, 10, 10)
                .line("{\"id\":2," + properties + "}", 0, 50, 100, 50)
                .draft()
                .draft();
        assertThat(draft.barriers()).singleElement().satisfies(line -> {
            assertThat(line.barrier()).isEqualTo(barrier);
            assertThat(line.tunnel()).isEqualTo(tunnel);
        });
    }

    @Test
    void saysWhichFerriesAndKindsItLeavesOut() {
        var drafted = new Drafting()
                .box("{\"kind\":\"building\",\"id\":1}", 0, 0, 10, 10)
                .line("{\"kind\":\"ferry\"}", 0, 50, 100, 50)
                .line("{\"kind\":\"rail\",\"kind_detail\":\"maglev_test\"}", 0, 50, 100, 50)
                .draft();
        assertThat(drafted.draft().barriers()).isEmpty();
        assertThat(drafted.text()).contains("a ferry line is no border").contains("kind \"maglev_test\" is not kept");
    }

    @Test
    void takesARiversMiddleOnlyWhereItsBanksAreNotThere() {
        var middle = "{\"kind\":\"river\",\"id\":5}";
        var without =
                new Drafting().box("{\"kind\":\"building\"}", 0, 0, 10, 10).line(middle, 0, 50, 100, 50);
        assertThat(without.draft().draft().barriers())
                .extracting(BarrierDraft::barrier)
                .containsExactly(BarrierClass.RIVER);
        var with =
                without.box("{\"kind\":\"water\",\"id\":6}", -10, 40, 120, 20).draft();
        assertThat(with.draft().barriers()).isEmpty();
        assertThat(with.draft().areas())
                .singleElement()
                .satisfies(area -> assertThat(area.kind()).isEqualTo(AreaKind.WATER));
    }

    @Test
    void proposesOneCommunityWhereNothingDividesTheGround() {
        var drafted = new Drafting()
                .box("{\"kind\":\"building\",\"id\":1}", 0, 0, 40, 15)
                .draft();
        var draft = drafted.draft();
        assertThat(draft.district().code()).isEqualTo("990001");
        assertThat(draft.district().metricSrid()).isEqualTo(4549);
        assertThat(draft.streets())
                .singleElement()
                .matches(street -> street.proposed() && street.code().equals("990001001"));
        assertThat(draft.communities()).extracting(CommunityDraft::code).containsExactly("990001001001");
        assertThat(draft.communities()).allMatch(CommunityDraft::proposed);
        assertThat(drafted.text()).contains("Proposed: one community").contains("Proposed: district 990001");
    }

    @Test
    void refusesGroundOutsideTheZonesAndGroundTooWide() {
        var krems = Texts.file("b.geojson", Texts.collection(box("15.6", "48.4")));
        assertThat(Drafting.of(List.of(krems)).draft().result()).isEmpty();
        assertThat(Drafting.of(List.of(krems)).draft().text()).contains("no 3-degree zone");
        var scattered = Texts.file("b.geojson", Texts.collection(box("0.0", "0.0"), box("121.5", "31.2")));
        assertThat(Drafting.of(List.of(scattered)).draft().text()).contains("too wide for one district");
    }

    private static String box(String x, String y) {
        return Texts.feature(
                "{\"kind\":\"building\"}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s1,%s],[%s1,%s1],[%s,%s]]]}"
                        .formatted(x, y, x, y, x, y, x, y));
    }

    @Test
    void makesCodesThatFitTogether() {
        assertThat(AdministrativeCodes.of(null, null).street()).isEqualTo("990001001");
        assertThat(AdministrativeCodes.of("310115", null).street()).isEqualTo("310115001");
        assertThat(AdministrativeCodes.of(null, "310115005").district()).isEqualTo("310115");
        assertThat(AdministrativeCodes.of(null, "310115005").community(12)).isEqualTo("310115005012");
        assertThatThrownBy(() -> AdministrativeCodes.of("310101", "310115005"))
                .hasMessageContaining("begins with the district");
        assertThatThrownBy(() -> AdministrativeCodes.of("31011", null)).hasMessageContaining("six digits");
    }
}
