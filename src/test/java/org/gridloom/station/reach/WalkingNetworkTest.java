package org.gridloom.station.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.station.reach.DrawnGround.metres;
import static org.gridloom.station.reach.DrawnGround.point;

import java.util.List;
import org.gridloom.station.reach.WalkedGround.Level;
import org.gridloom.station.reach.WayToStation.Passage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class WalkingNetworkTest {

    private static final int FAR_ENOUGH = 10_000_000;

    @Test
    void onGroundCrossingPathsMeet() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .path("LINESTRING(50 -50, 50 50)")
                .house(3, 50, 40)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(90.0);
    }

    @Test
    void aBridgeOverARoadDoesNotMeetIt() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .path(Level.BRIDGE, "高架", "LINESTRING(50 -50, 50 50)")
                .path("LINESTRING(50 50, 50 90)")
                .house(3, 50, 90)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(-1.0);
        assertThat(network.islands()).singleElement().satisfies(island -> {
            assertThat(island.metres()).isEqualTo(100);
            assertThat(island.households()).isZero();
        });
    }

    @Test
    void aBridgeMeetsTheRoadsAtItsEnds() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 50 0)")
                .path(Level.BRIDGE, "云桥", "LINESTRING(50 0, 90 0)")
                .path("LINESTRING(90 0, 140 0)")
                .house(3, 140, 0)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(140.0);
    }

    @Test
    void linesOneAboveTheOtherMeetWhereBothHaveAVertex() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 50 0, 100 0)")
                .path(Level.BRIDGE, "天桥", "LINESTRING(50 -50, 50 0, 50 50)")
                .path("LINESTRING(50 50, 50 90)")
                .house(3, 50, 90)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(140.0);
    }

    @Test
    void aRiverIsCrossedAtTheBridgeOnly() {
        var network = new DrawnGround()
                .path("LINESTRING(0 20, 300 20)")
                .path("LINESTRING(0 -20, 300 -20)")
                .path("LINESTRING(10 20, 10 -20)") // a ford that a map-maker drew, and no bridge
                .path("LINESTRING(200 20, 200 15)")
                .path(Level.BRIDGE, "云桥", "LINESTRING(200 15, 200 -15)")
                .path("LINESTRING(200 -15, 200 -20)")
                .blocker("LINESTRING(-50 0, 350 0)")
                .house(3, 0, -20)
                .network();
        var way = new WayFinder(network, new Walk(network.graph()))
                .way(
                        network.spot(point(0, -20)).orElseThrow(),
                        List.of(network.spot(point(0, 20)).orElseThrow()),
                        FAR_ENOUGH)
                .orElseThrow();
        assertThat(metres(network, point(0, 20))).containsExactly(440.0);
        assertThat(way.centimetres()).isEqualTo(44_000);
        assertThat(way.through()).containsExactly(new Passage(Passage.Kind.BRIDGE, "云桥"));
        assertThat(length(way.line())).isEqualTo(440.0);
    }

    private static double length(List<Coordinate> line) {
        return DrawnGround.PLANE
                .factory()
                .createLineString(line.toArray(Coordinate[]::new))
                .getLength();
    }

    @Test
    void aWalledCompoundIsEnteredByItsGate() {
        // The path along the southern wall passes the houses behind it; the only gate is in the north.
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .path("LINESTRING(0 0, 0 100, 50 100)")
                .path("LINESTRING(50 100, 50 20)")
                .yard("POLYGON((10 5, 90 5, 90 90, 10 90, 10 5))", 50, 90)
                .house(12, 52, 20)
                .network();
        assertThat(metres(network, point(50, 0))).containsExactly(50.0 + 100 + 50 + 80 + 2);
        var way = new WayFinder(network, new Walk(network.graph()))
                .way(
                        network.spot(point(52, 20)).orElseThrow(),
                        List.of(network.spot(point(50, 0)).orElseThrow()),
                        FAR_ENOUGH)
                .orElseThrow();
        assertThat(way.through()).containsExactly(new Passage(Passage.Kind.GATE, "院门1"));
    }

    @Test
    void aPathThroughAWallEndsAtIt() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .blocker("LINESTRING(50 -10, 50 10)")
                .house(1, 100, 0)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(-1.0);
        assertThat(metres(network, point(60, 0))).containsExactly(40.0);
    }

    @Test
    void aWallThatEndsAtARoadDoesNotCloseIt() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .blocker("LINESTRING(50 0, 50 40)")
                .house(1, 100, 0)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(100.0);
    }

    @Test
    void withoutPathsInsideACompoundIsWalkedFromItsGates() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 200 0)")
                .yard("POLYGON((50 10, 150 10, 150 110, 50 110, 50 10))", 100, 10)
                .house(24, 140, 40)
                .network();
        double inside = Math.round(50 * 4 / Math.PI * 100) / 100.0; // 40 m east and 30 m north of the gate
        assertThat(metres(network, point(100, 0))).containsExactly(10 + inside);
    }

    @Test
    void aHouseWhoseCompoundHasNoGateToARoadHasNoWay() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 200 0)")
                .blocker("LINESTRING(50 10, 150 10, 150 110, 50 110, 50 10)")
                .house(24, 100, 60)
                .network();
        assertThat(network.doors().getFirst().ties()).isEmpty();
        assertThat(network.spot(point(100, 60))).isEmpty();
    }

    @Test
    void anEndThatMissesALineByAHandsBreadthMeetsIt() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .path("LINESTRING(50 0.3, 50 50)")
                .house(1, 50, 50)
                .network();
        assertThat(metres(network, point(0, 0)).getFirst()).isBetween(99.0, 100.0);
    }

    @Test
    void aLaneThatIsStoredUpToARoadsEdgeIsLedOnToItsMiddle() {
        var network = new DrawnGround()
                .road(12, "LINESTRING(0 0, 100 0)")
                .path("LINESTRING(50 9, 50 60)")
                .house(1, 50, 60)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(110.0);
    }

    @Test
    void aLaneThatEndsBehindAWallIsNot() {
        var network = new DrawnGround()
                .road(12, "LINESTRING(0 0, 100 0)")
                .blocker("LINESTRING(0 7, 100 7)")
                .path("LINESTRING(50 9, 50 60)")
                .house(1, 50, 60)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(-1.0);
    }

    @Test
    void aLaneThatEndsFarFromARoadIsNot() {
        var network = new DrawnGround()
                .road(12, "LINESTRING(0 0, 100 0)")
                .path("LINESTRING(50 15, 50 90)")
                .house(1, 50, 90)
                .network();
        assertThat(metres(network, point(0, 0))).containsExactly(-1.0);
    }

    @Test
    void aPieceThatNothingTiesInIsReportedWithItsHouseholds() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 500 0)")
                .path("LINESTRING(0 300, 80 300)")
                .house(7, 40, 301)
                .network();
        assertThat(network.islands()).singleElement().satisfies(island -> {
            assertThat(island.metres()).isEqualTo(80);
            assertThat(island.households()).isEqualTo(7);
        });
        assertThat(metres(network, point(0, 0))).containsExactly(-1.0);
    }

    @Test
    void householdsAreSpreadOverTheDoors() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 200 0)")
                .house(
                        10,
                        "POLYGON((0 5, 60 5, 60 15, 0 15, 0 5))",
                        new Coordinate(10, 5),
                        new Coordinate(30, 5),
                        new Coordinate(50, 5))
                .network();
        assertThat(network.doors()).extracting(WalkingNetwork.Door::households).containsExactly(4, 3, 3);
        assertThat(metres(network, point(0, 0))).containsExactly(15.0, 35.0, 55.0);
    }

    @Test
    void aHouseWithoutKnownDoorsIsEnteredWhereItsOutlineIsNearest() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 200 0)")
                .house(1, "POLYGON((100 8, 110 8, 110 20, 100 20, 100 8))")
                .network();
        assertThat(metres(network, point(0, 0)).getFirst()).isBetween(108.0, 118.0);
    }

    @Test
    void twoPlacesOnOneEdgeAreAsFarAsBetweenThem() {
        var network = new DrawnGround().path("LINESTRING(0 0, 100 0)").network();
        var way = new WayFinder(network, new Walk(network.graph()))
                .way(
                        network.spot(point(40, 0)).orElseThrow(),
                        List.of(network.spot(point(60, 3)).orElseThrow()),
                        FAR_ENOUGH)
                .orElseThrow();
        assertThat(way.centimetres()).isEqualTo(2_300);
    }

    @Test
    void onlyPartOfALongEdgeIsReached() {
        var network = new DrawnGround().path("LINESTRING(0 0, 1000 0)").network();
        var spots = List.of(network.spot(point(500, 0)).orElseThrow());
        var walk = new Walk(network.graph()).begin();
        network.start(walk, spots);
        walk.go(10_000);
        assertThat(ReachedEdges.of(network, walk, spots, 10_000))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getLength()).isEqualTo(200);
                    assertThat(line.getEnvelopeInternal().getMinX()).isEqualTo(400);
                });
    }

    @Test
    void aRingWithOneEntranceIsWalkedRound() {
        var network = new DrawnGround()
                .path("LINESTRING(0 0, 100 0)")
                .path("LINESTRING(100 0, 150 50, 200 0, 150 -50, 100 0)")
                .house(1, 200, 0)
                .network();
        assertThat(metres(network, point(0, 0)).getFirst()).isBetween(241.4, 241.5);
    }
}
