package org.gridloom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The base units of a community as the rules need them: who touches whom along what, households, sizes, extents. Never changes. */
final class UnitGraph {

    private final int[] households;
    private final boolean[] carries;
    private final long[] doubleArea;
    private final long[] outer;
    private final Envelope[] extents;
    /** The neighbours of unit u are {@code neighbours[from[u]]} up to, not including, {@code neighbours[from[u + 1]]}. */
    private final int[] from;

    private final int[] neighbours;
    private final long[] lengths;
    private final BarrierClass[] barriers;
    private final BitSet dividers = new BitSet();
    private final GeometryFactory factory;

    UnitGraph(UnitCoverage ground, PlanFacts facts, RuleSettings settings) {
        List<BaseUnit> units = ground.units();
        households = units.stream().mapToInt(BaseUnit::households).toArray();
        extents = units.stream().map(u -> u.area().getEnvelopeInternal()).toArray(Envelope[]::new);
        doubleArea = units.stream().mapToLong(u -> Outline.doubleArea(u.area())).toArray();
        carries = new boolean[units.size()];
        for (var unit : units) {
            carries[unit.number()] = OnePiece.carries(unit, settings);
        }
        factory = units.isEmpty()
                ? new GeometryFactory()
                : units.getFirst().area().getFactory();

        outer = new long[units.size()];
        from = new int[units.size() + 1];
        var inner = new ArrayList<SharedEdge>();
        for (var edge : ground.edges()) {
            if (joins(edge)) {
                inner.add(edge);
                from[edge.left() + 1]++;
                from[edge.right() + 1]++;
            } else if (edge.left() != edge.right()) {
                outer[Math.max(edge.left(), edge.right())] += Outline.length(edge.line());
            }
        }
        for (int i = 0; i < units.size(); i++) {
            from[i + 1] += from[i];
        }
        neighbours = new int[2 * inner.size()];
        lengths = new long[neighbours.length];
        barriers = new BarrierClass[neighbours.length];
        var dividing = Dividers.among(inner, facts.bridges(), settings);
        int[] next = from.clone();
        for (int i = 0; i < inner.size(); i++) {
            var edge = inner.get(i);
            join(next[edge.left()]++, edge.right(), edge, dividing.get(i));
            join(next[edge.right()]++, edge.left(), edge, dividing.get(i));
        }
    }

    private void join(int position, int neighbour, SharedEdge edge, boolean divides) {
        neighbours[position] = neighbour;
        lengths[position] = Outline.length(edge.line());
        barriers[position] = edge.barrier();
        dividers.set(position, divides);
    }

    /** Whether an edge lies between two units. */
    static boolean joins(SharedEdge edge) {
        return edge.left() != SharedEdge.OUTSIDE
                && edge.right() != SharedEdge.OUTSIDE
                && edge.left() != edge.right()
                && edge.length() > 0;
    }

    int size() {
        return households.length;
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
        return from[unit + 1];
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
        return barriers[position];
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
