package org.gridloom.geometry;

import java.util.List;

/**
 * The same ground in other units: what a {@link LiveCoverage} loses and gains. A unit that is in both lists kept its number and its ground, and got or lost
 * a vertex on its border because a neighbour did. Edges are those very objects that the coverage held and holds.
 */
public record Redivision(
        List<BaseUnit> unitsBefore,
        List<BaseUnit> unitsAfter,
        List<SharedEdge> edgesBefore,
        List<SharedEdge> edgesAfter) {

    public Redivision {
        unitsBefore = List.copyOf(unitsBefore);
        unitsAfter = List.copyOf(unitsAfter);
        edgesBefore = List.copyOf(edgesBefore);
        edgesAfter = List.copyOf(edgesAfter);
    }

    /** What takes it back. */
    public Redivision inverse() {
        return new Redivision(unitsAfter, unitsBefore, edgesAfter, edgesBefore);
    }
}
