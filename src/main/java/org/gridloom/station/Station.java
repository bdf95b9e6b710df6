package org.gridloom.station;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A place that serves people.
 *
 * @param code by which everybody finds it, {@code /s/3f9a0c12de}; it never changes
 * @param place code of the smallest part of the territory that it stands in
 * @param built nothing where unknown
 * @param keeper who answers for it
 * @param staff how many people serve there, 0 where unknown
 * @param point stored: EPSG:4490, longitude first
 * @param parent id of the one that it belongs to, see {@link StationKind#above}
 * @param closedAt nothing while it serves
 * @param closedWhy empty while it serves
 * @param version rises with each change
 */
public record Station(
        long id,
        long streetId,
        String code,
        String place,
        StationKind kind,
        String name,
        @Nullable String address,
        @Nullable String phone,
        OpeningHours hours,
        Set<Facility> facilities,
        @Nullable Built built,
        @Nullable String keeper,
        int staff,
        Point point,
        @Nullable Long parent,
        String note,
        @Nullable Instant closedAt,
        String closedWhy,
        int version) {

    public Station {
        facilities = Set.copyOf(facilities);
    }

    /** Whether it serves people at all, whatever the hour. */
    public boolean serves() {
        return closedAt == null;
    }

    public boolean openAt(ZonedDateTime when) {
        return serves() && hours.openAt(when);
    }
}
