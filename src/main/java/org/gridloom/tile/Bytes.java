package org.gridloom.tile;

import java.util.Arrays;

/** Bytes being written, with protocol buffers' numbers and fields. */
final class Bytes {

    static final int VARINT = 0;
    static final int LENGTH = 2;

    /** Bytes of a whole number at most. */
    static final int LONGEST = 5;

    byte[] at;
    int size;

    Bytes(int capacity) {
        at = new byte[capacity];
    }

    static int tag(int field, int wireType) {
        return field << 3 | wireType;
    }

    static int sizeOfVarint(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    void clear() {
        size = 0;
    }

    void varint(int value) {
        reserve(sizeOfVarint(value));
        size = put(at, size, value);
    }

    /** Writes a number where there is room for it, up to {@link #LONGEST} bytes. For whoever writes many and reserves once. */
    static int put(byte[] at, int position, int value) {
        int next = position;
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            at[next++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        at[next++] = (byte) rest;
        return next;
    }

    static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            at[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        at[size++] = (byte) rest;
    }

    void fixed32(int value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            at[size++] = (byte) (value >>> shift);
        }
    }

    void fixed64(long value) {
        reserve(8);
        for (int shift = 0; shift < 64; shift += 8) {
            at[size++] = (byte) (value >>> shift);
        }
    }

    void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    void append(Bytes other) {
        append(other.at, 0, other.size);
    }

    void append(byte[] bytes, int from, int length) {
        reserve(length);
        System.arraycopy(bytes, from, at, size, length);
        size += length;
    }

    byte[] toArray() {
        return Arrays.copyOf(at, size);
    }

    void reserve(int more) {
        if (size + more > at.length) {
            at = Arrays.copyOf(at, Math.max(size + more, 2 * at.length));
        }
    }
}
