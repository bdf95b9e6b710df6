package org.gridloom.geometry;

import java.util.List;

/**
 * The base units of a street (or of one community of it) and every edge between them. The units cover their ground exactly: no gap, no overlap,
 * and neighbours have every vertex of their common border in common. {@code units.get(i).number() == i}.
 */
public record UnitCoverage(List<BaseUnit> units, List<SharedEdge> edges) {

    public UnitCoverage {
        units = List.copyOf(units);
        edges = List.copyOf(edges);
    }
}
