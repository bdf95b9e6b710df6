package org.gridloom.planning;

import java.util.List;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;

/**
 * A piece of a plan's ground as it is now, for whoever holds it as it was.
 *
 * @param metricSrid of its geometries
 * @param gone numbers of units that are not there, or no more
 * @param units those asked for that are there, and their neighbours
 * @param edges all edges of all of these
 */
public record GroundPiece(int metricSrid, List<Integer> gone, List<Named> units, List<Edge> edges) {

    /** @param number by which the plan names it */
    public record Named(int number, String label, BaseUnit unit) {}

    /** @param left number of a unit, or {@link SharedEdge#OUTSIDE} */
    public record Edge(int left, int right, SharedEdge shared) {}
}
