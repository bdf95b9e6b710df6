package org.gridloom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.station.StationKind;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.WKBWriter;

class TownGeneratorTest {

    private static Town town;
    private static TerritoryDraft ground;
    private static MetricPlane plane;

    @BeforeAll
    static void generate() {
        town = new TownGenerator(TownParameters.standard()).generate();
        ground = town.territory();
        plane = MetricPlane.of(ground.district().metricSrid());
    }

    @Test
    void makesTheSameTownFromTheSameSeedAndAnotherFromAnother() {
        var again = new TownGenerator(TownParameters.standard()).generate();
        var other = new TownGenerator(TownParameters.of(7, 20_000)).generate();

        assertThat(digest(again)).isEqualTo(digest(town));
        assertThat(digest(other)).isNotEqualTo(digest(town));
    }

    @Test
    void hasTheCommunitiesBuildingsAndHouseholdsOfAStreet() {
        assertThat(ground.streets()).hasSize(1);
        assertThat(ground.communities()).hasSize(8);
        assertThat(ground.communities().stream().filter(c -> c.kind() == CommunityKind.VILLAGERS))
                .hasSize(1);
        hasTheFiguresOfItsSize(ground, 20_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isWholeWithAnySeed(long seed) {
        var draft =
                new TownGenerator(TownParameters.of(seed, 20_000)).generate().territory();

        hasTheFiguresOfItsSize(draft, 20_000);
        coversExactly(draft);
        noBuildingMeetsABorderRoadOrWater(draft);
    }

    @Test
    void housesTwelveToAHundredAndEightHouseholdsInABlockOfFlats() {
        var flats = ground.buildings().stream()
                .filter(b -> b.name() != null && b.households() > 0)
                .mapToInt(BuildingDraft::households)
                .summaryStatistics();

        assertThat(flats.getMin()).isGreaterThanOrEqualTo(12);
        assertThat(flats.getMax()).isLessThanOrEqualTo(108);
        assertThat(ground.buildings().stream()
                        .filter(b -> b.households() > 0)
                        .mapToInt(BuildingDraft::households)
                        .average()
                        .orElseThrow())
                .isCloseTo(34, within(3d));
    }

    @Test
    void communitiesCoverTheStreetAndGridsTheirCommunity() {
        coversExactly(ground);
    }

    @Test
    void noBuildingMeetsAnotherNorABorderARoadOrWater() {
        noBuildingMeetsABorderRoadOrWater(ground);
    }

    @Test
    void everythingIsValidAndStored() {
        assertThat(geometries(town)).allSatisfy(geometry -> {
            assertThat(geometry.isValid()).isTrue();
            assertThat(geometry.isEmpty()).isFalse();
            assertThat(geometry.getSRID()).isEqualTo(4490);
            assertThat(geometry.getEnvelopeInternal().getMinX()).isBetween(116d, 118d);
            assertThat(geometry.getEnvelopeInternal().getMinY()).isBetween(30d, 31d);
        });
    }

    @Test
    void codesFollowTheRule() {
        codesFollowTheRule(ground);
    }

    @Test
    void sequencesRunFromNorthToSouthAndWestToEastInARow() {
        for (CommunityDraft community : ground.communities()) {
            var grids = grids(ground, community);
            for (int i = 0; i < grids.size(); i++) {
                assertThat(grids.get(i).code()).isEqualTo(community.code() + "%03d".formatted(i + 1));
            }
            for (int i = 1; i < grids.size(); i++) {
                var before = plane.toMetric(grids.get(i - 1).area()).getCentroid();
                var after = plane.toMetric(grids.get(i).area()).getCentroid();
                assertThat(after.getX() > before.getX() || after.getY() < before.getY())
                        .as(
                                "%s lies east or south of the one before",
                                grids.get(i).code())
                        .isTrue();
            }
        }
    }

    @Test
    void gridsInForceBreakTheLimitsAsInLife() {
        var households = householdsOfGrids(ground);
        var general = ground.gridsInForce().stream()
                .filter(grid -> grid.kind() == GridKind.GENERAL)
                .map(grid -> households.get(grid.code()))
                .toList();

        assertThat(general).contains(180, 612, 1_296);
        long fitting = general.stream().filter(h -> h >= 300 && h <= 500).count();
        assertThat(fitting / (double) general.size()).isBetween(0.5, 0.9);
        assertThat(general.stream().filter(h -> h < 300).count()).isGreaterThanOrEqualTo(3);
        assertThat(general.stream().filter(h -> h > 500).count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void hospitalMarketAndOfficesAreDedicatedGridsWithoutHouseholds() {
        var households = householdsOfGrids(ground);
        var dedicated = ground.gridsInForce().stream()
                .filter(grid -> grid.kind() == GridKind.DEDICATED)
                .toList();

        assertThat(dedicated).hasSizeGreaterThanOrEqualTo(3).allSatisfy(grid -> {
            assertThat(grid.name()).endsWith("专属网格");
            assertThat(households.get(grid.code())).isZero();
        });
    }

    @Test
    void aLargeEstateIsOneGrid() {
        var households = householdsOfGrids(ground);
        var large = ground.gridsInForce().stream()
                .filter(grid -> households.get(grid.code()) == 1_296)
                .findFirst()
                .orElseThrow();

        assertThat(ground.compounds().stream()
                        .filter(compound ->
                                large.area().contains(compound.boundary().getInteriorPoint())))
                .hasSize(1);
    }

    @Test
    void roadsCrossTheRiverOnBridgesOnly() {
        var water = ground.areas().stream()
                .filter(area -> area.kind() == AreaKind.WATER && area.name() != null)
                .map(area -> plane.toMetric(area.area()))
                .toList();
        var roads = ground.barriers().stream()
                .filter(b -> b.barrier() == BarrierClass.MAIN_ROAD || b.barrier() == BarrierClass.MINOR_ROAD)
                .toList();

        assertThat(roads.stream().filter(TerritoryDraft.BarrierDraft::bridge)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(roads.stream().filter(road -> !road.bridge()))
                .noneMatch(road -> water.stream().anyMatch(w -> w.intersects(plane.toMetric(road.line()))));
    }

    @Test
    void namesAreOnesOwn() {
        assertThat(ground.compounds().stream().map(TerritoryDraft.CompoundDraft::name))
                .doesNotHaveDuplicates();
        assertThat(ground.communities().stream().map(CommunityDraft::name)).doesNotHaveDuplicates();
        assertThat(ground.gridsInForce().stream().map(GridDraft::name)).doesNotHaveDuplicates();
        assertThat(ground.gridsInForce().getFirst().name()).matches("\\p{IsHan}+(社区|村)第一网格|\\p{IsHan}+专属网格");
        assertThat(ground.buildings().stream().map(BuildingDraft::name)).anyMatch(n -> n != null && n.endsWith("3号楼"));
    }

    @Test
    void hasStationsOfAllKindsAndIncidentsInTheMixOfLife() {
        assertThat(town.stations()).hasSize(40);
        assertThat(town.stations().stream().map(s -> s.kind()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(StationKind.values());
        var open = town.incidents().stream()
                .filter(i -> !i.state().equals("CLOSED"))
                .toList();
        var mix = open.stream().collect(Collectors.groupingBy(IncidentDraft::category, Collectors.counting()));

        assertThat(town.incidents()).hasSize(360).noneMatch(i -> i.description().contains("{"));
        assertThat(open).hasSize(60);
        assertThat(mix)
                .containsEntry("OPINION", 18L)
                .containsEntry("LIVELIHOOD", 18L)
                .containsEntry("DISPUTE", 9L);
        assertThat(town.incidents().stream().map(IncidentDraft::state).distinct())
                .hasSizeGreaterThanOrEqualTo(5);
        var street = ground.streets().getFirst().boundary();
        assertThat(town.incidents()).allMatch(i -> street.covers(i.point()));
        assertThat(town.stations()).allMatch(s -> street.covers(s.point()));
    }

    @Test
    void makesACityOfManyStreets() {
        var city = new TownGenerator(TownParameters.of(11, 100_000)).generate().territory();

        assertThat(city.streets()).hasSize(5);
        assertThat(city.communities()).hasSize(40);
        hasTheFiguresOfItsSize(city, 100_000);
        coversExactly(city);
        noBuildingMeetsABorderRoadOrWater(city);
        codesFollowTheRule(city);
        assertThat(city.communities().stream().map(CommunityDraft::name)).doesNotHaveDuplicates();
        assertThat(CoverageValidator.isValid(
                        metric(city.streets().stream().map(s -> s.boundary()).toList())))
                .as("streets share every vertex of their borders")
                .isTrue();
    }

    @Test
    void refusesATownTooSmallOrTooLargeForItsCodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> TownParameters.of(1, 3_000));
        assertThatIllegalArgumentException().isThrownBy(() -> TownParameters.of(1, 20_000_000));
    }

    private static void hasTheFiguresOfItsSize(TerritoryDraft draft, int households) {
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

    private static void coversExactly(TerritoryDraft draft) {
        for (var street : draft.streets()) {
            coverExactly(
                    plane.toMetric(street.boundary()),
                    draft.communities().stream()
                            .filter(c -> c.code().startsWith(street.code()))
                            .map(CommunityDraft::boundary)
                            .toList());
        }
        for (CommunityDraft community : draft.communities()) {
            coverExactly(
                    plane.toMetric(community.boundary()),
                    grids(draft, community).stream().map(GridDraft::area).toList());
        }
    }

    private static void coverExactly(Geometry whole, List<Geometry> parts) {
        var metric = metric(parts);
        double area = Stream.of(metric).mapToDouble(Geometry::getArea).sum();
        assertThat(area).isCloseTo(whole.getArea(), within(0.01));
        assertThat(CoverageValidator.isValid(metric)).isTrue();
        assertThat(metric).allMatch(Geometry::isValid);
    }

    private static Geometry[] metric(List<Geometry> stored) {
        return stored.stream().map(plane::toMetric).toArray(Geometry[]::new);
    }

    private static void noBuildingMeetsABorderRoadOrWater(TerritoryDraft draft) {
        var index = new STRtree();
        List<Geometry> footprints = new ArrayList<>();
        for (BuildingDraft building : draft.buildings()) {
            var footprint = plane.toMetric(building.footprint());
            footprints.add(footprint);
            index.insert(footprint.getEnvelopeInternal(), footprint);
        }
        Set<String> meetings = new HashSet<>();
        for (Geometry footprint : footprints) {
            meetings.addAll(meetings(index, footprint, footprint, "another building"));
        }
        for (var barrier : draft.barriers()) {
            meetings.addAll(meetings(index, plane.toMetric(barrier.line()), null, barrier.detail()));
        }
        for (var area : draft.areas()) {
            if (area.kind() == AreaKind.WATER || area.kind() == AreaKind.FARMLAND) {
                meetings.addAll(meetings(
                        index, plane.toMetric(area.area()), null, area.kind().name()));
            }
        }
        for (var community : draft.communities()) {
            meetings.addAll(
                    meetings(index, plane.toMetric(community.boundary()).getBoundary(), null, community.name()));
        }
        for (var grid : draft.gridsInForce()) {
            meetings.addAll(meetings(index, plane.toMetric(grid.area()).getBoundary(), null, grid.name()));
        }
        for (var compound : draft.compounds()) {
            meetings.addAll(meetings(index, plane.toMetric(compound.boundary()).getBoundary(), null, compound.name()));
        }
        assertThat(meetings).isEmpty();
    }

    private static List<String> meetings(STRtree index, Geometry what, Geometry self, String name) {
        List<String> meetings = new ArrayList<>();
        for (Object found : index.query(what.getEnvelopeInternal())) {
            if (found instanceof Geometry footprint && footprint != self && footprint.intersects(what)) {
                meetings.add(name + " meets " + footprint.getCentroid());
            }
        }
        return meetings;
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

    private static List<GridDraft> grids(TerritoryDraft draft, CommunityDraft community) {
        return draft.gridsInForce().stream()
                .filter(grid -> grid.code().startsWith(community.code()))
                .toList();
    }

    private static Map<String, Integer> householdsOfGrids(TerritoryDraft draft) {
        Map<String, Integer> households = new HashMap<>();
        for (GridDraft grid : draft.gridsInForce()) {
            households.put(
                    grid.code(),
                    draft.buildings().stream()
                            .filter(b -> grid.area().contains(b.footprint()))
                            .mapToInt(BuildingDraft::households)
                            .sum());
        }
        return households;
    }

    private static List<Geometry> geometries(Town town) {
        List<Geometry> geometries = new ArrayList<>();
        var draft = town.territory();
        draft.streets().forEach(x -> geometries.add(x.boundary()));
        draft.communities().forEach(x -> geometries.add(x.boundary()));
        draft.compounds().forEach(x -> geometries.add(x.boundary()));
        draft.buildings().forEach(x -> geometries.add(x.footprint()));
        draft.barriers().forEach(x -> geometries.add(x.line()));
        draft.areas().forEach(x -> geometries.add(x.area()));
        draft.places().forEach(x -> geometries.add(x.point()));
        draft.gridsInForce().forEach(x -> geometries.add(x.area()));
        town.stations().forEach(x -> geometries.add(x.point()));
        town.incidents().forEach(x -> geometries.add(x.point()));
        return Collections.unmodifiableList(geometries);
    }

    private static String digest(Town town) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var writer = new WKBWriter();
            geometries(town).forEach(geometry -> digest.update(writer.write(geometry)));
            digest.update(town.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
