package org.gridloom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.geometry.RandomTown.Trait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** What holds for any lines through any town. The seed and the traits of a failure are its parameters. */
class LineCutPropertyTest {

    private static final int LINES = 12;
    private static final double NARROW = 5;

    static Stream<Arguments> towns() {
        var single = Stream.of(Trait.values()).map(t -> Arguments.of(1L, EnumSet.of(t)));
        var mixed = IntStream.range(3, 3 + Integer.getInteger("gridloom.towns", 30))
                .mapToObj(seed -> {
                    var random = new Random(seed);
                    var some = new ArrayList<>(List.of(Trait.values()));
                    some.removeIf(t -> random.nextBoolean());
                    return Arguments.of(
                            (long) seed, some.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(some));
                });
        return Stream.concat(single, mixed);
    }

    private record Done(int unit, List<Integer> parts) {}

    @ParameterizedTest
    @MethodSource("towns")
    void anyLinesLeaveAnExactCoverOfWholeBuildingsAndCanBeTakenBack(long seed, Set<Trait> traits) {
        var ground = RandomTown.of(seed, 3, 2, traits);
        var tessellation = Tessellator.tessellate(ground, TessellationSettings.DEFAULT);
        var start = tessellation.coverage();
        var live = new LiveCoverage(start);
        var random = new Random(seed);
        var done = new ArrayList<Done>();

        for (int i = 0; i < LINES; i++) {
            var line = line(random, live, ground);
            var outcome = cut(live, line, ground);
            assertThat(outcome.whole().values().stream()
                            .filter(why -> why == LineCut.Why.TOO_FINE)
                            .count())
                    .isLessThanOrEqualTo(2);
            for (var cut : outcome.cuts()) {
                assertThat(cut.parts()).hasSizeGreaterThan(1);
                assertThat(cut.parts()).allMatch(part -> !part.buildings().isEmpty() || broad(part));
                if (fits(live, cut)) {
                    done.add(perform(live, cut));
                }
            }
        }
        // Where each unit is a building and little else, there may be nothing to divide.
        assertThat(done.isEmpty() && !traits.contains(Trait.DENSE)).isFalse();
        new TessellationChecks(ground, new Tessellation(live.now(), tessellation.communities(), tessellation.faults()))
                .coverage();
        assertThat(area(live.now())).isCloseTo(area(start), within(0.05));

        for (var cut : done.reversed()) {
            live.join(cut.unit(), cut.parts());
        }
        assertThat(live.now().units()).isEqualTo(start.units());
        assertThat(edges(live.now())).containsExactlyInAnyOrderElementsOf(edges(start));
    }

    @ParameterizedTest
    @MethodSource("towns")
    void cutsTakenBackInAnyOrderLeaveAnExactCover(long seed, Set<Trait> traits) {
        var ground = RandomTown.of(seed, 2, 2, traits);
        var tessellation = Tessellator.tessellate(ground, TessellationSettings.DEFAULT);
        var live = new LiveCoverage(tessellation.coverage());
        var random = new Random(seed);
        Map<Integer, Done> open = new HashMap<>();
        var closed = new ArrayList<Done>();
        Map<Integer, List<BaseUnit>> partsOf = new HashMap<>();

        for (int i = 0; i < 3 * LINES; i++) {
            var base = tessellation.coverage().units().size();
            for (var cut : LineCut.of(
                            live,
                            line(random, live, ground),
                            unit -> unit < base,
                            new FootprintIndex(ground.buildings()),
                            NARROW)
                    .cuts()) {
                var parts = partsOf.get(cut.unit());
                if (parts == null && !fits(live, cut)) {
                    continue;
                }
                if (parts == null) {
                    open.put(cut.unit(), perform(live, cut));
                    partsOf.put(
                            cut.unit(),
                            open.get(cut.unit()).parts().stream()
                                    .map(live::unit)
                                    .toList());
                } else {
                    // Again as it was cut before, whatever its neighbours did meanwhile.
                    if (!live.fits(
                            cut.unit(), parts.stream().map(BaseUnit::area).toList())) {
                        continue;
                    }
                    live.cut(cut.unit(), parts);
                    open.put(
                            cut.unit(),
                            new Done(
                                    cut.unit(),
                                    parts.stream().map(BaseUnit::number).toList()));
                }
            }
            var joinable = new ArrayList<>(open.values());
            for (int j = random.nextInt(1 + joinable.size()); j > 0; j--) {
                var back = joinable.remove(random.nextInt(joinable.size()));
                live.join(back.unit(), back.parts());
                open.remove(back.unit());
                closed.add(back);
            }
        }
        assertThat(closed.isEmpty() && !traits.contains(Trait.DENSE)).isFalse();
        new TessellationChecks(ground, new Tessellation(live.now(), tessellation.communities(), tessellation.faults()))
                .coverage();
    }

    private static LineCut cut(LiveCoverage live, LineString line, Ground ground) {
        return LineCut.of(live, line, unit -> true, new FootprintIndex(ground.buildings()), NARROW);
    }

    /** A neighbour's cut may have brought borders so near that the next one would make them touch. */
    private static boolean fits(LiveCoverage live, LineCut.Cut cut) {
        return live.fits(
                cut.unit(), cut.parts().stream().map(LineCut.Part::area).toList());
    }

    private static Done perform(LiveCoverage live, LineCut.Cut cut) {
        var unit = live.unit(cut.unit());
        var parts = new ArrayList<BaseUnit>();
        for (var part : cut.parts()) {
            parts.add(new BaseUnit(
                    live.size() + parts.size(),
                    part.area(),
                    unit.community(),
                    part.households(),
                    part.buildings(),
                    unit.compound(),
                    unit.water()));
        }
        live.cut(cut.unit(), parts);
        return new Done(cut.unit(), parts.stream().map(BaseUnit::number).toList());
    }

    private static boolean broad(LineCut.Part part) {
        return 2 * part.area().getArea() / part.area().getLength() >= NARROW;
    }

    private static double area(UnitCoverage coverage) {
        return coverage.units().stream().mapToDouble(u -> u.area().getArea()).sum();
    }

    private record Bare(int left, int right, LineString line, BarrierClass barrier) {
        static Bare of(SharedEdge edge) {
            return new Bare(edge.left(), edge.right(), edge.line(), edge.barrier());
        }
    }

    private static List<Bare> edges(UnitCoverage coverage) {
        return coverage.edges().stream().map(Bare::of).toList();
    }

    /** Through anything: free, from vertex to vertex, along a border, through the middle of a building. */
    private static LineString line(Random random, LiveCoverage live, Ground ground) {
        var points = new ArrayList<Coordinate>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            var unit = live.find(random.nextInt(live.size()));
            while (unit.isEmpty()) {
                unit = live.find(random.nextInt(live.size()));
            }
            var vertices = unit.get().area().getCoordinates();
            switch (random.nextInt(4)) {
                case 0 -> points.add(vertices[random.nextInt(vertices.length)].copy());
                case 1 -> {
                    int from = random.nextInt(vertices.length - 1);
                    points.add(vertices[from].copy());
                    points.add(vertices[from + 1].copy());
                }
                case 2 ->
                    points.add(ground.buildings()
                            .get(random.nextInt(ground.buildings().size()))
                            .outline()
                            .getCentroid()
                            .getCoordinate());
                default ->
                    points.add(new Coordinate(
                            vertices[0].x + 30 * random.nextGaussian(), vertices[0].y + 30 * random.nextGaussian()));
            }
        }
        return RandomTown.FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }
}
