package org.gridloom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.FullCheck;
import org.gridloom.rules.Level;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RandomGround;
import org.gridloom.rules.Repair;
import org.gridloom.rules.Rule;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whatever several people do to a plan, with what some of them saw long ago: the grids cover the community, and the findings are those found from
 * nothing. The seed of a failure is its parameter.
 */
class ManyAuthorsTest {

    private static final List<String> AUTHORS = List.of("li", "wang", "zhao");
    private static final int WISHES = 40;

    static List<Long> seeds() {
        return new Random(20261122).longs(30).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyWishesLeaveAnExactCoverAndTheFindingsThatAreFoundFromNothing(long seed) {
        var random = new Random(seed);
        var ground = RandomGround.of(random);
        var community = OverlayNGRobust.union(List.<Geometry>copyOf(
                ground.units().stream().map(BaseUnit::area).toList()));
        var start = start(ground);
        var log = new ArrayList<>(List.of(start));
        var session = session(ground, log);
        var seenLongAgo = session.drawn();
        for (int i = 0; i < WISHES; i++) {
            var author = AUTHORS.get(random.nextInt(AUTHORS.size()));
            if (random.nextInt(8) == 0) {
                seenLongAgo = session.drawn();
            }
            if (wish(random, session, author, seenLongAgo.gridOf()) instanceof Prepared.Ready ready
                    && !ready.content().isEmpty()) {
                log.add(new LoggedEdit(
                        session.revision() + 1, ready.kind(), ready.content(), ready.undoes(), author, Instant.EPOCH));
                session.replay(List.of(log.getLast()));
            }
            var fromNothing = FullCheck.of(session.drawn(), community, List.of());
            assertThat(session.findings()).isEqualTo(fromNothing);
            assertThat(fromNothing).noneMatch(finding -> finding.rule() == Rule.EXACT_COVER);
        }
        var again = session(ground, log);
        assertThat(again.drawn()).isEqualTo(session.drawn());
        assertThat(again.findings()).isEqualTo(session.findings());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyCanTakeBackAllOfTheirOwn(long seed) {
        var random = new Random(seed);
        var ground = RandomGround.of(random);
        var log = new ArrayList<>(List.of(start(ground)));
        var session = session(ground, log);
        var before = session.drawn();
        var findings = session.findings();
        for (int i = 0; i < WISHES; i++) {
            perform(session, wish(random, session, "li", session.drawn().gridOf()));
        }
        while (session.canUndo("li")) {
            assertThat(perform(session, session.undo("li"))).isTrue();
        }
        assertThat(session.drawn().gridOf()).isEqualTo(before.gridOf());
        assertThat(session.microGrids()).isEmpty();
        assertThat(session.findings()).isEqualTo(findings);
    }

    private static boolean perform(PlanSession session, Prepared prepared) {
        if (prepared instanceof Prepared.Ready ready && !ready.content().isEmpty()) {
            session.replay(List.of(new LoggedEdit(
                    session.revision() + 1, ready.kind(), ready.content(), ready.undoes(), "li", Instant.EPOCH)));
            return true;
        }
        return false;
    }

    private static Prepared wish(Random random, PlanSession session, String author, Map<Integer, String> seen) {
        var wishes = new GridWishes(session);
        var inside = new MicroGridWishes(session);
        return switch (random.nextInt(20)) {
            case 0 -> session.create(null, moves(random, session, seen, null));
            case 1 -> session.retire(anyGrid(random, session));
            case 2 -> session.rename(anyGrid(random, session), "网格" + random.nextInt());
            case 3, 4 -> session.undo(author);
            case 5 -> session.redo(author);
            case 6 -> repair(random, session);
            case 7 -> wishes.merge(anyGrid(random, session), anyGrid(random, session));
            case 8 ->
                wishes.kind(anyGrid(random, session), random.nextBoolean() ? GridKind.GENERAL : GridKind.DEDICATED);
            case 9 -> wishes.returnTo(1 + random.nextInt(session.revision()));
            case 10 -> inside.create(anyGrid(random, session), null, inside(random, session, seen));
            case 11 -> {
                var grid = anyGrid(random, session);
                yield inside.divide(grid, halves(inside.rest(grid)));
            }
            case 12 -> wishes.merge(anyMicroGrid(random, session), anyMicroGrid(random, session));
            case 13 -> session.retire(anyMicroGrid(random, session));
            case 14 -> {
                var grid = random.nextBoolean() ? anyGrid(random, session) : anyMicroGrid(random, session);
                yield wishes.split(grid, halves(session.grid(grid).isPresent() ? session.unitsOf(grid) : List.of()));
            }
            case 15, 16 -> session.move(inside(random, session, seen));
            default ->
                session.move(moves(random, session, seen, random.nextInt(5) == 0 ? null : anyGrid(random, session)));
        };
    }

    private static Prepared repair(Random random, PlanSession session) {
        var findings = session.findings();
        var subject = findings.isEmpty()
                ? ""
                : findings.get(random.nextInt(findings.size())).subject();
        var repairs = session.repairs(subject);
        if (repairs.isEmpty()) {
            return session.move(List.of());
        }
        var repair = PlanRepair.of(repairs.getFirst(), session);
        return repair.creates() ? session.create(null, repair.moves()) : session.move(repair.moves());
    }

    private static List<UnitMove> moves(
            Random random, PlanSession session, Map<Integer, String> seen, @Nullable String to) {
        return random.ints(1 + random.nextInt(5), 0, session.units().numbers().size())
                .distinct()
                .mapToObj(unit -> new UnitMove(unit, seen.get(unit), to))
                .toList();
    }

    /** To a micro-grid or out of it, whatever grid the units are in by now. */
    private static List<UnitMove> inside(Random random, PlanSession session, Map<Integer, String> seen) {
        var to = anyMicroGrid(random, session);
        return random.ints(1 + random.nextInt(8), 0, session.units().numbers().size())
                .distinct()
                .filter(unit -> seen.getOrDefault(unit, "").equals(PlanGrid.gridOf(to)))
                .mapToObj(unit ->
                        new UnitMove(unit, session.gridOf(unit, Level.MICRO), random.nextInt(4) == 0 ? null : to))
                .toList();
    }

    private static List<List<Integer>> halves(List<Integer> units) {
        int middle = units.size() / 2;
        return List.of(units.subList(0, middle), units.subList(middle, units.size()));
    }

    private static String anyMicroGrid(Random random, PlanSession session) {
        var grids = session.microGrids();
        return grids.isEmpty()
                ? "g1.99"
                : grids.get(random.nextInt(grids.size())).key();
    }

    private static String anyGrid(Random random, PlanSession session) {
        var grids = session.grids();
        return grids.isEmpty()
                ? Repair.NEW_GRID
                : grids.get(random.nextInt(grids.size())).key();
    }

    private static LoggedEdit start(UnitCoverage ground) {
        var opens = List.of(
                new PlanGrid("g1", "999901001001001", "一", GridKind.GENERAL),
                new PlanGrid("g2", "999901001001002", "二", GridKind.GENERAL),
                new PlanGrid("g3", "999901001001003", "三", GridKind.DEDICATED));
        var moves = IntStream.range(0, ground.units().size())
                .mapToObj(unit -> new UnitMove(unit, null, keyAtFirst(unit, ground)))
                .toList();
        var content = new EditContent(opens, moves, List.of());
        return new LoggedEdit(1, Kind.START, content, null, "li", Instant.EPOCH);
    }

    private static String keyAtFirst(int unit, UnitCoverage ground) {
        return "g" + (1 + unit * 3 / ground.units().size());
    }

    private static PlanSession session(UnitCoverage ground, List<LoggedEdit> log) {
        var numbers = IntStream.range(0, ground.units().size()).boxed().toList();
        var units = new CommunityUnits(
                1, 4548, ground, numbers, numbers.stream().map(String::valueOf).toList(), Map.of(), List.of());
        var inForce = new HashMap<Integer, String>();
        numbers.forEach(unit -> inForce.put(unit, keyAtFirst(unit, ground)));
        var rules =
                new RuleSet(new Limits(100, 300), Limits.NONE, new Limits(50, 80), new RuleSettings(5, 0.25, 0.5, 50));
        return new PlanSession(facts(), units, new Circumstances(rules, Map.of(), inForce), log);
    }

    private static CommunityFacts facts() {
        return new CommunityFacts(
                1,
                "999901001001",
                "社区",
                CommunityKind.RESIDENTS,
                false,
                1,
                "街道",
                4548,
                1000,
                new GeometryFactory().createMultiPolygon());
    }
}
