package org.gridloom.tile;

import java.util.Arrays;

/** Numbers that become more; read from {@link #at} up to {@link #size}. */
final class Ints {

    int[] at;
    int size;

    Ints(int capacity) {
        at = new int[capacity];
    }

    void add(int value) {
        reserve(1);
        at[size++] = value;
    }

    void add(int first, int second) {
        reserve(2);
        at[size++] = first;
        at[size++] = second;
    }

    /** Makes room. */
    void reserve(int more) {
        if (size + more > at.length) {
            at = Arrays.copyOf(at, Math.max(size + more, size + (size >> 1)));
        }
    }

    int last() {
        return at[size - 1];
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(at, size);
    }
}
