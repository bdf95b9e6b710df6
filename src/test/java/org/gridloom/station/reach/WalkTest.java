package org.gridloom.station.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WalkTest {

    private record Drawn(int nodes, int[] from, int[] to, int[] cost) {

        static Drawn random(SplittableRandom random) {
            int nodes = random.nextInt(1, 60);
            int edges = random.nextInt(0, 3 * nodes);
            return new Drawn(
                    nodes,
                    random.ints(edges, 0, nodes).toArray(),
                    random.ints(edges, 0, nodes).toArray(),
                    random.ints(edges, 1, 500).toArray());
        }

        WalkGraph graph() {
            return WalkGraph.of(nodes, from, to, cost);
        }

        /** By JGraphT, which knows nothing of ours. */
        int[] distancesFrom(int start) {
            var graph = new WeightedPseudograph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
            for (int node = 0; node < nodes; node++) {
                graph.addVertex(node);
            }
            for (int i = 0; i < from.length; i++) {
                graph.setEdgeWeight(graph.addEdge(from[i], to[i]), cost[i]);
            }
            var paths = new DijkstraShortestPath<>(graph).getPaths(start);
            var distances = new int[nodes];
            for (int node = 0; node < nodes; node++) {
                double weight = paths.getWeight(node);
                distances[node] = Double.isInfinite(weight) ? Walk.FAR : (int) weight;
            }
            return distances;
        }
    }

    @RepeatedTest(200)
    void isAsFarAsALibraryFinds(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        var drawn = Drawn.random(random);
        var walk = new Walk(drawn.graph());
        for (int again = 0; again < 3; again++) {
            int start = random.nextInt(drawn.nodes);
            int limit = random.nextInt(0, 2000);
            walk.begin().from(start, 0).go(limit);
            var expected = Arrays.stream(drawn.distancesFrom(start))
                    .map(distance -> distance <= limit ? distance : Walk.FAR)
                    .toArray();
            assertThat(distances(walk, drawn.nodes)).isEqualTo(expected);
            assertThat(walk.reached()).isEqualTo((int) Arrays.stream(expected)
                    .filter(distance -> distance != Walk.FAR)
                    .count());
        }
    }

    @RepeatedTest(50)
    void fromSeveralPlacesIsAsFarAsFromTheNearest(RepetitionInfo run) {
        var random = new SplittableRandom(1_000 + run.getCurrentRepetition());
        var drawn = Drawn.random(random);
        int one = random.nextInt(drawn.nodes);
        int other = random.nextInt(drawn.nodes);
        int ahead = random.nextInt(100);
        var walk = new Walk(drawn.graph()).begin().from(one, 0).from(other, ahead);
        walk.go(Walk.FAR - 1_000_000);
        var byOne = drawn.distancesFrom(one);
        var byOther = drawn.distancesFrom(other);
        for (int node = 0; node < drawn.nodes; node++) {
            int second = byOther[node] == Walk.FAR ? Walk.FAR : byOther[node] + ahead;
            assertThat(walk.distance(node)).isEqualTo(Math.min(byOne[node], second));
        }
    }

    @RepeatedTest(50)
    void goesAlongEdgesThatAddUp(RepetitionInfo run) {
        var drawn = Drawn.random(new SplittableRandom(2_000 + run.getCurrentRepetition()));
        var walk = new Walk(drawn.graph()).begin().from(0, 7);
        walk.go(1_000);
        for (int i = 0; i < walk.reached(); i++) {
            int node = walk.node(i);
            int by = walk.cameBy(node);
            if (by >= 0) {
                int before = drawn.from[by] == node ? drawn.to[by] : drawn.from[by];
                assertThat(walk.distance(node)).isEqualTo(walk.distance(before) + drawn.cost[by]);
            } else {
                assertThat(walk.distance(node)).isEqualTo(7);
            }
        }
    }

    @Test
    void whatIsExactlyAtTheLimitIsReached() {
        var walk = new Walk(WalkGraph.of(3, new int[] {0, 1}, new int[] {1, 2}, new int[] {60, 40}));
        walk.begin().from(0, 0).go(100);
        assertThat(walk.distance(2)).isEqualTo(100);
        walk.begin().from(0, 0).go(99);
        assertThat(walk.distance(2)).isEqualTo(Walk.FAR);
    }

    private static int[] distances(Walk walk, int nodes) {
        var distances = new int[nodes];
        Arrays.setAll(distances, walk::distance);
        return distances;
    }
}
