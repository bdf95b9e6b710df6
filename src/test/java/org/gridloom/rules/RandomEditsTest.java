package org.gridloom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.rules.Edit.Create;
import org.gridloom.rules.Edit.Limit;
import org.gridloom.rules.Edit.Move;
import org.gridloom.rules.Edit.Retire;
import org.gridloom.rules.Edit.Several;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** What holds for any edits of any plan. The seed of a failure is its parameter. */
class RandomEditsTest {

    private static final int EDITS = 25;

    private int created;

    static List<Long> seeds() {
        return new Random(20261121).longs(120).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keptFindingsAreThoseFoundFromNothing(long seed) {
        var random = new Random(seed);
        var start = plan(random);
        var live = new LivePlan(start);
        assertThat(live.findings()).isEqualTo(Nothing.findings(start));

        for (int i = 0; i < EDITS; i++) {
            var before = live.findings();
            var edit = edit(random, live, start);
            var change = live.apply(edit);

            var now = Nothing.asDrawn(live, start);
            assertThat(live.findings()).as("after %s", edit).isEqualTo(Nothing.findings(now));
            assertSums(live, now);
            assertThat(live.microGrids())
                    .allSatisfy(micro -> assertThat(live.units(micro.within())).containsAll(live.units(micro.key())));
            var expected = new ArrayList<>(before);
            expected.removeAll(change.gone());
            expected.addAll(change.appeared());
            assertThat(live.findings()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPreviewSaysWhatTheMoveThenDoes(long seed) {
        var random = new Random(seed);
        var start = plan(random);
        var live = new LivePlan(start);

        for (int i = 0; i < EDITS; i++) {
            live.apply(dividing(random, live, start));
            var before = Nothing.asDrawn(live, start);
            var move = random.nextBoolean() && !live.microGrids().isEmpty()
                    ? divide(random, live)
                    : move(random, live, start);
            var preview = live.preview(move);
            assertThat(Nothing.asDrawn(live, start)).isEqualTo(before);
            assertThat(live.findings()).isEqualTo(new LivePlan(before).findings());

            assertThat(live.apply(move).households()).isEqualTo(preview.households());
            assertThat(live.findings()).isEqualTo(preview.findings());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEditCanBeTakenBack(long seed) {
        var random = new Random(seed);
        var start = plan(random);
        var live = new LivePlan(start);
        var states = new ArrayList<DrawnPlan>();
        var findings = new ArrayList<List<Finding>>();
        var inverses = new ArrayList<Edit>();

        for (int i = 0; i < EDITS; i++) {
            states.add(Nothing.asDrawn(live, start));
            findings.add(live.findings());
            inverses.add(live.apply(edit(random, live, start)).inverse());
        }
        for (int i = EDITS - 1; i >= 0; i--) {
            live.apply(inverses.get(i));
            assertThat(Nothing.asDrawn(live, start)).isEqualTo(states.get(i));
            assertThat(live.findings()).isEqualTo(findings.get(i));
        }
    }

    static DrawnPlan plan(Random random) {
        var ground = RandomGround.of(random);
        var grids = new ArrayList<GridInPlan>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            grids.add(grid("g" + i, random));
        }
        Map<Integer, String> gridOf = new HashMap<>();
        for (var unit : ground.units()) {
            // Neighbouring numbers tend to lie side by side, so that grids come in lumps.
            int lump = unit.number() * (grids.size() + 1) / ground.units().size();
            if (lump < grids.size()) {
                gridOf.put(unit.number(), grids.get(lump).key());
            }
        }
        var inForce = new HashMap<>(gridOf);
        inForce.keySet().removeIf(unit -> random.nextInt(6) == 0);
        var facts = new PlanFacts(Map.of(0L, "东苑", 1L, "西苑"), bridges(random, ground), inForce);
        var settings = new RuleSettings(5, 0.1 * random.nextInt(8), 0.1 * random.nextInt(10), 10 * random.nextInt(3));
        return new DrawnPlan(ground, grids, gridOf, facts, settings);
    }

    private static List<LineString> bridges(Random random, UnitCoverage ground) {
        var units = ground.units();
        return random.ints(random.nextInt(3), 0, units.size() - 1)
                .mapToObj(unit -> TestGround.FACTORY.createLineString(new Coordinate[] {
                    units.get(unit).area().getInteriorPoint().getCoordinate(),
                    units.get(unit + 1).area().getInteriorPoint().getCoordinate()
                }))
                .toList();
    }

    private static GridInPlan grid(String key, Random random) {
        int min = 50 * random.nextInt(6);
        var vacancies = EnumSet.allOf(Vacancy.class);
        vacancies.removeIf(vacancy -> random.nextInt(3) > 0);
        return new GridInPlan(key, random.nextInt(5) == 0 ? Limits.NONE : new Limits(min, min + 150), vacancies);
    }

    private Edit edit(Random random, LivePlan live, DrawnPlan start) {
        return switch (random.nextInt(18)) {
            case 0 -> new Create(grid("new" + created++, random));
            case 1 -> live.grids().isEmpty() ? move(random, live, start) : new Retire(anyGrid(random, live));
            case 2 ->
                live.grids().isEmpty() ? move(random, live, start) : new Limit(grid(anyGrid(random, live), random));
            case 3 -> {
                var grid = grid("new" + created++, random);
                yield new Several(List.of(
                        move(random, live, start),
                        new Create(grid),
                        new Move(move(random, live, start).units(), grid.key()),
                        move(random, live, start)));
            }
            case 4, 5 -> live.grids().isEmpty() ? move(random, live, start) : new Create(microGrid(random, live));
            case 6 ->
                live.microGrids().isEmpty()
                        ? move(random, live, start)
                        : new Retire(anyMicroGrid(random, live).key());
            case 7, 8, 9, 10, 11 -> live.microGrids().isEmpty() ? move(random, live, start) : divide(random, live);
            case 12 -> dividing(random, live, start);
            default -> move(random, live, start);
        };
    }

    private GridInPlan microGrid(Random random, LivePlan live) {
        int min = 20 * random.nextInt(6);
        return GridInPlan.micro("micro" + created++, anyGrid(random, live), new Limits(min, min + 60));
    }

    private static GridInPlan anyMicroGrid(Random random, LivePlan live) {
        return live.microGrids().get(random.nextInt(live.microGrids().size()));
    }

    /** Units of a grid to one of its micro-grids, or out of it. */
    private static Move divide(Random random, LivePlan live) {
        var micro = anyMicroGrid(random, live);
        var within = live.units(micro.within());
        int most = 1 + random.nextInt(within.size() + 1);
        var units = within.stream()
                .filter(unit -> random.nextInt(3) > 0)
                .limit(most)
                .toList();
        return new Move(units, random.nextInt(5) == 0 ? null : micro.key(), Level.MICRO);
    }

    /** A grid divided at once, and units that leave it in the same edit. */
    private Edit dividing(Random random, LivePlan live, DrawnPlan start) {
        if (live.grids().isEmpty()) {
            return move(random, live, start);
        }
        var micro = microGrid(random, live);
        return new Several(List.of(
                new Create(micro),
                new Move(live.units(micro.within()), micro.key(), Level.MICRO),
                move(random, live, start)));
    }

    private static Move move(Random random, LivePlan live, DrawnPlan start) {
        int all = start.ground().units().size();
        var units =
                random.ints(1 + random.nextInt(6), 0, all).distinct().boxed().toList();
        return new Move(units, live.grids().isEmpty() || random.nextInt(6) == 0 ? null : anyGrid(random, live));
    }

    private static String anyGrid(Random random, LivePlan live) {
        return live.grids().get(random.nextInt(live.grids().size())).key();
    }

    private static void assertSums(LivePlan live, DrawnPlan now) {
        for (var grid : live.grids()) {
            int sum = now.ground().units().stream()
                    .filter(u -> grid.key().equals(now.gridOf().get(u.number())))
                    .mapToInt(u -> u.households())
                    .sum();
            assertThat(live.households(grid.key())).isEqualTo(sum);
        }
    }
}
