package org.gridloom.territory;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * A micro-grid as it holds, frozen when its grid took force.
 *
 * @param code that of its grid and two digits more
 * @param area EPSG:4490
 */
public record MicroGridInForce(String code, String name, int households, MultiPolygon area) {}
