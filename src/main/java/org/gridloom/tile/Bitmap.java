package org.gridloom.tile;

/** A square of cells that are set or not. What lies outside is neither here nor there. */
final class Bitmap {

    final int side;
    private final int words;
    private long[] bits;

    Bitmap(int side) {
        this.side = side;
        words = (side + 63) >> 6;
        bits = new long[words * side];
    }

    boolean get(int x, int y) {
        return x >= 0 && y >= 0 && x < side && y < side && (bits[y * words + (x >> 6)] >>> x & 1) != 0;
    }

    void set(int x, int y) {
        if (x >= 0 && y >= 0 && x < side && y < side) {
            bits[y * words + (x >> 6)] |= 1L << x;
        }
    }

    void clear(int x, int y) {
        bits[y * words + (x >> 6)] &= ~(1L << x);
    }

    /** Sets the cells of a row from one up to before another. */
    void set(int from, int to, int y) {
        for (int x = Math.max(from, 0); x < Math.min(to, side); x++) {
            set(x, y);
        }
    }

    /** The first set cell of a row at or after x, or -1. */
    int next(int x, int y) {
        if (x >= side) {
            return -1;
        }
        int word = x >> 6;
        long rest = bits[y * words + word] & -1L << x;
        while (rest == 0) {
            if (++word == words) {
                return -1;
            }
            rest = bits[y * words + word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Closes gaps of up to twice so many cells: grows what is set, and takes as much off again. */
    void close(int radius) {
        grow(radius);
        invert();
        grow(radius);
        invert();
    }

    /** Keeps nothing within so many cells of the edge. */
    void clearEdge(int width) {
        for (int y = 0; y < side; y++) {
            for (int x = next(0, y); x >= 0; x = next(x + 1, y)) {
                if (x < width || y < width || x >= side - width || y >= side - width) {
                    clear(x, y);
                }
            }
        }
    }

    private void invert() {
        for (int y = 0; y < side; y++) {
            for (int word = 0; word < words; word++) {
                int beyond = (word + 1 << 6) - side;
                bits[y * words + word] ^= beyond > 0 ? -1L >>> beyond : -1L;
            }
        }
    }

    private void grow(int radius) {
        var grown = bits.clone();
        for (int y = 0; y < side; y++) {
            for (int word = 0; word < words; word++) {
                int at = y * words + word;
                long before = word > 0 ? bits[at - 1] : 0;
                long after = word + 1 < words ? bits[at + 1] : 0;
                for (int step = 1; step <= radius; step++) {
                    grown[at] |= bits[at] << step | before >>> 64 - step | bits[at] >>> step | after << 64 - step;
                }
            }
        }
        bits = grown.clone();
        for (int step = 1; step <= radius; step++) {
            int offset = step * words;
            for (int at = 0; at < bits.length; at++) {
                bits[at] |=
                        (at >= offset ? grown[at - offset] : 0) | (at + offset < bits.length ? grown[at + offset] : 0);
            }
        }
        for (int y = 0; y < side; y++) {
            int beyond = (words << 6) - side;
            bits[y * words + words - 1] &= -1L >>> beyond;
        }
    }
}
