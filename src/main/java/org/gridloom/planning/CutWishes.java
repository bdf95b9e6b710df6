package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.LineCut.Why;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.LoggedEdit.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;

/** Wishes about lines: to cut along one, to divide a grid along one, to move a border to one. Held against the plan as it is now, under its monitor. */
final class CutWishes {

    private final PlanSession session;
    private final DraftGround ground;
    private final FootprintIndex buildings;

    CutWishes(PlanSession session, FootprintIndex buildings) {
        this.session = session;
        this.ground = session.ground();
        this.buildings = buildings;
    }

    /** Cuts the units of a scope along a line; each part stays in its unit's grid. */
    Prepared cut(LineString line, CutScope scope) {
        return tried(
                        line,
                        within(scope),
                        tried -> tried.cuts().isEmpty()
                                ? refused(reason(tried))
                                : wish(Kind.CUT, List.of(), tried.cuts(), List.of()))
                .get();
    }

    /** Divides a grid, or a micro-grid, along a line. The side with most households keeps key, code and name, the other becomes one of the same kind. */
    Prepared divide(LineString line, String key) {
        var grid = session.grid(key);
        if (grid.isEmpty()) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        return tried(line, within(new CutScope.OfGrid(key)), tried -> {
                    var sides = sides(tried, key);
                    if (sides.isEmpty()) {
                        return refused(tried.cuts().isEmpty() ? reason(tried) : Reason.GRID_NOT_DIVIDED);
                    }
                    var left = sides.get().left();
                    var right = sides.get().right();
                    int more = Integer.compare(session.householdsOf(left), session.householdsOf(right));
                    var leaving = more > 0 || more == 0 && left.size() >= right.size() ? right : left;
                    var opened = session.register().newBeside(grid.get(), 1).getFirst();
                    var moves = leaving.stream()
                            .map(unit -> new UnitMove(unit, key, opened.key()))
                            .toList();
                    return wish(Kind.CUT, List.of(opened), tried.cuts(), moves);
                })
                .get();
    }

    /**
     * Moves a stretch of the border between two grids: what of either lies between the stretch and its new course goes to the other.
     *
     * @param line the new course
     * @param back the stretch as it was, from the end of the new course to its beginning
     */
    Prepared reshape(LineString line, LineString back, String one, String other) {
        if (session.grid(one).isEmpty() || session.grid(other).isEmpty()) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        if (!PlanGrid.areBeside(one, other)) {
            return new Refused(Reason.NOT_IN_ONE_GRID);
        }
        var level = PlanGrid.levelOf(one);
        IntPredicate ofEither = place -> {
            var grid = session.gridOf(ground.number(place), level);
            return one.equals(grid) || other.equals(grid);
        };
        return tried(line, ofEither, tried -> {
                    var moves = passed(tried, between(line, back), one, other);
                    var to = new HashMap<Integer, String>();
                    moves.forEach(move -> to.put(move.unit(), Objects.requireNonNull(move.to())));
                    var needed = new ArrayList<UnitCut>();
                    for (var cut : tried.cuts()) {
                        var goes = new HashSet<@Nullable String>();
                        cut.partNumbers().forEach(part -> goes.add(to.get(part)));
                        if (goes.size() > 1) {
                            needed.add(cut);
                        } else if (!goes.contains(null)) {
                            var from = session.gridOf(cut.unit(), level);
                            moves.add(new UnitMove(
                                    cut.unit(), from, goes.iterator().next()));
                            moves.removeIf(move -> cut.partNumbers().contains(move.unit()));
                        }
                    }
                    return moves.isEmpty()
                            ? refused(tried.whole().isEmpty() ? Reason.NOTHING_CHANGED : reason(tried))
                            : wish(Kind.RESHAPE, List.of(), needed, moves);
                })
                .get();
    }

