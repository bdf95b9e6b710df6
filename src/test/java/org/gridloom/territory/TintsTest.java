package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

class TintsTest {

    @Test
    void givesNeighboursDifferentTintsOnAnyMap() {
        for (int seed = 0; seed < 20; seed++) {
            var neighbours = randomMap(seed, 300);
            var tints = Tints.of(neighbours);
            assertThat(tints).hasSameSizeAs(neighbours);
            assertThat(tints.values()).allMatch(tint -> tint >= 0 && tint < Tints.COUNT);
            neighbours.forEach((area, others) ->
                    others.forEach(other -> assertThat(tints.get(area)).isNotEqualTo(tints.get(other))));
        }
    }

    @Test
    void keepsWhatIsGivenAndFindsWhatGoesWithIt() {
        var neighbours = randomMap(5, 300);
        var before = Tints.of(neighbours);
        var kept = new TreeMap<>(before);
        kept.keySet().removeIf(area -> area % 40 == 0);
        var after = Tints.of(neighbours, kept);
        assertThat(after).containsAllEntriesOf(kept).hasSameSizeAs(neighbours);
        for (int area = 0; area < 300; area += 40) {
            var around = neighbours.get(area).stream().map(after::get).toList();
            assertThat(around.contains(after.get(area))).isEqualTo(new TreeSet<>(around).size() == Tints.COUNT);
        }
    }

    @Test
    void givesTheSameMapTheSameTints() {
        assertThat(Tints.of(randomMap(3, 200))).isEqualTo(Tints.of(randomMap(3, 200)));
    }

    @Test
    void usesAllTintsWhereAreasLieAlone() {
        SortedMap<Integer, Set<Integer>> alone = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            alone.put(i, Set.of());
        }
        assertThat(Tints.of(alone).values()).containsOnly(0, 1, 2, 3, 4, 5);
    }

    /** A triangulation is a planar graph with as many edges as one can have. */
    private static SortedMap<Integer, Set<Integer>> randomMap(int seed, int areas) {
        var random = new Random(seed);
        var sites = new ArrayList<Coordinate>();
        for (int i = 0; i < areas; i++) {
            sites.add(new Coordinate(random.nextDouble(), random.nextDouble()));
        }
        var builder = new DelaunayTriangulationBuilder();
        builder.setSites(sites);
        SortedMap<Integer, Set<Integer>> neighbours = new TreeMap<>();
        var edges = builder.getEdges(new GeometryFactory());
        for (int i = 0; i < edges.getNumGeometries(); i++) {
            var ends = List.of(edges.getGeometryN(i).getCoordinates());
            int from = sites.indexOf(ends.getFirst());
            int to = sites.indexOf(ends.getLast());
            neighbours.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
            neighbours.computeIfAbsent(to, any -> new TreeSet<>()).add(from);
        }
        return neighbours;
    }
}
