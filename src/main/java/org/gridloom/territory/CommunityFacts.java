package org.gridloom.territory;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * A community as others see it.
 *
 * @param metricSrid EPSG code of its district's zone
 * @param boundary EPSG:4490
 * @param proposed nobody drew its border yet: it was cut along arterial roads
 */
public record CommunityFacts(
        long id,
        String code,
        String name,
        CommunityKind kind,
        boolean proposed,
        long streetId,
        String streetName,
        int metricSrid,
        int households,
        MultiPolygon boundary) {}
