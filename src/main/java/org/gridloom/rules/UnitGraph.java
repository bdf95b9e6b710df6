package org.gridloom.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The base units of a community as the rules need them: who touches whom, households, extents. Never changes. */
final class UnitGraph {

    private final int[] households;
    private final boolean[] carries;
    private final Envelope[] extents;
    /** The neighbours of unit u are {@code neighbours[from[u]]} up to, not including, {@code neighbours[from[u + 1]]}. */
    private final int[] from;

    private final int[] neighbours;
    private final GeometryFactory factory;

    UnitGraph(UnitCoverage ground, RuleSettings settings) {
        List<BaseUnit> units = ground.units();
        households = units.stream().mapToInt(BaseUnit::households).toArray();
        extents = units.stream().map(u -> u.area().getEnvelopeInternal()).toArray(Envelope[]::new);
        carries = new boolean[units.size()];
        for (var unit : units) {
            carries[unit.number()] = OnePiece.carries(unit, settings);
        }
        factory = units.isEmpty()
                ? new GeometryFactory()
                : units.getFirst().area().getFactory();

        var inner = ground.edges().stream().filter(UnitGraph::joins).toList();
        from = new int[units.size() + 1];
        for (var edge : inner) {
            from[edge.left() + 1]++;
            from[edge.right() + 1]++;
        }
        for (int i = 0; i < units.size(); i++) {
            from[i + 1] += from[i];
        }
        neighbours = new int[2 * inner.size()];
        int[] next = from.clone();
        for (var edge : inner) {
            neighbours[next[edge.left()]++] = edge.right();
            neighbours[next[edge.right()]++] = edge.left();
        }
    }

    private static boolean joins(SharedEdge edge) {
        return edge.left() != SharedEdge.OUTSIDE && edge.right() != SharedEdge.OUTSIDE && edge.length() > 0;
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

    /** The rectangle round some units. */
    Geometry extent(IntStream units) {
        var extent = new Envelope();
        units.forEach(u -> extent.expandToInclude(extents[u]));
        return factory.toGeometry(extent);
    }

    Geometry extent() {
        return extent(IntStream.range(0, size()));
    }
}
