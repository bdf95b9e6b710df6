package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.LiveCoverage;
import org.gridloom.geometry.Redivision;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.territory.CommunityUnits;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The ground a plan is drawn on: the base units of its unit set, and the plan's own cuts of them. A unit has a <em>number</em>, by which logs and messages name
 * it, and a <em>place</em> in the coverage, by which the rules do; both stay its own when it is cut and come back when it is joined.
 */
final class DraftGround {

    private final CommunityUnits base;
    private final LiveCoverage live;
    private final GeometryFactory factory;
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Integer> households = new ArrayList<>();
    private final Set<Integer> everCut = new TreeSet<>();
    private @Nullable CommunityUnits now;
    private @Nullable FootprintIndex buildings;
    private int nextPart = UnitCut.Part.FIRST_NUMBER;

    DraftGround(CommunityUnits base) {
        this.base = base;
        now = base;
        live = new LiveCoverage(base.coverage());
        factory = base.coverage().units().isEmpty()
                ? new GeometryFactory()
                : base.coverage().units().getFirst().area().getFactory();
        for (int place = 0; place < base.numbers().size(); place++) {
            name(base.numbers().get(place), base.labels().get(place));
            households.add(base.coverage().units().get(place).households());
        }
    }

    private void name(int number, String label) {
        placeOf.put(number, numbers.size());
        numbers.add(number);
        labels.add(label);
    }

    /** The units of the unit set, which never change. */
    CommunityUnits base() {
        return base;
    }

    /** The units there are now, the parts among them. */
    CommunityUnits now() {
        if (now == null) {
            var coverage = live.now();
            var living = new ArrayList<Integer>();
            var names = new ArrayList<String>();
            for (int place = 0; place < numbers.size(); place++) {
                if (live.find(place).isPresent()) {
                    living.add(numbers.get(place));
                    names.add(labels.get(place));
                }
            }
            now = new CommunityUnits(
                    base.unitSetId(), base.metricSrid(), coverage, living, names, base.compounds(), base.bridges());
        }
        return now;
    }

    /** Every place taken, those of units that are cut as well. */
    UnitCoverage places() {
        return live.withGaps();
    }

    LiveCoverage live() {
        return live;
    }

    /** Read once, by whoever cuts first. */
    FootprintIndex buildings(Supplier<FootprintIndex> read) {
        if (buildings == null) {
            buildings = read.get();
        }
        return buildings;
    }

    /** @throws IllegalArgumentException for a unit that is not there now */
    int place(int number) {
        if (!isThere(number)) {
            throw new IllegalArgumentException("Unit " + number + " is not of this community");
        }
        return placeOf.get(number);
    }

    /** Of a unit that is or was there. */
    Optional<Integer> everPlace(int number) {
        return Optional.ofNullable(placeOf.get(number));
    }

    boolean isThere(int number) {
        var place = placeOf.get(number);
        return place != null && live.find(place).isPresent();
    }

    int number(int place) {
        return numbers.get(place);
    }

    String label(int place) {
        return labels.get(place);
    }

    /** The unit of the unit set on whose ground a place is. */
    int baseNumber(int place) {
        return numbers.get(live.originOf(place));
    }

    /** Of a unit that is or was there. */
    int households(int number) {
        var place = placeOf.get(number);
        return place == null ? 0 : households.get(place);
    }

    int nextPart() {
        return nextPart;
    }

    /** False where the unit is not there, or its parts are, or it is not the ground any more that they were made of. */
    boolean fits(UnitCut cut) {
        return isThere(cut.unit())
                && cut.partNumbers().stream().noneMatch(this::isThere)
                && live.fits(
                        place(cut.unit()), cut.parts().stream().map(this::area).toList());
    }

    Redivision cut(UnitCut cut) {
        var unit = live.unit(place(cut.unit()));
        var parts = new ArrayList<BaseUnit>();
        for (var part : cut.parts()) {
            if (!placeOf.containsKey(part.number())) {
                name(part.number(), part.buildings().isEmpty() ? "" : labels.get(unit.number()));
                households.add(part.households());
                nextPart = Math.max(nextPart, part.number() + 1);
            }
            parts.add(new BaseUnit(
                    placeOf.get(part.number()),
                    area(part),
                    unit.community(),
                    part.households(),
                    part.buildings(),
                    unit.compound(),
                    unit.water()));
        }
        now = null;
        everCut.add(cut.unit());
        everCut.addAll(cut.partNumbers());
        return live.cut(unit.number(), parts);
    }

    Redivision join(UnitCut cut) {
        now = null;
        return live.join(
                placeOf.get(cut.unit()),
                cut.partNumbers().stream().map(this::place).toList());
    }

    /** How many places and part numbers are given, and whether the unit that is cut next was cut before. */
    record Mark(int places, int nextPart, boolean wasCut) {}

    Mark mark(UnitCut next) {
        return new Mark(numbers.size(), nextPart, everCut.contains(next.unit()));
    }

    /** Takes back what was cut last, so that nothing tells it ever was. */
    void takeBack(UnitCut cut, Redivision change, Mark before) {
        now = null;
        live.takeBack(placeOf.get(cut.unit()), change, before.places());
        while (numbers.size() > before.places()) {
            placeOf.remove(numbers.removeLast());
            labels.removeLast();
            households.removeLast();
        }
        nextPart = before.nextPart();
        everCut.removeIf(number -> number == cut.unit() ? !before.wasCut() : !placeOf.containsKey(number));
    }

    /** All units and parts that cuts have touched, those that were joined again too. */
    Set<Integer> everCut() {
        return Collections.unmodifiableSet(everCut);
    }

    GroundPiece piece(Collection<Integer> asked) {
        var there = new TreeSet<Integer>();
        asked.stream().filter(this::isThere).map(this::place).forEach(there::add);
        for (int place : List.copyOf(there)) {
            for (var edge : live.edgesOf(place)) {
                there.add(edge.left());
                there.add(edge.right());
            }
        }
        there.remove(SharedEdge.OUTSIDE);
        var edges = Collections.<SharedEdge>newSetFromMap(new IdentityHashMap<>());
        there.forEach(place -> edges.addAll(live.edgesOf(place)));
        return new GroundPiece(
                base.metricSrid(),
                asked.stream()
                        .filter(number -> !isThere(number))
                        .distinct()
                        .sorted()
                        .toList(),
                there.stream()
                        .map(place -> new GroundPiece.Named(numbers.get(place), labels.get(place), live.unit(place)))
                        .toList(),
                edges.stream()
                        .map(edge -> new GroundPiece.Edge(numbered(edge.left()), numbered(edge.right()), edge))
                        .toList());
    }

    private int numbered(int place) {
        return place == SharedEdge.OUTSIDE ? place : numbers.get(place);
    }

    private Polygon area(UnitCut.Part part) {
        try {
            return (Polygon) new WKTReader(factory).read(part.area());
        } catch (ParseException e) {
            throw new IllegalStateException("Area of part " + part.number(), e);
        }
    }
}
