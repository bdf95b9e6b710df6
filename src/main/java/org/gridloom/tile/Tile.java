package org.gridloom.tile;

/**
 * An encoded tile.
 *
 * @param bytes none where the tile has nothing in it
 * @param tag the same for the same bytes, on every node
 */
public record Tile(byte[] bytes, Coding coding, String tag) {

    public boolean isEmpty() {
        return bytes.length == 0;
    }
}
