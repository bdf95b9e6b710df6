package org.gridloom.tile;

import org.jspecify.annotations.Nullable;

/** Many indexes into something small, in as few bytes as its size allows. */
final class Indexes {

    private final byte @Nullable [] bytes;
    private final short @Nullable [] shorts;
    private final int @Nullable [] ints;

    /** @param size above every value */
    Indexes(int[] values, int size) {
        bytes = size <= 1 << 8 ? new byte[values.length] : null;
        shorts = bytes == null && size <= 1 << 16 ? new short[values.length] : null;
        ints = bytes == null && shorts == null ? values : null;
        for (int i = 0; i < values.length; i++) {
            if (bytes != null) {
                bytes[i] = (byte) values[i];
            } else if (shorts != null) {
                shorts[i] = (short) values[i];
            }
        }
    }

    int get(int i) {
        if (bytes != null) {
            return bytes[i] & 0xff;
        }
        if (shorts != null) {
            return shorts[i] & 0xffff;
        }
        return ints == null ? 0 : ints[i];
    }
}
