package org.gridloom.territory;

import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * A district's ground as values, before it is stored: what an import or the demonstration's generator hands to {@link Territory#bring}. All
 * geometries are stored ones: EPSG:4490, longitude first, valid.
 */
public record TerritoryDraft(
        DistrictDraft district,
        List<StreetDraft> streets,
        List<CommunityDraft> communities,
        List<CompoundDraft> compounds,
        List<BuildingDraft> buildings,
        List<BarrierDraft> barriers,
        List<AreaDraft> areas,
        List<PlaceDraft> places,
        List<GridDraft> gridsInForce,
        List<EntranceDraft> entrances) {

    /** @param metricSrid EPSG code of its 3-degree Gauss-Kruger zone, 4534 to 4554 */
    public record DistrictDraft(String code, String name, int metricSrid) {}

    public record StreetDraft(String code, String name, Geometry boundary, boolean proposed) {}

    /** {@code proposed} says that nobody drew this border yet: it was cut along arterial roads. */
    public record CommunityDraft(String code, String name, CommunityKind kind, Geometry boundary, boolean proposed) {}

    public record CompoundDraft(String sourceId, String name, Geometry boundary) {}

    /** @param floors 0 where unknown; {@code height} in metres, 0 where unknown */
    public record BuildingDraft(
            String sourceId,
            @Nullable String name,
            @Nullable String address,
            BuildingUse use,
            Geometry footprint,
            int floors,
            double height,
            int households,
            HouseholdCount count) {}

    /**
     * A line where a border is welcome.
     *
     * @param detail road class or the like, for the map: {@code primary}, {@code residential}, {@code footway} …
     * @param width in metres, 0 where unknown
     */
    public record BarrierDraft(
            String sourceId,
            BarrierClass barrier,
            String detail,
            @Nullable String name,
            double width,
            boolean tunnel,
            boolean bridge,
            LineString line) {}

    /** A surface of the map: water, park, school ground … */
    public record AreaDraft(
            String sourceId, AreaKind kind, @Nullable String name, Geometry area) {}

    public record PlaceDraft(String sourceId, String kind, String name, Point point) {}

    public record GridDraft(String code, String name, GridKind kind, Geometry area) {}

    /**
     * A stairwell's door or a compound's gate.
     *
     * @param ofSourceId of the building or compound it leads into
     */
    public record EntranceDraft(EntranceKind kind, String ofSourceId, String label, Point point) {}
}
