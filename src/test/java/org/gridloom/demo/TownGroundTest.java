package org.gridloom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** What lies beside, in and over what. */
class TownGroundTest {

    static Stream<Town> towns() {
        return Stream.concat(
                Stream.of(Towns.standard(), Towns.city()),
                Arrays.stream(Towns.SEEDS).mapToObj(Towns::ofSeed));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void communitiesCoverTheStreetAndGridsTheirCommunity(Town town) {
        var draft = town.territory();
        for (var street : draft.streets()) {
            coverExactly(
                    Towns.PLANE.toMetric(street.boundary()),
                    draft.communities().stream()
                            .filter(c -> c.code().startsWith(street.code()))
                            .map(CommunityDraft::boundary)
                            .toList());
        }
        for (CommunityDraft community : draft.communities()) {
            coverExactly(
                    Towns.PLANE.toMetric(community.boundary()),
                    Towns.grids(draft, grid -> grid.code().startsWith(community.code())).stream()
                            .map(GridDraft::area)
                            .toList());
        }
    }

    @Test
    void streetsShareEveryVertexOfTheirBorders() {
        var streets = Towns.city().territory().streets().stream()
                .map(street -> street.boundary())
                .toList();

        assertThat(CoverageValidator.isValid(Towns.metric(streets))).isTrue();
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void noBuildingMeetsAnotherNorABorderARoadOrWater(Town town) {
        var draft = town.territory();
        var index = new STRtree();
        List<Geometry> footprints = new ArrayList<>();
        for (BuildingDraft building : draft.buildings()) {
            var footprint = Towns.PLANE.toMetric(building.footprint());
            footprints.add(footprint);
            index.insert(footprint.getEnvelopeInternal(), footprint);
        }
        Set<String> meetings = new HashSet<>();
        for (Geometry footprint : footprints) {
            meetings.addAll(meetings(index, footprint, footprint, "another building"));
        }
        for (var barrier : draft.barriers()) {
            meetings.addAll(meetings(index, Towns.PLANE.toMetric(barrier.line()), null, barrier.detail()));
        }
        for (var road : Towns.roads(draft)) {
            var surface = Towns.PLANE.toMetric(road.line()).buffer(road.width() / 2);
            meetings.addAll(meetings(index, surface, null, "the surface of " + road.name()));
        }
        for (var area : draft.areas()) {
            if (area.kind() == AreaKind.WATER || area.kind() == AreaKind.FARMLAND) {
                meetings.addAll(meetings(
                        index,
                        Towns.PLANE.toMetric(area.area()),
                        null,
                        area.kind().name()));
            }
        }
        Stream.of(
                        draft.communities().stream().map(CommunityDraft::boundary),
                        draft.gridsInForce().stream().map(GridDraft::area),
                        draft.compounds().stream().map(TerritoryDraft.CompoundDraft::boundary))
                .flatMap(areas -> areas)
                .map(area -> Towns.PLANE.toMetric(area).getBoundary())
                .forEach(border -> meetings.addAll(meetings(index, border, null, "a border")));

        assertThat(meetings).isEmpty();
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void roadsCrossTheRiverOnBridgesFromBankToBank(Town town) {
        var draft = town.territory();
        var rivers = Towns.rivers(draft);
        var roads = Towns.roads(draft);
        var bridges = roads.stream().filter(TerritoryDraft.BarrierDraft::bridge).toList();

        assertThat(bridges).hasSizeGreaterThanOrEqualTo(4 * draft.streets().size());
        assertThat(bridges).allSatisfy(bridge -> {
            var line = Towns.PLANE.toMetric(bridge.line());
            assertThat(bridge.name()).endsWith("桥");
            assertThat(line.crosses(rivers))
                    .as(bridge.name() + " crosses a river")
                    .isTrue();
            assertThat(line.getBoundary().intersects(rivers))
                    .as("ends in a river")
                    .isFalse();
        });
        assertThat(roads.stream().filter(road -> !road.bridge()))
                .noneMatch(road -> Towns.PLANE.toMetric(road.line()).intersects(rivers));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towns")
    void theRiverWinds(Town town) {
        for (var line : town.territory().barriers()) {
            if (line.detail().equals("river")) {
                var points = Towns.PLANE.toMetric(line.line()).getCoordinates();
                double chord = points[0].distance(points[points.length - 1]);

                assertThat(Towns.PLANE.toMetric(line.line()).getLength() / chord)
                        .isGreaterThan(1.02);
            }
        }
    }

    @Test
    void roadsHaveNamesAndWidthsByTheirRank() {
        var roads = Towns.roads(Towns.standard().territory());

        assertThat(roads).allSatisfy(road -> {
            assertThat(road.name()).isNotBlank();
            assertThat(road.width()).isGreaterThan(4);
        });
        assertThat(roads.stream().map(TerritoryDraft.BarrierDraft::detail).distinct())
                .contains("primary", "secondary", "residential", "living_street");
    }

    private static void coverExactly(Geometry whole, List<Geometry> parts) {
        var metric = Towns.metric(parts);
        double area = Stream.of(metric).mapToDouble(Geometry::getArea).sum();
        assertThat(area).isCloseTo(whole.getArea(), within(0.01));
        assertThat(CoverageValidator.isValid(metric)).isTrue();
        assertThat(metric).allMatch(Geometry::isValid);
    }

    private static List<String> meetings(STRtree index, Geometry what, @Nullable Geometry self, String name) {
        List<String> meetings = new ArrayList<>();
        for (Object found : index.query(what.getEnvelopeInternal())) {
            if (found instanceof Geometry footprint && footprint != self && footprint.intersects(what)) {
                meetings.add(name + " meets " + footprint.getCentroid());
            }
        }
        return meetings;
    }
}
