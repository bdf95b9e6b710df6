package org.gridloom.tile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * One thing on the map, as a layer reads it.
 *
 * @param id the database's id, which selection and hover go by
 * @param street the code of the street it was read with
 * @param code of the grid, community, street or district it belongs to, or several codes with blanks between them: it is shown to whose scope touches
 *     one of them; empty for what is shown to everyone
 * @param fromZoom below it the feature is not drawn
 * @param rank what has a higher one is drawn above, in layers where that matters
 * @param shape EPSG:4490, points, lines or polygons
 * @param label where a surface's name stands; in a tile a point of the same id and properties
 * @param properties strings, whole numbers, doubles and booleans
 */
public record TileFeature(
        long id,
        String street,
        String code,
        int fromZoom,
        double rank,
        Geometry shape,
        @Nullable Point label,
        Map<String, Object> properties) {

    public static final String EVERYONE = "";

    public TileFeature {
        properties = Map.copyOf(properties);
    }
}
