package org.gridloom.station.reach;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground that is reached, along the ways that one walks: a strip on both sides of each way, no circle. Stored: EPSG:4490, longitude first.
 *
 * @param areas from the widest to the narrowest
 */
public record ReachedArea(ReachState state, ReachQuestion question, List<Area> areas) {

    public ReachedArea {
        areas = List.copyOf(areas);
    }

    /**
     * @param ground polygonal, empty where nothing is reached
     * @param ways the lines of the network that are walked
     */
    public record Area(Within within, Geometry ground, Geometry ways) {}
}
