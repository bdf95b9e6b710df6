package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;

/**
 * A coverage whose units are cut into parts, and joined again. It always covers the same ground exactly, and neighbours have every vertex of their common
 * border in common: a vertex that a cut puts on a border goes into both sides and into the edge. What a cut costs follows the unit and its neighbours, not the
 * coverage.
 *
 * <p>A unit that was cut is gone, but its number stays taken until it is joined again; parts get numbers of their own. Only on the outer border of the
 * coverage can a new vertex lie beside the old line, by less than a centimetre. For one thread at a time.
 */
public final class LiveCoverage {

    /**
     * What joining needs to know of a cut.
     *
     * @param nodes vertices that the cut put on the unit's border
     * @param splits where it ended an edge that went on before
     */
    record Cut(BaseUnit unit, Set<Coordinate> nodes, Set<Coordinate> splits) {}

    private final List<@Nullable BaseUnit> units = new ArrayList<>();
    private final List<List<SharedEdge>> edgesOf = new ArrayList<>();
    private final Map<Integer, Cut> cuts = new HashMap<>();
    /** What a part was cut from. */
    private final Map<Integer, Integer> cutFrom = new HashMap<>();

    /** What last had a number that nothing has now. */
    private final Map<Integer, BaseUnit> last = new HashMap<>();

    private @Nullable Quadtree places;

    public LiveCoverage(UnitCoverage start) {
        for (var unit : start.units()) {
            units.add(unit);
            edgesOf.add(new ArrayList<>());
        }
        for (var edge : start.edges()) {
            note(edge);
        }
    }

    private void note(SharedEdge edge) {
        sides(edge).forEach(unit -> edgesOf.get(unit).add(edge));
    }

    private static List<Integer> sides(SharedEdge edge) {
        if (edge.right() == SharedEdge.OUTSIDE || edge.right() == edge.left()) {
            return List.of(edge.left());
        }
        return edge.left() == SharedEdge.OUTSIDE ? List.of(edge.right()) : List.of(edge.left(), edge.right());
    }

    /** Units there are and were: numbers are below this. */
    public int size() {
        return units.size();
    }

    public Optional<BaseUnit> find(int number) {
        return number < units.size() ? Optional.ofNullable(units.get(number)) : Optional.empty();
    }

    /** @throws IllegalArgumentException where it is cut, or never was */
    public BaseUnit unit(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No unit " + number));
    }

    /** The unit there was at first on the ground of a part, or of a part of a part; of others the number itself. */
    public int originOf(int number) {
        int origin = number;
        while (cutFrom.containsKey(origin)) {
            origin = cutFrom.get(origin);
        }
        return origin;
    }

    public List<SharedEdge> edgesOf(int unit) {
        return Collections.unmodifiableList(edgesOf.get(unit));
    }

    /** The units whose envelope meets the given one. */
    public List<BaseUnit> near(Envelope envelope) {
        if (places == null) {
            places = new Quadtree();
            for (var unit : units) {
                if (unit != null) {
                    places.insert(unit.area().getEnvelopeInternal(), unit);
                }
            }
        }
        var found = new ArrayList<BaseUnit>();
        for (var item : places.query(envelope)) {
            var unit = (BaseUnit) item;
            if (unit.area().getEnvelopeInternal().intersects(envelope)) {
                found.add(unit);
            }
        }
        return found;
    }

    /** Whether areas can be put in the place of a unit as its parts, and leave it and its neighbours with borders that do not touch themselves. */
    public boolean fits(int number, List<Polygon> parts) {
        return find(number).map(unit -> fits(unit, parts)).orElse(false);
    }

    private boolean fits(BaseUnit unit, List<Polygon> areas) {
        var borders = new PartBorders(unit.area(), areas);
        var parts = new ArrayList<BaseUnit>();
        areas.forEach(area -> parts.add(unit.on(area).numbered(size() + parts.size())));
        return borders.areSingle()
                && PlannedCut.of(this, unit, borders, parts)
                        .filter(planned -> planned.change().unitsAfter().stream()
                                .allMatch(after -> after.area().isValid()))
                        .isPresent();
    }

    /** Puts parts in the place of a unit. Together they are its ground, exactly but for vertices on its border, which its neighbours get as well. */
    public Redivision cut(int number, List<BaseUnit> parts) {
        var unit = unit(number);
        var borders =
                new PartBorders(unit.area(), parts.stream().map(BaseUnit::area).toList());
        var planned = PlannedCut.of(this, unit, borders, parts)
                .orElseThrow(() -> new IllegalArgumentException("The parts do not cover unit " + number));
        apply(planned.change());
        cuts.put(number, planned.cut());
        parts.forEach(part -> cutFrom.put(part.number(), number));
        return planned.change();
    }

    /** Makes a unit that was cut of its parts again. Vertices that only its cut needed go. */
    public Redivision join(int number, List<Integer> parts) {
        var cut = cuts.get(number);
        if (cut == null || parts.stream().anyMatch(part -> find(part).isEmpty())) {
            throw new IllegalArgumentException("Unit " + number + " is not cut into " + parts);
        }
        var before = Collections.<SharedEdge>newSetFromMap(new IdentityHashMap<>());
        parts.forEach(part -> before.addAll(edgesOf.get(part)));
        var seams = new Seams(number, cut.splits());
        for (int part : parts) {
            for (var edge : edgesOf.get(part)) {
                if (!parts.contains(other(part, edge))) {
                    seams.add(withOnLeft(part, edge), other(part, edge), edge);
                }
            }
        }
        for (int neighbour : seams.neighbours()) {
            edgesOf.get(neighbour).stream()
                    .filter(edge -> !before.contains(edge))
                    .forEach(seams::meet);
        }
        var after = seams.joined(cut.nodes());
        var dropped = seams.dropped();
        var area = polygon(number, after, cut.unit().area());
        var unit = cut.unit().area().equalsNorm(area) ? cut.unit() : cut.unit().on(area);
        var neighbours = dropped.isEmpty()
                ? List.<Reshaped>of()
                : reshaped(number, after, ground -> Vertices.without(ground, dropped));
        var change =
                change(parts.stream().map(this::unit).toList(), List.of(unit), neighbours, List.copyOf(before), after);
        apply(change);
        cuts.remove(number);
        return change;
    }

