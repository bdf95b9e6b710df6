package org.gridloom.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.territory.EntranceKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.EntranceDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Walls, gates and doors. */
class TownCompoundsTest {

    /** Coordinates are rounded to 1 cm. */
    private static final double ROUNDED = 0.03;

    static LongStream seeds() {
        return Arrays.stream(Towns.SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCompoundHasAGateInItsWallThatADriveLeadsThroughFromARoad(long seed) {
        var ground = Towns.ofSeed(seed).territory();
        var gates = entrances(ground, EntranceKind.GATE);
        var walls = lines(ground, barrier -> barrier.barrier() == BarrierClass.WALL);
        var drives = lines(ground, barrier -> barrier.detail().equals("service"));
        var roads = union(Towns.roads(ground).stream()
                .map(road -> Towns.PLANE.toMetric(road.line()))
                .toList());

        assertThat(ground.compounds()).hasSizeGreaterThan(30).allSatisfy(compound -> {
            var border = Towns.PLANE.toMetric(compound.boundary()).getBoundary();
            assertThat(gates.getOrDefault(compound.sourceId(), List.of()))
                    .as("gates of %s", compound.name())
                    .isNotEmpty()
                    .allSatisfy(entrance -> {
                        var gate = Towns.PLANE.toMetric(entrance.point());
                        assertThat(border.distance(gate)).isLessThan(ROUNDED);
                        assertThat(walls.stream()
                                        .filter(wall -> border.buffer(1).covers(wall))
                                        .mapToDouble(gate::distance))
                                .as("a gate is a gap in the wall")
                                .allMatch(away -> away > 3);
                        assertThat(drives)
                                .anyMatch(drive -> drive.distance(gate) < ROUNDED && drive.distance(roads) < ROUNDED);
                    });
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBlockOfFlatsHasNumberedDoorsInItsWall(long seed) {
        var ground = Towns.ofSeed(seed).territory();
        var doors = entrances(ground, EntranceKind.UNIT);

        assertThat(ground.buildings().stream().filter(b -> b.name() != null && b.households() > 0))
                .allSatisfy(building -> {
                    var wall = Towns.PLANE.toMetric(building.footprint()).getBoundary();
                    var own = doors.getOrDefault(building.sourceId(), List.of());
                    assertThat(own).isNotEmpty();
                    for (int i = 0; i < own.size(); i++) {
                        assertThat(own.get(i).label()).isEqualTo((i + 1) + "单元");
                        assertThat(wall.distance(Towns.PLANE.toMetric(own.get(i).point())))
                                .isLessThan(ROUNDED);
                    }
                });
    }

    private static Map<String, List<EntranceDraft>> entrances(TerritoryDraft ground, EntranceKind kind) {
        return ground.entrances().stream()
                .filter(entrance -> entrance.kind() == kind)
                .collect(groupingBy(EntranceDraft::ofSourceId));
    }

    private static List<Geometry> lines(TerritoryDraft ground, Predicate<BarrierDraft> which) {
        return ground.barriers().stream()
                .filter(which)
                .map(barrier -> Towns.PLANE.toMetric(barrier.line()))
                .toList();
    }

    private static Geometry union(List<Geometry> lines) {
        return new GeometryFactory().createGeometryCollection(lines.toArray(Geometry[]::new));
    }
}
