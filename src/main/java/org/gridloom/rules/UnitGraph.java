package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Redivision;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The base units of a community as the rules need them: who touches whom along what, households, sizes, extents. Changes only where ground is divided anew, and
 * there only for the units concerned.
 */
final class UnitGraph {

    private int[] households;
    private boolean[] carries;
    private long[] doubleArea;
    private long[] outer;
    private Envelope[] extents;
    /** The neighbours of unit u are {@code neighbours[from[u]]} up to, not including, {@code neighbours[to[u]]}. */
    private int[] from;

    private int[] to;
    private int[] neighbours;
    private long[] lengths;
    private SharedEdge[] edges;
    private final BitSet dividers = new BitSet();
    private int units;
    private int slots;
    private final PlanFacts facts;
    private final RuleSettings settings;
    private final GeometryFactory factory;

    UnitGraph(UnitCoverage ground, PlanFacts facts, RuleSettings settings) {
        this.facts = facts;
        this.settings = settings;
        units = ground.units().size();
        households = new int[units];
        carries = new boolean[units];
        doubleArea = new long[units];
        outer = new long[units];
        extents = new Envelope[units];
        from = new int[units];
        to = new int[units];
        ground.units().forEach(this::take);
        factory = units == 0
                ? new GeometryFactory()
                : ground.units().getFirst().area().getFactory();

        var inner = new ArrayList<SharedEdge>();
        var degree = new int[units];
        for (var edge : ground.edges()) {
            if (joins(edge)) {
                inner.add(edge);
                degree[edge.left()]++;
                degree[edge.right()]++;
            } else {
                bound(edge, 1);
            }
        }
        for (int i = 0; i < units; i++) {
            from[i] = slots;
            to[i] = slots;
            slots += degree[i];
        }
        neighbours = new int[slots];
        lengths = new long[slots];
        edges = new SharedEdge[slots];
        var dividing = Dividers.among(inner, facts.bridges(), settings);
        for (int i = 0; i < inner.size(); i++) {
            var edge = inner.get(i);
            join(to[edge.left()]++, edge.right(), edge, dividing.get(i));
            join(to[edge.right()]++, edge.left(), edge, dividing.get(i));
        }
    }

    private void take(BaseUnit unit) {
        int number = unit.number();
        households[number] = unit.households();
        carries[number] = OnePiece.carries(unit, settings);
        doubleArea[number] = Outline.doubleArea(unit.area());
        extents[number] = unit.area().getEnvelopeInternal();
    }

    private void bound(SharedEdge edge, int sign) {
        if (edge.left() != edge.right()) {
            outer[Math.max(edge.left(), edge.right())] += sign * Outline.length(edge.line());
        }
    }

    private void join(int position, int neighbour, SharedEdge edge, boolean divides) {
        neighbours[position] = neighbour;
        lengths[position] = Outline.length(edge.line());
        edges[position] = edge;
        dividers.set(position, divides);
    }

    /** Other units on the same ground. The neighbours of those concerned are written anew behind all others. */
    void redivide(Redivision change) {
        int highest =
                change.unitsAfter().stream().mapToInt(BaseUnit::number).max().orElse(-1);
        grow(Math.max(units, highest + 1));
        change.unitsBefore().forEach(unit -> extents[unit.number()] = new Envelope());
        change.unitsAfter().forEach(this::take);
        var gone = Collections.<SharedEdge>newSetFromMap(new IdentityHashMap<>());
        gone.addAll(change.edgesBefore());
        var next = new TreeMap<Integer, List<SharedEdge>>();
        for (int unit : concerned(change)) {
            var kept = new ArrayList<SharedEdge>();
            for (int position = from[unit]; position < to[unit]; position++) {
                if (!gone.contains(edges[position])) {
                    kept.add(edges[position]);
                }
            }
            next.put(unit, kept);
        }
        change.edgesBefore().stream().filter(edge -> !joins(edge)).forEach(edge -> bound(edge, -1));
        for (var edge : change.edgesAfter()) {
            if (joins(edge)) {
                next.get(edge.left()).add(edge);
                next.get(edge.right()).add(edge);
            } else {
                bound(edge, 1);
            }
        }
        next.forEach(this::write);
    }

    private void write(int unit, List<SharedEdge> round) {
        int needed = slots + round.size();
        if (needed > neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, 2 * needed);
            lengths = Arrays.copyOf(lengths, 2 * needed);
            edges = Arrays.copyOf(edges, 2 * needed);
        }
        Arrays.fill(edges, from[unit], to[unit], null);
        from[unit] = slots;
        var dividing = Dividers.among(round, facts.bridges(), settings);
        for (int i = 0; i < round.size(); i++) {
            var edge = round.get(i);
            join(slots++, edge.left() == unit ? edge.right() : edge.left(), edge, dividing.get(i));
        }
        to[unit] = slots;
    }

    private void grow(int size) {
        units = size;
        if (size > households.length) {
            int room = 2 * size;
            households = Arrays.copyOf(households, room);
            carries = Arrays.copyOf(carries, room);
            doubleArea = Arrays.copyOf(doubleArea, room);
            outer = Arrays.copyOf(outer, room);
            extents = Arrays.copyOf(extents, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
        }
    }

    /** The units that a change makes, ends or gives other borders. */
    static SortedSet<Integer> concerned(Redivision change) {
        var concerned = new TreeSet<Integer>();
        change.unitsBefore().forEach(unit -> concerned.add(unit.number()));
        change.unitsAfter().forEach(unit -> concerned.add(unit.number()));
        for (var edge : change.edgesBefore()) {
            concerned.add(edge.left());
            concerned.add(edge.right());
        }
        concerned.remove(SharedEdge.OUTSIDE);
        return concerned;
    }

    /** Whether an edge lies between two units. */
    static boolean joins(SharedEdge edge) {
        return edge.left() != SharedEdge.OUTSIDE
                && edge.right() != SharedEdge.OUTSIDE
                && edge.left() != edge.right()
                && edge.length() > 0;
    }

    int size() {
        return units;
    }

    int households(int unit) {
        return households[unit];
    }

    boolean carries(int unit) {
        return carries[unit];
    }

    long doubleArea(int unit) {
        return doubleArea[unit];
    }

    /** Micrometres of its border that are the community's. */
    long outer(int unit) {
        return outer[unit];
    }

    int firstNeighbour(int unit) {
        return from[unit];
    }

    int endOfNeighbours(int unit) {
        return to[unit];
    }

    /** The unit at a position between {@link #firstNeighbour} and {@link #endOfNeighbours}; one that shares several edges comes several times. */
    int neighbour(int position) {
        return neighbours[position];
    }

    /** Micrometres of the edge at a position. */
    long length(int position) {
        return lengths[position];
    }

    BarrierClass barrier(int position) {
        return edges[position].barrier();
    }

    /** Whether nobody gets across the edge at a position; {@link Dividers} says what that means. */
    boolean divides(int position) {
        return dividers.get(position);
    }

    void expand(Envelope extent, int unit) {
        extent.expandToInclude(extents[unit]);
    }

    /** The rectangle round some units. */
    Geometry extent(IntStream units) {
        var extent = new Envelope();
        units.forEach(u -> extent.expandToInclude(extents[u]));
        return rectangle(extent);
    }

    Geometry rectangle(Envelope extent) {
        return factory.toGeometry(extent);
    }

    Geometry extent() {
        return extent(IntStream.range(0, size()));
    }
}
