package org.gridloom.tile;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** A layer of the map, as a feature of the portal provides it. Implementations are beans and safe to be asked by several threads. */
public interface TileLayer {

    /** Part of its tiles' addresses, and the layer's name inside a tile. */
    String name();

    /** The zooms that have tiles. */
    ZoomRange zooms();

    /**
     * What to draw, in the order to draw it.
     *
     * @param lonLat EPSG:4490; what only touches it may be left out
     * @param zoom for what is left out where it would be too small to see
     */
    List<TileFeature> featuresIn(Envelope lonLat, int zoom);

    /** The kinds of {@link org.gridloom.live.Change} after which its features may be others. */
    Set<String> changedBy();

    /** Forgets what it remembers about its features; called before a changed layer's new epoch is told to anyone. */
    default void touched() {}

    /** Below {@code min} the layer is not there, above {@code max} the map enlarges the tiles of {@code max}. */
    record ZoomRange(int min, int max) {

        public ZoomRange {
            if (min < 0 || min > max || max > TileAddress.MAX_ZOOM) {
                throw new IllegalArgumentException("No range of zooms: " + min + " to " + max);
            }
        }

        public boolean contains(int zoom) {
            return zoom >= min && zoom <= max;
        }
    }
}
