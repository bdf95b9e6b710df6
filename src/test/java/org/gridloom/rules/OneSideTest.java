package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.rules.Finding.Straddles;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class OneSideTest {

    @Test
    void tellsOfTheHouseholdsAcrossAMainRoad() {
        assertThat(straddling(Picture.of("AAAA").barrierAt(30, BarrierClass.MAIN_ROAD)))
                .containsExactly(new Straddles(
                        "A", BarrierClass.MAIN_ROAD, 100, TestGround.FACTORY.toGeometry(new Envelope(30, 40, -10, 0))));
    }

    @Test
    void aWallOrAMinorRoadDividesNothing() {
        assertThat(straddling(Picture.of("AAAA")
                        .barrierAt(20, BarrierClass.MINOR_ROAD)
                        .barrierAt(30, BarrierClass.WALL)))
                .isEmpty();
    }

    @Test
    void emptyGroundAcrossTheRoadDisturbsNobody() {
        assertThat(straddling(Picture.of("AAAA")
                        .households(unit -> unit == 3 ? 0 : 100)
                        .barrierAt(30, BarrierClass.MAIN_ROAD)))
                .isEmpty();
    }

    @Test
    void aRoadThatEndsInTheGridIsWalkedRound() {
        var picture = Picture.of("AA", "AA")
                .barriers(s -> s.p0.x == 10 && s.p1.x == 10 && s.p0.y >= -10 && s.p1.y >= -10
                        ? BarrierClass.MAIN_ROAD
                        : BarrierClass.NONE);
        assertThat(straddling(picture)).isEmpty();
    }

    @Test
    void aRiverIsStraddledThroughItsWater() {
        assertThat(straddling(river())).singleElement().satisfies(finding -> {
            assertThat(finding.barrier()).isEqualTo(BarrierClass.RIVER);
            assertThat(finding.households()).isEqualTo(200);
        });
    }

    @Test
    void atABridgeItIsNot() {
        assertThat(straddling(river().bridge("LINESTRING (18 -5, 32 -5)"))).isEmpty();
    }

    @Test
    void aBridgeThatIsTooFarAwayHelpsNobody() {
        assertThat(straddling(river().bridge("LINESTRING (18 -60, 32 -60)"))).hasSize(1);
        assertThat(straddling(river().bridge("LINESTRING (18 -60, 32 -60)").settings(new RuleSettings(5, 0, 0, 60))))
                .isEmpty();
    }

    @Test
    void aFootbridgeOverARoadJoinsItsSides() {
        var road = Picture.of("AAAA").barrierAt(30, BarrierClass.MAIN_ROAD);
        assertThat(straddling(road.bridge("LINESTRING (25 -5, 35 -5)"))).isEmpty();
    }

    @Test
    void theRoadsOwnBridgeAndOneThatEndsAtItDoNot() {
        var road = Picture.of("AAAA").barrierAt(30, BarrierClass.MAIN_ROAD);
        assertThat(straddling(road.bridge("LINESTRING (30 5, 30 -15)").bridge("LINESTRING (25 -5, 30 -5)")))
                .hasSize(1);
    }

    @Test
    void piecesThatLieApartAreAnotherRulesMatter() {
        assertThat(straddling(Picture.of("ABA").barrierAt(10, BarrierClass.MAIN_ROAD)))
                .isEmpty();
    }

    private static Picture river() {
        return Picture.of("AAAAA", "BBBBB")
                .limits(Limits.NONE)
                .households(unit -> unit % 5 == 2 ? 0 : unit < 5 ? 100 : 0)
                .barrierAt(20, BarrierClass.RIVER)
                .barrierAt(30, BarrierClass.RIVER);
    }

    private static List<Straddles> straddling(Picture picture) {
        return BothWays.find(Straddles.class, picture);
    }
}
