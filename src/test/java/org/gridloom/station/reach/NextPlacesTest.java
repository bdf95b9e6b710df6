package org.gridloom.station.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.station.reach.DrawnGround.point;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gridloom.station.reach.NextPlaces.Candidate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class NextPlacesTest {

    private static final int LIMIT = 15_000;

    /** A street with houses along it, some of them where others live. */
    private static WalkingNetwork street(SplittableRandom random) {
        var ground = new DrawnGround().path("LINESTRING(0 0, 2000 0)");
        for (int i = 0; i < 30; i++) {
            ground.house(random.nextInt(1, 40), random.nextInt(2000), 2);
        }
        return ground.network();
    }

    private static List<Candidate> candidates(WalkingNetwork network, int number, SplittableRandom random) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var place = new Coordinate(random.nextInt(2000), 0);
                    var spot = network.spot(point(place.x, place.y)).orElseThrow();
                    return new Candidate(NextPlace.Kind.GATE, "门" + i, place, network.ties(spot));
                })
                .toList();
    }

    @RepeatedTest(30)
    void eachIsTheBestWithThoseBeforeItThere(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        var network = street(random);
        var candidates = candidates(network, 12, random);
        var none = new int[network.doors().size()];
        Arrays.fill(none, Walk.FAR);

        var chosen = new NextPlaces(network, none, LIMIT, _ -> true).best(candidates, 4, _ -> {}, () -> false);

        var walk = new Walk(network.graph());
        var inside = new boolean[none.length];
        for (var one : chosen) {
            int best = candidates.stream()
                    .mapToInt(candidate -> gain(network, walk, candidate, inside, false))
                    .max()
                    .orElseThrow();
            assertThat(one.gained()).isEqualTo(best);
            assertThat(gain(network, walk, one.candidate(), inside, true)).isEqualTo(one.gained());
        }
    }

    private static int gain(WalkingNetwork network, Walk walk, Candidate candidate, boolean[] inside, boolean take) {
        walk.begin();
        candidate.ties().forEach(tie -> walk.from(tie.node(), tie.link()));
        walk.go(LIMIT);
        var distances = network.doorsAt().distances(walk, LIMIT);
        int households = 0;
        for (int door = 0; door < distances.length; door++) {
            if (!inside[door] && distances[door] <= LIMIT) {
                households += network.doors().get(door).households();
                inside[door] |= take;
            }
        }
        return households;
    }

    @Test
    void whoIsInsideAlreadyIsNotGained() {
        var network = street(new SplittableRandom(1));
        var all = new int[network.doors().size()];
        var candidates = candidates(network, 5, new SplittableRandom(2));
        assertThat(new NextPlaces(network, all, LIMIT, _ -> true).best(candidates, 3, _ -> {}, () -> false))
                .isEmpty();
    }

    @Test
    void isStopped() {
        var network = street(new SplittableRandom(1));
        var none = new int[network.doors().size()];
        Arrays.fill(none, Walk.FAR);
        var candidates = candidates(network, 5, new SplittableRandom(2));
        assertThat(new NextPlaces(network, none, LIMIT, _ -> true).best(candidates, 3, _ -> {}, () -> true))
                .isEmpty();
    }
}
