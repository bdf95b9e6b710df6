package org.gridloom.station.reach;

import java.util.List;
import org.gridloom.station.Station;
import org.locationtech.jts.geom.LineString;

/** How one gets from a place to the nearest station that counts. */
public sealed interface WayToStation {

    /**
     * @param metres along the way
     * @param minutes at the walking speed of the settings
     * @param line from the place to the station; EPSG:4490, longitude first
     * @param through the bridges, tunnels and gates on it, as one passes them
     */
    record Found(Station station, double metres, double minutes, LineString line, List<Passage> through)
            implements WayToStation {
        public Found {
            through = List.copyOf(through);
        }
    }

    /** @param name of the bridge or the road on it; of a gate with its compound; may be empty */
    record Passage(Kind kind, String name) {
        public enum Kind {
            BRIDGE,
            TUNNEL,
            GATE
        }
    }

    /** No way of the network leads to the place: it is too far from all, or a wall or water is before them. */
    record NotOnNetwork() implements WayToStation {}

    /** One can walk from there, but to no station that counts. */
    record NoStation() implements WayToStation {}
}