    /** What {@link #cut}, or {@link #divide} where a grid is named to be divided, would do. */
    CutPreview preview(LineString line, CutScope scope, @Nullable String divided) {
        return tried(line, within(scope), tried -> {
            var households = divided == null
                    ? Optional.<CutPreview.Divided>empty()
                    : sides(tried, divided)
                            .map(sides -> new CutPreview.Divided(
                                    session.householdsOf(sides.left()), session.householdsOf(sides.right())));
            boolean nothing = divided == null ? tried.cuts().isEmpty() : households.isEmpty();
            var refused = !nothing
                    ? Optional.<Reason>empty()
                    : Optional.of(divided != null && !tried.cuts().isEmpty() ? Reason.GRID_NOT_DIVIDED : reason(tried));
            return new CutPreview(ground.base().metricSrid(), tried.borders(), tried.whole(), households, refused);
        });
    }

    private static Supplier<Prepared> refused(Reason reason) {
        return () -> new Refused(reason);
    }

    /** Held against the plan when the cut that was tried is taken back. */
    private Supplier<Prepared> wish(Kind kind, List<PlanGrid> opens, List<UnitCut> cuts, List<UnitMove> moves) {
        var content = new EditContent(opens, List.of(), List.of()).withGround(cuts, moves, List.of());
        return () -> session.holding(kind, content, null);
    }

    private IntPredicate within(CutScope scope) {
        return switch (scope) {
            case CutScope.All all -> place -> true;
            case CutScope.OfGrid(var key) ->
                place -> key.equals(session.gridOf(ground.number(place), PlanGrid.levelOf(key)));
            case CutScope.Units(var numbers) -> place -> numbers.contains(ground.number(place));
        };
    }

    private <T> T tried(LineString line, IntPredicate scope, Function<TriedCut, T> look) {
        double narrow = session.rules().settings().narrowStrip();
        return TriedCut.of(ground, line, scope, buildings, narrow, look);
    }

    /** The reason that most units were left whole for. */
    private static Reason reason(TriedCut tried) {
        var counts = new HashMap<Why, Integer>();
        tried.whole().values().forEach(why -> counts.merge(why, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Why, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> switch (entry.getKey()) {
                    case LINE_ENDS -> Reason.LINE_ENDS_INSIDE;
                    case SLIVER -> Reason.SLIVER;
                    case BUILDING -> Reason.BUILDING_IN_THE_WAY;
                    case BUILDING_APART -> Reason.BUILDING_APART;
                    case TOO_FINE -> Reason.TOO_FINE;
                })
                .orElse(Reason.NOTHING_TO_CUT);
    }

    /** The units of a grid on both sides of the line, by number; nothing where one gets from one side to the other without crossing it. */
    private Optional<LineSides> sides(TriedCut tried, String key) {
        return LineSides.of(tried, ground, members(tried, key));
    }

    private List<Integer> places(Set<Integer> numbers) {
        return numbers.stream().map(ground::place).sorted().toList();
    }

    /** The units of a grid while the cut is tried: parts are in the grid of their unit. */
    private Set<Integer> members(TriedCut tried, String key) {
        var members = new HashSet<>(session.heldUnits(key));
        for (var cut : tried.cuts()) {
            if (members.remove(cut.unit())) {
                members.addAll(cut.partNumbers());
            }
        }
        return members;
    }

    private static PointOnGeometryLocator between(LineString line, LineString back) {
        var ring = new ArrayList<Coordinate>();
        ring.addAll(List.of(line.getCoordinates()));
        ring.addAll(List.of(back.getCoordinates()));
        ring.add(ring.getFirst());
        // Where the new course crosses the old one the ring crosses itself; inside is then what either encloses, which
        // an odd number of crossings tells.
        return new IndexedPointInAreaLocator(line.getFactory().createLinearRing(ring.toArray(Coordinate[]::new)));
    }

    private List<UnitMove> passed(TriedCut tried, PointOnGeometryLocator swept, String one, String other) {
        var moves = new ArrayList<UnitMove>();
        for (var key : List.of(one, other)) {
            for (int place : places(members(tried, key))) {
                var inside = tried.live().unit(place).area().getInteriorPoint().getCoordinate();
                if (swept.locate(inside) == Location.INTERIOR) {
                    moves.add(new UnitMove(ground.number(place), key, key.equals(one) ? other : one));
                }
            }
        }
        return moves;
    }
}
