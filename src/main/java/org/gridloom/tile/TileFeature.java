package org.gridloom.tile;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on the map. Several features of a layer may have the same id: a grid's area and the point its label stands on are one thing in two
 * shapes.
 *
 * @param id the database's id, which selection and hover go by
 * @param shape EPSG:4490, points, lines or polygons
 * @param properties strings, numbers and booleans
 */
public record TileFeature(long id, Geometry shape, Map<String, Object> properties) {

    public TileFeature {
        properties = Map.copyOf(properties);
    }
}
