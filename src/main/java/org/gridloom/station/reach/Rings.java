package org.gridloom.station.reach;

import java.util.Arrays;

/**
 * The nodes from which a walk goes on, in rings around where it began: ring by ring outwards, but in no order within one. Nothing is compared, so it is faster
 * than a heap; the price is that a node may come out before the shortest way to it is known, and then comes out again.
 */
final class Rings {

    static final long NONE = -1;

    /** A ring is 2<sup>10</sup> cm wide, a third of what is usual between two junctions: seldom is a node come to again in its own ring. */
    private static final int WIDTH = 10;

    /** The first of each ring's chain in the two below, 0 where it is empty. There are only as many rings as can be filled at once; then it begins anew. */
    private int[] head = new int[64];

    private long[] entries = new long[1024];
    private int[] next = new int[1024];
    private int used;
    private int waiting;
    private int ring;

    /**
     * Is empty again.
     *
     * @param nearest none will be nearer than this
     * @param ahead none will be farther by more than this than what came out last
     */
    void begin(int nearest, int ahead) {
        int rings = (ahead >> WIDTH) + 2;
        if (rings > head.length) {
            head = new int[2 * Integer.highestOneBit(rings)];
        } else if (waiting > 0) {
            Arrays.fill(head, 0);
        }
        used = 0;
        waiting = 0;
        ring = nearest >> WIDTH;
    }

    void put(int node, int distance) {
        int entry = ++used;
        if (entry == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entry);
            next = Arrays.copyOf(next, 2 * entry);
        }
        int at = (distance >> WIDTH) & (head.length - 1);
        entries[entry] = (long) distance << 32 | node;
        next[entry] = head[at];
        head[at] = entry;
        waiting++;
    }

    /** One of the nearest ring: the distance it was put with in the high half, the node in the low one; {@link #NONE} when there are no more. */
    long take() {
        if (waiting == 0) {
            return NONE;
        }
        int at = ring & (head.length - 1);
        while (head[at] == 0) {
            at = ++ring & (head.length - 1);
        }
        int entry = head[at];
        head[at] = next[entry];
        waiting--;
        return entries[entry];
    }
}
