package org.gridloom.station;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A station before it is stored.
 *
 * @param hours when it is open, as people would read it at the door
 * @param point stored: EPSG:4490, longitude first
 */
public record StationDraft(
        StationKind kind,
        String name,
        @Nullable String address,
        @Nullable String phone,
        String hours,
        Point point) {}
