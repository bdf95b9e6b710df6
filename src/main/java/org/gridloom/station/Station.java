package org.gridloom.station;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A place that serves people.
 *
 * @param hours when it is open, as people would read it at the door; may be empty
 * @param point stored: EPSG:4490, longitude first
 */
public record Station(
        long id,
        long streetId,
        StationKind kind,
        String name,
        @Nullable String address,
        @Nullable String phone,
        String hours,
        Point point) {}
