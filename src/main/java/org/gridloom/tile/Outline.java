package org.gridloom.tile;

/** The rings, lines or points of one feature in tile units, ready to be cut, looked at and written. Used again for the next feature. */
final class Outline {

    final Ints xy = new Ints(512);
    /** Where each ring ends, in vertices. */
    final Ints ends = new Ints(32);

    void clear() {
        xy.clear();
        ends.clear();
    }

    int rings() {
        return ends.size;
    }

    int from(int ring) {
        return ring == 0 ? 0 : ends.at[ring - 1];
    }

    int to(int ring) {
        return ends.at[ring];
    }

    int x(int vertex) {
        return xy.at[2 * vertex];
    }

    int y(int vertex) {
        return xy.at[2 * vertex + 1];
    }

    /** Adds a vertex to the ring that is being made, unless it lies on the one before. */
    void vertex(int x, int y) {
        int size = xy.size;
        if (size == 2 * begun() || xy.at[size - 2] != x || xy.at[size - 1] != y) {
            xy.add(x, y);
        }
    }

    /** Adds vertices of another outline in this way. */
    void add(Outline other, int from, int to) {
        for (int i = from; i < to; i++) {
            vertex(other.x(i), other.y(i));
        }
    }

    /**
     * Adds vertices in this way, in other units.
     *
     * @param west what becomes 0
     * @param shift how many bits are rounded off
     */
    void add(int[] exact, int from, int to, long west, long north, int shift) {
        xy.reserve(to - from);
        int[] at = xy.at;
        int begun = 2 * begun();
        int size = xy.size;
        long half = 1L << shift >> 1;
        for (int i = from; i < to; i += 2) {
            int x = (int) (exact[i] - west + half >> shift);
            int y = (int) (exact[i + 1] - north + half >> shift);
            if (size == begun || at[size - 2] != x || at[size - 1] != y) {
                at[size] = x;
                at[size + 1] = y;
                size += 2;
            }
        }
        xy.size = size;
    }

    /** Whether all of it is in the tile or its margin. */
    boolean isCovered() {
        for (int i = 0; i < xy.size; i += 2) {
            if (!Clip.covers(xy.at[i], xy.at[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Ends the ring that is being made, or forgets it where it has fewer vertices. */
    void endLine(int atLeast) {
        if (xy.size / 2 - begun() >= atLeast) {
            ends.add(xy.size / 2);
        } else {
            xy.size = 2 * begun();
        }
    }

    /** As {@link #endLine} for a ring, whose first vertex is not its last. */
    void endRing() {
        int begun = 2 * begun();
        while (xy.size > begun + 2 && xy.at[begun] == xy.at[xy.size - 2] && xy.at[begun + 1] == xy.at[xy.size - 1]) {
            xy.size -= 2;
        }
        endLine(3);
    }

    /** Twice the area of a ring, positive for shells. */
    long doubledArea(int ring) {
        int from = from(ring);
        long sum = 0;
        for (int i = from + 1; i + 1 < to(ring); i++) {
            long ax = x(i) - x(from);
            long ay = y(i) - y(from);
            long bx = x(i + 1) - x(from);
            long by = y(i + 1) - y(from);
            sum += ax * by - ay * bx;
        }
        return sum;
    }

    /** As the shapes of a single feature. */
    Shapes toShapes() {
        int[] starts = new int[rings() + 1];
        System.arraycopy(ends.at, 0, starts, 1, rings());
        return new Shapes(xy.toArray(), starts, new int[] {0, rings()});
    }

    private int begun() {
        return ends.size == 0 ? 0 : ends.last();
    }
}