    /**
     * Takes back the cut of a unit that was the last change of all, as if it had never been: its edges are the very same as before.
     *
     * @param size of the coverage before it
     */
    public void takeBack(int number, Redivision change, int size) {
        apply(change.inverse());
        cuts.remove(number);
        while (units.size() > size) {
            units.removeLast();
            edgesOf.removeLast();
            last.remove(units.size());
            cutFrom.remove(units.size());
        }
    }

    private static Polygon polygon(int number, List<SharedEdge> edges, Polygon like) {
        var round = edges.stream()
                .map(edge -> new SharedEdge(
                        0,
                        SharedEdge.OUTSIDE,
                        like.getFactory().createLineString(withOnLeft(number, edge)),
                        edge.barrier()))
                .toList();
        return Rings.polygons(round, new int[] {0}, 1, like.getFactory()).getFirst();
    }

    interface Reshape {
        Polygon of(Polygon ground);
    }

    record Reshaped(BaseUnit before, BaseUnit after) {}

    List<Reshaped> reshaped(int number, List<SharedEdge> edges, Reshape reshape) {
        return edges.stream()
                .map(edge -> other(number, edge))
                .filter(neighbour -> neighbour != SharedEdge.OUTSIDE)
                .distinct()
                .map(this::unit)
                .map(before -> new Reshaped(before, before.on(reshape.of(before.area()))))
                .filter(pair -> pair.before().area().getNumPoints()
                        != pair.after().area().getNumPoints())
                .toList();
    }

    static Redivision change(
            List<BaseUnit> gone,
            List<BaseUnit> come,
            List<Reshaped> neighbours,
            List<SharedEdge> edgesBefore,
            List<SharedEdge> edgesAfter) {
        var before = new ArrayList<>(gone);
        var after = new ArrayList<>(come);
        neighbours.forEach(pair -> {
            before.add(pair.before());
            after.add(pair.after());
        });
        return new Redivision(before, after, edgesBefore, edgesAfter);
    }

    private void apply(Redivision change) {
        for (var edge : change.edgesBefore()) {
            sides(edge).forEach(unit -> edgesOf.get(unit).removeIf(e -> e == edge));
        }
        for (var unit : change.unitsBefore()) {
            units.set(unit.number(), null);
            last.put(unit.number(), unit);
            if (places != null) {
                places.remove(unit.area().getEnvelopeInternal(), unit);
            }
        }
        for (var unit : change.unitsAfter()) {
            while (units.size() <= unit.number()) {
                units.add(null);
                edgesOf.add(new ArrayList<>());
            }
            units.set(unit.number(), unit);
            last.remove(unit.number());
            if (places != null) {
                places.insert(unit.area().getEnvelopeInternal(), unit);
            }
        }
        change.edgesAfter().forEach(this::note);
    }

    /** All numbers, so that a unit is found at the position of its number; one that was cut is {@linkplain BaseUnit#isGone gone}. */
    public UnitCoverage withGaps() {
        var all = new ArrayList<BaseUnit>();
        for (int number = 0; number < units.size(); number++) {
            var unit = units.get(number);
            all.add(unit != null ? unit : last.get(number).gone());
        }
        var edges = new ArrayList<SharedEdge>();
        for (int unit = 0; unit < units.size(); unit++) {
            for (var edge : edgesOf.get(unit)) {
                if (unit == sides(edge).getFirst()) {
                    edges.add(edge);
                }
            }
        }
        return new UnitCoverage(all, edges);
    }

    /** The units there are now, numbered anew from 0 in the order of their numbers, and the edges between them. */
    public UnitCoverage now() {
        var place = new int[units.size()];
        var living = new ArrayList<BaseUnit>();
        for (var unit : units) {
            if (unit != null) {
                place[unit.number()] = living.size();
                living.add(unit.numbered(living.size()));
            }
        }
        var edges = new ArrayList<SharedEdge>();
        for (int unit = 0; unit < units.size(); unit++) {
            for (var edge : edgesOf.get(unit)) {
                if (unit == sides(edge).getFirst()) {
                    edges.add(new SharedEdge(
                            at(edge.left(), place), at(edge.right(), place), edge.line(), edge.barrier()));
                }
            }
        }
        return new UnitCoverage(living, edges);
    }

    private static int at(int unit, int[] place) {
        return unit == SharedEdge.OUTSIDE ? unit : place[unit];
    }

    static int other(int unit, SharedEdge edge) {
        return edge.left() == unit ? edge.right() : edge.left();
    }

    static Coordinate[] withOnLeft(int unit, SharedEdge edge) {
        return edge.left() == unit
                ? edge.line().getCoordinates()
                : edge.line().reverse().getCoordinates();
    }

    /** In the direction in which edges are kept: the left side is never the outside, and otherwise has the smaller number. */
    static SharedEdge edge(int left, int right, Coordinate[] line, SharedEdge like) {
        var along = like.line().getFactory().createLineString(line);
        return right == SharedEdge.OUTSIDE || left < right
                ? new SharedEdge(left, right, along, like.barrier())
                : new SharedEdge(right, left, along.reverse(), like.barrier());
    }
}
