package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.DisjointSets;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the sides of the {@link Dividers} that run through a share, as {@link OneSide} defines them, by walking from unit to unit. Looks at no unit
 * outside the share, and at none at all where no divider runs through it.
 */
final class Sides {

    /** Units that hang together without crossing a divider. {@code first} is the lowest number among them. */
    record Side(int first, int households, int[] units) {}

    private final PlanState plan;
    private final UnitGraph graph;
    private int[] sideOf;

    Sides(PlanState plan) {
        this.plan = plan;
        graph = plan.graph();
        sideOf = new int[graph.size()];
    }

    Optional<Finding> of(Share share) {
        var far = far(share);
        return far.isEmpty() ? Optional.empty() : Optional.of(finding(share, far));
    }

    /** The far sides of a share. */
    List<Side> far(Share share) {
        if (share.dividers() == 0) {
            return List.of();
        }
        var sides = sides(share);
        return OneSide.far(sides, pieces(sides)::find);
    }

    private List<Side> sides(Share share) {
        if (sideOf.length < graph.size()) {
            sideOf = new int[2 * graph.size()];
        }
        share.anyOrder().forEach(unit -> sideOf[unit] = -1);
        var sides = new ArrayList<Side>();
        var seen = new int[share.size()];
        for (int i = 0; i < share.size(); i++) {
            int start = share.unit(i);
            if (sideOf[start] < 0) {
                sides.add(walk(start, sides.size(), seen));
            }
        }
        return sides;
    }

    private Side walk(int start, int number, int[] seen) {
        var share = plan.shareOf(start);
        int end = 0;
        int first = start;
        int households = 0;
        seen[end++] = start;
        sideOf[start] = number;
        for (int i = 0; i < end; i++) {
            int unit = seen[i];
            first = Math.min(first, unit);
            households += graph.households(unit);
            for (int edge = graph.firstNeighbour(unit); edge < graph.endOfNeighbours(unit); edge++) {
                int next = graph.neighbour(edge);
                if (!graph.divides(edge) && plan.shareOf(next) == share && sideOf[next] < 0) {
                    sideOf[next] = number;
                    seen[end++] = next;
                }
            }
        }
        return new Side(first, households, Arrays.copyOf(seen, end));
    }

    /** Sides that meet at a divider, through others too, are of one piece of ground. */
    private DisjointSets pieces(List<Side> sides) {
        var pieces = new DisjointSets(sides.size());
        for (var side : sides) {
            for (int unit : side.units()) {
                for (int edge = graph.firstNeighbour(unit); edge < graph.endOfNeighbours(unit); edge++) {
                    int next = graph.neighbour(edge);
                    if (graph.divides(edge) && plan.shareOf(next) == plan.shareOf(unit)) {
                        pieces.join(sideOf[unit], sideOf[next]);
                    }
                }
            }
        }
        return pieces;
    }

    private Finding finding(Share share, List<Side> far) {
        var extent = new Envelope();
        int households = 0;
        var strongest = BarrierClass.NONE;
        for (var side : far) {
            households += side.households();
            for (int unit : side.units()) {
                graph.expand(extent, unit);
                for (int edge = graph.firstNeighbour(unit); edge < graph.endOfNeighbours(unit); edge++) {
                    if (graph.divides(edge)
                            && plan.shareOf(graph.neighbour(edge)) == share
                            && graph.barrier(edge).compareTo(strongest) > 0) {
                        strongest = graph.barrier(edge);
                    }
                }
            }
        }
        return new Finding.Straddles(share.grid().key(), strongest, households, graph.rectangle(extent));
    }
}
