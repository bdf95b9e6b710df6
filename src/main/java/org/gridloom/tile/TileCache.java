package org.gridloom.tile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.Scope;

/** Keeps the tiles used last, within a bound of bytes. */
final class TileCache {

    /** An entry's own weight beside its bytes. */
    private static final int OVERHEAD = 200;

    /** @param epoch the tile's own: after a change that touches it, nobody looks for the old one any more */
    record Key(String layer, long epoch, TileAddress address, Scope scope, Coding coding) {}

    private final long limit;
    private final Map<Key, Tile> tiles = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    TileCache(long limit) {
        this.limit = limit;
    }

    synchronized Optional<Tile> get(Key key) {
        return Optional.ofNullable(tiles.get(key));
    }

    synchronized void put(Key key, Tile tile) {
        var before = tiles.put(key, tile);
        bytes += weight(tile) - (before == null ? 0 : weight(before));
        for (Iterator<Tile> oldest = tiles.values().iterator(); bytes > limit && oldest.hasNext(); ) {
            bytes -= weight(oldest.next());
            oldest.remove();
        }
    }

    synchronized void clear() {
        tiles.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long weight(Tile tile) {
        return tile.bytes().length + (long) OVERHEAD;
    }
}
