package org.gridloom.territory.intake;

import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.geom.LineString;

/** A line along which communities may be parted: metric, with what it is. */
record Divide(LineString line, BarrierClass barrier) {}
