package org.gridloom.tile;

import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.gridloom.account.Scope;

/** Makes tiles from a layer in memory. Keeps its working memory, so it is for one thread at a time. */
final class TileMaker {

    private final TileEncoder encoder = new TileEncoder();
    private final Gzip gzip = new Gzip();

    Tile make(PackedLayer layer, TileAddress address, Scope scope, Coding coding) {
        byte[] plain = encoder.encode(layer, address, scope);
        if (plain.length == 0) {
            return new Tile(plain, coding, "empty");
        }
        var checksum = new CRC32C();
        checksum.update(plain);
        var tag = HexFormat.of().toHexDigits(checksum.getValue(), 8) + "-" + plain.length;
        if (!scope.isEverything()) {
            tag += "-" + Integer.toHexString(scope.hashCode());
        }
        return switch (coding) {
            case PLAIN -> new Tile(plain, coding, tag);
            case GZIP -> new Tile(gzip.zip(plain), coding, tag + "-gzip");
        };
    }
}
