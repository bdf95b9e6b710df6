package org.gridloom.station;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A station before it is stored.
 *
 * @param built nothing where unknown
 * @param keeper who answers for it
 * @param staff how many people serve there, 0 where unknown
 * @param point stored: EPSG:4490, longitude first
 */
public record StationDraft(
        StationKind kind,
        String name,
        @Nullable String address,
        @Nullable String phone,
        OpeningHours hours,
        Set<Facility> facilities,
        @Nullable Built built,
        @Nullable String keeper,
        int staff,
        Point point) {

    public StationDraft {
        facilities = Set.copyOf(facilities);
    }
}
