package org.gridloom.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * What a street is tessellated from. All geometries metric.
 *
 * @param communities the areas to be covered; their union is the street
 * @param gridsInForce units are also cut along these, so that every grid in force is a union of units
 * @param water polygons; their banks cut, and the water becomes units of its own
 */
public record Ground(
        List<Region> communities,
        List<Region> gridsInForce,
        List<Region> compounds,
        List<BarrierLine> barriers,
        List<Geometry> water,
        List<Footprint> buildings) {

    /** A polygonal area with the id of what it bounds. */
    public record Region(long id, Geometry area) {}

    /** A road's centre line, a railway, a wall. {@code cuts} is false for tunnels and footways, which never become a border. */
    public record BarrierLine(LineString line, BarrierClass barrier, boolean cuts) {}

    /** A building's outline, polygonal, and its households. */
    public record Footprint(long id, Geometry outline, int households) {}
}
