package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;

/** Collects units and the borders between them. Several borders of one pair become one. */
public final class UnitNetworkBuilder {

    /** From one unit to a neighbour. */
    record Arc(int from, int to, double length, double open, double alongBarrier, boolean joins) {}

    private record Unit(int households, double area, int compound, double load, boolean carries) {}

    private static final class Border {
        double length;
        double open;
        double alongBarrier;
        boolean joins;
    }

    private record Pair(int low, int high) {}

    private final Set<BarrierClass> impassable;
    private final List<Unit> units = new ArrayList<>();
    private final List<Double> outer = new ArrayList<>();
    private final Map<Pair, Border> borders = new HashMap<>();
    private final Map<Long, Integer> compounds = new HashMap<>();

    /** @param impassable barriers across which no grid may reach; where a bridge crosses, the data has a border without one */
    public UnitNetworkBuilder(Set<BarrierClass> impassable) {
        this.impassable = Set.copyOf(impassable);
    }

    public UnitNetworkBuilder() {
        this(Set.of());
    }

    /**
     * All units of a coverage under their numbers.
     *
     * @param load what each unit burdens its grid with; see {@link UnitNetwork#load}
     * @param carries whether a unit holds together what touches it; a narrow strip does not
     * @param passable whether a grid may reach across a border
     */
    public static UnitNetworkBuilder of(
            UnitCoverage coverage,
            ToDoubleFunction<BaseUnit> load,
            Predicate<BaseUnit> carries,
            Predicate<SharedEdge> passable) {
        var builder = new UnitNetworkBuilder();
        for (var unit : coverage.units()) {
            builder.unit(
                    unit.households(),
                    unit.area().getArea(),
                    unit.compound(),
                    load.applyAsDouble(unit),
                    carries.test(unit));
        }
        for (var edge : coverage.edges()) {
            if (edge.left() == SharedEdge.OUTSIDE) {
                builder.outer(edge.right(), edge.length());
            } else if (edge.right() == SharedEdge.OUTSIDE) {
                builder.outer(edge.left(), edge.length());
            } else {
                builder.border(edge.left(), edge.right(), edge.length(), edge.barrier(), passable.test(edge));
            }
        }
        return builder;
    }

    /**
     * @param area in m²
     * @param compoundId below zero for none
     * @param load what it burdens its grid with, for instance incidents a month
     * @return the unit's number, from 0
     */
    public int unit(int households, double area, long compoundId, double load, boolean carries) {
        if (households < 0 || !(area >= 0) || !(load >= 0)) {
            throw new IllegalArgumentException(
                    "A unit of " + households + " households on " + area + " m² with a load of " + load);
        }
        int compound =
                compoundId < 0 ? UnitNetwork.NO_COMPOUND : compounds.computeIfAbsent(compoundId, _ -> compounds.size());
        units.add(new Unit(households, area, compound, load, carries));
        outer.add(0.0);
        return units.size() - 1;
    }

    /** A border to the outside. */
    public void outer(int unit, double metres) {
        outer.set(unit, outer.get(unit) + metres);
    }

    public void border(int one, int other, double metres, BarrierClass barrier) {
        border(one, other, metres, barrier, !impassable.contains(barrier));
    }

    void border(int one, int other, double metres, BarrierClass barrier, boolean passable) {
        border(one, other, metres, metres * Openness.of(barrier), barrier == BarrierClass.NONE ? 0 : metres, passable);
    }

    void border(int one, int other, double metres, double open, double alongBarrier, boolean passable) {
        if (one == other || !(metres > 0)) {
            return;
        }
        var border = borders.computeIfAbsent(new Pair(Math.min(one, other), Math.max(one, other)), _ -> new Border());
        border.length += metres;
        border.open += open;
        border.alongBarrier += alongBarrier;
        border.joins |= passable && units.get(one).carries() && units.get(other).carries();
    }

    public UnitNetwork build() {
        return new UnitNetwork(this);
    }

    int[] households() {
        return units.stream().mapToInt(Unit::households).toArray();
    }

    double[] areas() {
        return units.stream().mapToDouble(Unit::area).toArray();
    }

    double[] loads() {
        return units.stream().mapToDouble(Unit::load).toArray();
    }

    int[] compounds() {
        return units.stream().mapToInt(Unit::compound).toArray();
    }

    boolean[] carries() {
        var carries = new boolean[units.size()];
        for (int unit = 0; unit < carries.length; unit++) {
            carries[unit] = units.get(unit).carries();
        }
        return carries;
    }

    double[] outer() {
        return outer.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** By unit and neighbour, so that the same units always make the same network. */
    List<Arc> arcs() {
        var arcs = new ArrayList<Arc>(2 * borders.size());
        borders.forEach((pair, border) -> {
            arcs.add(new Arc(pair.low(), pair.high(), border.length, border.open, border.alongBarrier, border.joins));
            arcs.add(new Arc(pair.high(), pair.low(), border.length, border.open, border.alongBarrier, border.joins));
        });
        arcs.sort(Comparator.comparingInt(Arc::from).thenComparingInt(Arc::to));
        return arcs;
    }
}
