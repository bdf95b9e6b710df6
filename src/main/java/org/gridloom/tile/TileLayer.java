package org.gridloom.tile;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A layer of the map, as a feature of the portal provides it. Implementations are beans and safe to be asked by several threads. */
public interface TileLayer {

    /** Part of its tiles' addresses, and the layer's name inside a tile. */
    String name();

    /** The zooms that have tiles. */
    ZoomRange zooms();

    /** The kinds of {@link org.gridloom.live.Change} after which its features may be others. */
    Set<String> changedBy();

    /**
     * Reads its features as they are now, in one go however many they are.
     *
     * @param street its code, for those of one street only
     */
    void read(Optional<String> street, Consumer<TileFeature> into);

    /** From which zoom on surfaces have their labels. */
    default int labelsFrom() {
        return 0;
    }

    default FromAfar fromAfar() {
        return new FromAfar.AsItIs();
    }

    /** Whether what has a higher rank must be drawn above; otherwise the order is anyone's. */
    default boolean ranked() {
        return false;
    }

    /** How surfaces are drawn where one sees more than one can tell apart. Below their layer's last zoom, what is smaller than a pixel is left out. */
    sealed interface FromAfar {

        /** In their own shapes. */
        record AsItIs() implements FromAfar {}

        /**
         * Surfaces that share borders: nothing is left out, and borders are simplified as the lines they share.
         *
         * @param exactFrom from this zoom on in their own shapes
         */
        record Coverage(int exactFrom) implements FromAfar {}

        /**
         * What stands close together grows into one block.
         *
         * @param exactFrom from this zoom on one by one
         * @param sortedBy a property: only what has the same value of it becomes one block, and the block has it
         */
        record Blocks(int exactFrom, String sortedBy) implements FromAfar {}
    }

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
