package org.gridloom.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An encoded tile.
 *
 * @param gzipped empty where the tile has nothing in it
 * @param tag the same for the same content, on every node
 */
public record Tile(byte[] gzipped, String tag) {

    private static final Tile EMPTY = new Tile(new byte[0], "empty");

    static Tile of(byte[] encoded) {
        if (encoded.length == 0) {
            return EMPTY;
        }
        var checksum = new CRC32C();
        checksum.update(encoded);
        return new Tile(gzip(encoded), HexFormat.of().toHexDigits(checksum.getValue(), 8) + "-" + encoded.length);
    }

    public boolean isEmpty() {
        return gzipped.length == 0;
    }

    /** The bytes for a client that takes no gzip. */
    public byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        // Level 1 costs a third of the default's time and gives a tenth more bytes.
        try (var gzip = new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
