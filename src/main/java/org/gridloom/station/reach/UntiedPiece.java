package org.gridloom.station.reach;

import org.locationtech.jts.geom.Point;

/**
 * A piece of the walking network that nothing ties to its largest one: an island, or a line that somebody drew not quite to its end.
 *
 * @param metres of its ways
 * @param households whose doors it leads to
 * @param code of the smallest part of the territory it is in, empty where it is in none
 * @param point on it; stored: EPSG:4490, longitude first
 */
public record UntiedPiece(double metres, int households, String code, Point point) {}
