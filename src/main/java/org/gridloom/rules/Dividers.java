package org.gridloom.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.SharedEdge;
import org.locationtech.jts.geom.LineString;

/**
 * The edges that divide ground: those along a main road, a railway or the bank of a river, unless a bridge leads across.
 *
 * <p>A bank is at a bridge if it comes as near to one as {@link RuleSettings#bridgeReach}; whose bridge it is does not matter, people walk over all
 * of them. A road or railway is crossed only by a bridge that goes over it and does not run along it: one that ends there, or carries the road
 * itself, helps nobody across.
 */
public final class Dividers {

    /** Metres. What is nearer than this touches. */
    private static final double TOUCH = 1;

    private Dividers() {}

    /** Positions of these edges in {@code edges}. */
    static BitSet among(List<SharedEdge> edges, List<LineString> bridges, RuleSettings settings) {
        var dividers = new BitSet();
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (divides(edge.barrier()) && bridges.stream().noneMatch(bridge -> crosses(bridge, edge, settings))) {
                dividers.set(i);
            }
        }
        return dividers;
    }

    /** Banks of rivers that nobody crosses there. */
    public static Set<SharedEdge> rivers(List<SharedEdge> edges, List<LineString> bridges, RuleSettings settings) {
        var banks = edges.stream()
                .filter(edge -> edge.barrier() == BarrierClass.RIVER)
                .toList();
        return among(banks, bridges, settings).stream().mapToObj(banks::get).collect(Collectors.toSet());
    }

    private static boolean divides(BarrierClass barrier) {
        return barrier.compareTo(BarrierClass.MAIN_ROAD) >= 0;
    }

    private static boolean crosses(LineString bridge, SharedEdge edge, RuleSettings settings) {
        double reach = edge.barrier() == BarrierClass.RIVER ? settings.bridgeReach() : TOUCH;
        if (bridge.getEnvelopeInternal().distance(edge.line().getEnvelopeInternal()) > reach
                || !bridge.isWithinDistance(edge.line(), reach)) {
            return false;
        }
        return edge.barrier() == BarrierClass.RIVER || goesOver(bridge, edge.line());
    }

    private static boolean goesOver(LineString bridge, LineString road) {
        boolean endsOnIt = bridge.getStartPoint().isWithinDistance(road, TOUCH)
                || bridge.getEndPoint().isWithinDistance(road, TOUCH);
        boolean runsAlong = road.getStartPoint().isWithinDistance(bridge, TOUCH)
                && road.getEndPoint().isWithinDistance(bridge, TOUCH);
        return !endsOnIt && !runsAlong;
    }
}
