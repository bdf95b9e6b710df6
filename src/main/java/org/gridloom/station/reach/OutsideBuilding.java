package org.gridloom.station.reach;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.Point;

/**
 * A building with households that no station that counts reaches in time.
 *
 * @param name or its address where it has none; may be empty
 * @param code of the smallest part of the territory it lies in
 * @param households those outside: of a long building some stairwells may be inside
 * @param minutes to the nearest station from the farthest of these doors, where it is known: beyond an hour nobody asks
 * @param noWay whether no way of the network leads to one of these doors
 * @param point stored: EPSG:4490, longitude first
 */
public record OutsideBuilding(
        long id, String name, String code, int households, OptionalDouble minutes, boolean noWay, Point point) {}
