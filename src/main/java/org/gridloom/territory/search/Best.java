package org.gridloom.territory.search;

import java.util.Arrays;

/** The smallest of many numbers. */
final class Best {

    private final int limit;
    private final long[] kept;
    private int size;
    private long worst = Long.MAX_VALUE;

    Best(int limit) {
        this.limit = limit;
        kept = new long[2 * limit];
    }

    void offer(long number) {
        if (number >= worst) {
            return;
        }
        kept[size++] = number;
        if (size == kept.length) {
            Arrays.sort(kept);
            size = limit;
            worst = kept[limit - 1];
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    long[] inOrder() {
        Arrays.sort(kept, 0, size);
        return Arrays.copyOf(kept, Math.min(size, limit));
    }
}
