package org.gridloom.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * One polygon of a building's footprint, valid and on the 1 cm grid.
 *
 * @param number position in the list of all parts, from 0
 * @param building position of its building in {@link Ground#buildings()}
 * @param inside a point well inside
 */
record BuildingPart(int number, int building, Polygon area, Coordinate inside) {}
