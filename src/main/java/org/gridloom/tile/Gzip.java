package org.gridloom.tile;

import java.util.zip.CRC32;

/** Makes one gzip member (RFC 1952) after the other. */
final class Gzip {

    private static final byte DEFLATED = 8;
    private static final byte UNKNOWN_SYSTEM = (byte) 0xff;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM};

    private final Deflate deflate = new Deflate();
    private final Bytes out = new Bytes(1 << 16);

    byte[] zip(byte[] plain) {
        out.clear();
        out.append(HEADER);
        deflate.deflate(plain, out);
        var checksum = new CRC32();
        checksum.update(plain);
        out.fixed32((int) checksum.getValue());
        out.fixed32(plain.length);
        return out.toArray();
    }
}
