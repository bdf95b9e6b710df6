package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.LineCut;
import org.gridloom.geometry.LiveCoverage;
import org.gridloom.geometry.Redivision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What holds for any cuts among any moves. The seed of a failure is its parameter. */
class RandomCutsTest {

    private static final int EDITS = 25;

    private record Done(int unit, List<Integer> parts) {}

    private Random random = new Random();
    private LiveCoverage ground = new LiveCoverage(Picture.of("A").plan().ground());
    private DrawnPlan start = Picture.of("A").plan();
    private LivePlan live = new LivePlan(start);
    private final List<Done> done = new ArrayList<>();

    static List<Long> seeds() {
        return new Random(20261122).longs(80).boxed().toList();
    }

    private void begin(long seed) {
        random = new Random(seed);
        var units = RandomGround.of(random);
        Map<Integer, String> gridOf = new HashMap<>();
        Map<Integer, String> inForce = new HashMap<>();
        for (var unit : units.units()) {
            int lump = unit.number() * 4 / units.units().size();
            if (lump < 3) {
                gridOf.put(unit.number(), "g" + lump);
            }
            inForce.put(unit.number(), "g" + random.nextInt(3));
        }
        var grids = List.of("g0", "g1", "g2").stream()
                .map(key -> new GridInPlan(key, new Limits(100, 300)))
                .toList();
        ground = new LiveCoverage(units);
        start = new DrawnPlan(units, grids, gridOf, new PlanFacts(Map.of(), List.of(), inForce), RuleSettings.DEFAULT);
        live = new LivePlan(start);
        for (var grid : grids) {
            var half = live.units(grid.key()).stream()
                    .filter(unit -> random.nextBoolean())
                    .toList();
            live.apply(new Edit.Create(GridInPlan.micro(grid.key() + ".1", grid.key(), new Limits(20, 80))));
            live.apply(new Edit.Create(GridInPlan.micro(grid.key() + ".2", grid.key(), new Limits(20, 80))));
            live.apply(new Edit.Move(half, grid.key() + ".1", Level.MICRO));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keptFindingsAreThoseFoundFromNothing(long seed) {
        begin(seed);
        var community = Nothing.community(start);
        for (int i = 0; i < EDITS; i++) {
            var before = live.findings();
            var change = live.apply(edit());

            assertThat(live.findings()).isEqualTo(FullCheck.of(drawn(), community, List.of()));
            var expected = new ArrayList<>(before);
            expected.removeAll(change.gone());
            expected.addAll(change.appeared());
            assertThat(live.findings()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCutCanBeTakenBack(long seed) {
        begin(seed);
        var findings = new ArrayList<List<Finding>>();
        var inverses = new ArrayList<Edit>();
        for (int i = 0; i < EDITS; i++) {
            findings.add(live.findings());
            inverses.add(live.apply(edit()).inverse());
        }
        for (int i = EDITS - 1; i >= 0; i--) {
            live.apply(inverses.get(i));
            assertThat(live.findings()).isEqualTo(findings.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsInTwoGridsAreNotJoined(long seed) {
        begin(seed);
        while (done.isEmpty()) {
            live.apply(edit());
        }
        var cut = done.getLast();
        live.apply(new Edit.Move(List.of(cut.parts().getFirst()), "g0"));
        live.apply(new Edit.Move(List.of(cut.parts().getLast()), null));
        var findings = live.findings();

        assertThatThrownBy(() -> live.apply(new Edit.Redivide(ground.join(cut.unit(), cut.parts()))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(live.findings()).isEqualTo(findings);
    }

    private Edit edit() {
        return switch (random.nextInt(5)) {
            case 0 -> join();
            case 1, 2 -> cut();
            case 3 -> divide();
            default -> move();
        };
    }

    private Edit join() {
        var whole = done.stream()
                .filter(cut ->
                        cut.parts().stream().allMatch(part -> ground.find(part).isPresent()))
                .filter(cut -> cut.parts().stream().map(live::gridOf).distinct().count() == 1
                        && cut.parts().stream().map(live::microOf).distinct().count() == 1)
                .findFirst();
        whole.ifPresent(done::remove);
        return whole.<Edit>map(cut -> new Edit.Redivide(ground.join(cut.unit(), cut.parts())))
                .orElseGet(this::move);
    }

    private Edit cut() {
        var extent = new Envelope();
        start.ground()
                .units()
                .forEach(unit -> extent.expandToInclude(unit.area().getEnvelopeInternal()));
        var line = TestGround.FACTORY.createLineString(new Coordinate[] {place(extent), place(extent), place(extent)});
        var cuts = LineCut.of(ground, line, unit -> true, new FootprintIndex(List.of()), 2);
        var edits = new ArrayList<Edit>();
        for (var cut : cuts.cuts()) {
            edits.add(new Edit.Redivide(perform(cut)));
        }
        return edits.isEmpty() ? move() : new Edit.Several(edits);
    }

    private Coordinate place(Envelope in) {
        return new Coordinate(
                in.getMinX() - 5 + random.nextDouble() * (in.getWidth() + 10),
                in.getMinY() - 5 + random.nextDouble() * (in.getHeight() + 10));
    }

    private Redivision perform(LineCut.Cut cut) {
        var unit = ground.unit(cut.unit());
        var parts = new ArrayList<BaseUnit>();
        for (var part : cut.parts()) {
            parts.add(new BaseUnit(
                    ground.size() + parts.size(),
                    part.area(),
                    unit.community(),
                    part.households(),
                    part.buildings(),
                    unit.compound(),
                    unit.water()));
        }
        done.add(new Done(cut.unit(), parts.stream().map(BaseUnit::number).toList()));
        return ground.cut(cut.unit(), parts);
    }

    private Edit divide() {
        var grid = "g" + random.nextInt(3);
        var units =
                live.units(grid).stream().filter(unit -> random.nextInt(3) == 0).toList();
        return new Edit.Move(units, random.nextInt(4) == 0 ? null : grid + "." + (1 + random.nextInt(2)), Level.MICRO);
    }

    private Edit move() {
        var there = ground.withGaps().units().stream().filter(u -> !u.isGone()).toList();
        var units = random.ints(1 + random.nextInt(6), 0, there.size())
                .distinct()
                .map(i -> there.get(i).number())
                .boxed()
                .toList();
        return new Edit.Move(units, random.nextInt(6) == 0 ? null : "g" + random.nextInt(3));
    }

    /** The plan that the live one has become. */
    private DrawnPlan drawn() {
        var units = ground.withGaps();
        Map<Integer, String> gridOf = new HashMap<>();
        Map<Integer, String> inForce = new HashMap<>();
        for (var unit : units.units()) {
            if (!unit.isGone()) {
                live.gridOf(unit.number()).ifPresent(key -> gridOf.put(unit.number(), key));
            }
            var before = start.facts().inForce().get(ground.originOf(unit.number()));
            if (before != null) {
                inForce.put(unit.number(), before);
            }
        }
        return new DrawnPlan(
                units,
                live.grids(),
                gridOf,
                new PlanFacts(Map.of(), List.of(), inForce),
                start.settings(),
                Nothing.microGrids(live, gridOf.keySet()));
    }
}
