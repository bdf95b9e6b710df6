package org.gridloom.station.reach;

import java.util.List;
import org.gridloom.station.reach.WalkingNetwork.Tie;
import org.locationtech.jts.geom.Coordinate;

/** How a place that is no part of the network, a station or one that somebody asks from, is tied to it. Metric. */
sealed interface Spot {

    /** The place itself. */
    Coordinate place();

    /**
     * Beside an edge.
     *
     * @param at centimetres along its path
     * @param link centimetres from there to the place
     */
    record OnEdge(int edge, int at, int link, Coordinate place) implements Spot {}

    /** In a compound without ways of its own: by its gates. */
    record ByGates(List<Tie> ties, Coordinate place) implements Spot {
        public ByGates {
            ties = List.copyOf(ties);
        }
    }
}
