package org.gridloom.territory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.intake.CommunityProposal.Dwelling;
import org.gridloom.territory.intake.CommunityProposal.Proposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class CommunityProposalTest {

    private static final GeometryFactory PLANE = MetricPlane.of(4549).factory();
    private static final double WEST = 500_000;
    private static final double SOUTH = 3_450_000;

    private final List<Divide> divides = new ArrayList<>();
    private final List<Polygon> water = new ArrayList<>();
    private final List<Dwelling> dwellings = new ArrayList<>();

    private static Polygon ground(double x1, double y1, double x2, double y2) {
        return (Polygon) PLANE.toGeometry(new Envelope(WEST + x1, WEST + x2, SOUTH + y1, SOUTH + y2));
    }

    private void divide(BarrierClass barrier, double... xy) {
        var points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(WEST + xy[2 * i], SOUTH + xy[2 * i + 1]);
        }
        LineString line = PLANE.createLineString(points);
        divides.add(new Divide(line, barrier));
    }

    private void live(int households, double x, double y) {
        dwellings.add(new Dwelling(new Coordinate(WEST + x, SOUTH + y), households));
    }

    private List<Proposed> propose(Polygon extent) {
        return CommunityProposal.propose(extent, divides, water, dwellings);
    }

    private static void assertTiles(Polygon extent, List<Proposed> proposed) {
        var areas = proposed.stream().map(Proposed::area).toArray(Geometry[]::new);
        assertThat(areas).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
        // The extent's own edge gains vertices, so areas are compared and the rest is: nothing outside.
        assertThat(proposed.stream().mapToDouble(each -> each.area().getArea()).sum())
                .isCloseTo(extent.getArea(), within(0.05));
        assertThat(proposed).allMatch(each -> each.area().difference(extent).getArea() < 0.05);
    }

    @Test
    void partsTheGroundAlongAnArterialRoadInNumberedOrder() {
        divide(BarrierClass.MAIN_ROAD, 500, 0, 500, 1000);
        live(2000, 250, 500);
        live(1600, 750, 500);
        var extent = ground(0, 0, 1000, 1000);
        var proposed = propose(extent);
        assertThat(proposed).extracting(Proposed::households).containsExactly(2000, 1600);
        assertTiles(extent, proposed);
    }

    @Test
    void leadsARoadOnThatEndsShortOfTheEdge() {
        divide(BarrierClass.MAIN_ROAD, 500, 100, 500, 850);
        live(2000, 250, 500);
        live(1600, 750, 500);
        assertThat(propose(ground(0, 0, 1000, 1000))).hasSize(2);
    }

    @Test
    void partsNothingByADeadEnd() {
        divide(BarrierClass.MAIN_ROAD, 500, 0, 500, 600);
        live(2000, 250, 500);
        live(1600, 750, 500);
        assertThat(propose(ground(0, 0, 1000, 1000))).hasSize(1);
    }

    @Test
    void mergesBlocksOfFewHouseholdsAndTheMedianOfADualCarriageway() {
        divide(BarrierClass.MAIN_ROAD, 500, 0, 500, 1000);
        divide(BarrierClass.MAIN_ROAD, 512, 0, 512, 1000);
        divide(BarrierClass.MAIN_ROAD, 0, 500, 1000, 500);
        live(1000, 250, 250);
        live(1000, 250, 750);
        live(1000, 750, 250);
        live(900, 750, 750);
        var extent = ground(0, 0, 1000, 1000);
        var proposed = propose(extent);
        assertThat(proposed).extracting(Proposed::households).containsExactlyInAnyOrder(1900, 2000);
        assertTiles(extent, proposed);
    }

    @Test
    void doesNotMergeAcrossARiverWhereItNeedNot() {
        divide(BarrierClass.RIVER, 500, 0, 500, 1000);
        divide(BarrierClass.MAIN_ROAD, 0, 500, 1000, 500);
        live(800, 250, 250);
        live(800, 250, 750);
        live(800, 750, 250);
        live(800, 750, 750);
        var proposed = propose(ground(0, 0, 1000, 1000));
        assertThat(proposed)
                .hasSize(2)
                .allMatch(each -> each.area().getEnvelopeInternal().getWidth() < 501);
    }

    @Test
    void givesEachBankItsHalfOfAWideRiver() {
        var river = ground(400, 0, 600, 1000);
        water.add(river);
        WideWater.banks(water).forEach(bank -> divides.add(new Divide(bank, BarrierClass.RIVER)));
        divide(BarrierClass.RIVER, 500, 0, 500, 1000);
        live(2000, 250, 500);
        live(2000, 750, 500);
        var extent = ground(0, 0, 1000, 1000);
        var proposed = propose(extent);
        assertThat(proposed)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.area().getArea()).isCloseTo(500_000, within(1.0)));
        assertTiles(extent, proposed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void tilesAnyGroundExactlyAndAlwaysInTheSameWay(long seed) {
        var random = new Random(seed);
        int size = 3000;
        for (int road = 0; road < 12; road++) {
            double x = size * random.nextDouble();
            double y = size * random.nextDouble();
            double angle = Math.PI * random.nextDouble();
            double half = size * random.nextDouble();
            divide(
                    BarrierClass.values()[3 + random.nextInt(3)],
                    Math.clamp(x - half * Math.cos(angle), 0, size),
                    Math.clamp(y - half * Math.sin(angle), 0, size),
                    x,
                    y,
                    Math.clamp(x + half * Math.cos(angle + 0.3), 0, size),
                    Math.clamp(y + half * Math.sin(angle + 0.3), 0, size));
        }
        for (int house = 0; house < 600; house++) {
            live(random.nextInt(60), size * random.nextDouble(), size * random.nextDouble());
        }
        var extent = ground(0, 0, size, size);
        var proposed = propose(extent);

        assertTiles(extent, proposed);
        assertThat(proposed.stream().mapToInt(Proposed::households).sum())
                .isEqualTo(dwellings.stream().mapToInt(Dwelling::households).sum());
        var again = propose(extent);
        assertThat(again.stream().map(each -> each.area().toText()))
                .containsExactlyElementsOf(
                        proposed.stream().map(each -> each.area().toText()).toList());
    }
}
