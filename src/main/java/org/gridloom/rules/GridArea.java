package org.gridloom.rules;

import org.locationtech.jts.geom.Geometry;

/** A grid given as a polygon or multipolygon, metric: dissolved from units, or imported. */
public record GridArea(String key, Geometry area) {}
