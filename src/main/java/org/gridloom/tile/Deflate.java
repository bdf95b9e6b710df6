package org.gridloom.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Compresses a tile (RFC 1951), about as small as the platform's fastest level does and in half its time, which is most of what a tile costs when
 * it is asked for first. It looks for what was there before in one place only, and gives up the sooner the longer nothing was found. Keeps its
 * working memory, so it is for one thread at a time.
 */
final class Deflate {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HASH_BITS = 14;
    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;

    /** Input to a block: each has a code of its own. */
    private static final int BLOCK = 1 << 16;

    /** After so many vain looks, as a power of two, the steps get longer by one. */
    private static final int PATIENCE = 6;

    private static final int END = 256;
    private static final int MATCH = 1 << 31;

    private static final int WORD_LENGTH = 5;
    private static final int LENGTH_OF_WORD = (1 << WORD_LENGTH) - 1;

    private static final int[] LENGTH_BASES = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final byte[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final byte[] LENGTH_SYMBOLS = new byte[LONGEST + 1];

    /** The order in which the lengths of the code for lengths are written. */
    private static final byte[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    static {
        for (int symbol = 0; symbol < LENGTH_BASES.length; symbol++) {
            Arrays.fill(LENGTH_SYMBOLS, LENGTH_BASES[symbol], LENGTH_SYMBOLS.length, (byte) symbol);
        }
    }

    private final int[] lastSeen = new int[1 << HASH_BITS];
    /** Literals, and matches as their length above their distance. */
    private final int[] tokens = new int[BLOCK + 1];

    private final int[] symbolCounts = new int[286];
    private final int[] distanceCounts = new int[30];
    private final int[] lengthCounts = new int[19];
    private final HuffmanCode symbols = new HuffmanCode(286, 15);
    private final HuffmanCode distances = new HuffmanCode(30, 15);
    private final HuffmanCode codeLengths = new HuffmanCode(19, 7);
    private final int[] words = new int[END + LONGEST + 1];
    private final Bytes runs = new Bytes(640);

    private byte[] out = {};
    private int size;
    private long bits;
    private int bitCount;

    void deflate(byte[] in, Bytes to) {
        Arrays.fill(lastSeen, -WINDOW);
        // A block costs more than its input only by its head, and never by more than a byte to a byte.
        to.reserve(2 * in.length + 1024);
        out = to.at;
        size = to.size;
        bits = 0;
        bitCount = 0;
        int from = 0;
        do {
            int end = Math.min(in.length, from + BLOCK);
            block(find(in, from, end), end == in.length);
            from = end;
        } while (from < in.length);
        put(0, 7);
        flush();
        to.size = size;
        out = new byte[0];
    }

    /** @return how many tokens there are */
    private int find(byte[] in, int from, int end) {
        Arrays.fill(symbolCounts, 0);
        Arrays.fill(distanceCounts, 0);
        int[] seen = lastSeen;
        int[] found = tokens;
        int[] counts = symbolCounts;
        int count = 0;
        int next = from;
        int last = end - 8;
        int misses = 0;
        while (next < last) {
            int here = (int) INT.get(in, next);
            int hash = hash(here);
            int before = seen[hash];
            seen[hash] = next;
            if (next - before < WINDOW && (int) INT.get(in, before) == here) {
                int length = SHORTEST + same(in, before + SHORTEST, next + SHORTEST, Math.min(end, next + LONGEST));
                found[count++] = MATCH | length << 16 | next - before;
                counts[END + 1 + LENGTH_SYMBOLS[length]]++;
                int distance = next - before - 1;
                distanceCounts[distanceSymbol(distance, distanceBits(distance))]++;
                next += length;
                misses = 0;
                if (next < last) {
                    seen[hash((int) INT.get(in, next - 2))] = next - 2;
                }
            } else {
                counts[found[count++] = in[next++] & 0xff]++;
                for (int more = misses++ >> PATIENCE; more > 0 && next < last; more--) {
                    counts[found[count++] = in[next++] & 0xff]++;
                }
            }
        }
        while (next < end) {
            counts[found[count++] = in[next++] & 0xff]++;
        }
        symbolCounts[END] = 1;
        return count;
    }

    private static int hash(int four) {
        return four * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    private static int same(byte[] in, int a, int b, int end) {
        int length = 0;
        while (b + length + 8 <= end) {
            long difference = (long) LONG.get(in, a + length) ^ (long) LONG.get(in, b + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >> 3);
            }
            length += 8;
        }
        while (b + length < end && in[a + length] == in[b + length]) {
            length++;
        }
        return length;
    }

    /** The bits after the symbol of a distance less one. */
    private static int distanceBits(int before) {
        return Math.max(0, 30 - Integer.numberOfLeadingZeros(before));
    }

    private static int distanceSymbol(int before, int extra) {
        return 2 * extra + (before >> extra);
    }

    private void block(int count, boolean last) {
        symbols.build(symbolCounts);
        distances.build(distanceCounts);
        head(last);
        symbols(count);
        put(symbols.code(END), symbols.length(END));
    }

    /** What {@link #put} does, on variables of its own: this is where the time goes. */
    private void symbols(int count) {
        int[] words = words();
        byte[] to = out;
        int position = size;
        long pending = bits;
        int pendingCount = bitCount;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            int word = words[token >= 0 ? token : END + (token >> 16 & 0x7fff)];
            pending |= (long) (word >>> WORD_LENGTH) << pendingCount;
            pendingCount += word & LENGTH_OF_WORD;
            if (pendingCount >= 32) {
                INT.set(to, position, (int) pending);
                position += 4;
                pending >>>= 32;
                pendingCount -= 32;
            }
            if (token < 0) {
                int before = (token & 0xffff) - 1;
                int extra = distanceBits(before);
                int of = distanceSymbol(before, extra);
                int length = distances.length(of);
                pending |= (distances.code(of) | (long) (before & (1 << extra) - 1) << length) << pendingCount;
                pendingCount += length + extra;
                if (pendingCount >= 32) {
                    INT.set(to, position, (int) pending);
                    position += 4;
                    pending >>>= 32;
                    pendingCount -= 32;
                }
            }
        }
        size = position;
        bits = pending;
        bitCount = pendingCount;
    }

    /** What is written for each literal, and after these for each length of a match, with how many bits that is below. */
    private int[] words() {
        for (int literal = 0; literal < END; literal++) {
            words[literal] = symbols.code(literal) << WORD_LENGTH | symbols.length(literal);
        }
        for (int length = SHORTEST; length <= LONGEST; length++) {
            int symbol = LENGTH_SYMBOLS[length];
            int of = END + 1 + symbol;
            int word = symbols.code(of) | length - LENGTH_BASES[symbol] << symbols.length(of);
            words[END + length] = word << WORD_LENGTH | symbols.length(of) + LENGTH_BITS[symbol];
        }
        return words;
    }

    /** The two codes, as the lengths of their symbols, in runs, which have a code of their own. */
    private void head(boolean last) {
        int symbolsUsed = symbols.used(END + 1);
        int distancesUsed = distances.used(1);
        runs(symbolsUsed, distancesUsed);
        codeLengths.build(lengthCounts);
        int orderUsed = ORDER.length;
        while (orderUsed > 4 && codeLengths.length(ORDER[orderUsed - 1]) == 0) {
            orderUsed--;
        }
        put(last ? 1 : 0, 1);
        put(2, 2);
        put(symbolsUsed - END - 1, 5);
        put(distancesUsed - 1, 5);
        put(orderUsed - 4, 4);
        for (int i = 0; i < orderUsed; i++) {
            put(codeLengths.length(ORDER[i]), 3);
        }
        for (int i = 0; i < runs.size; i += 2) {
            int symbol = runs.at[i];
            put(codeLengths.code(symbol), codeLengths.length(symbol));
            put(runs.at[i + 1], symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
        }
    }

    private void runs(int symbolsUsed, int distancesUsed) {
        Arrays.fill(lengthCounts, 0);
        runs.clear();
        int all = symbolsUsed + distancesUsed;
        for (int i = 0; i < all; ) {
            int length = length(i, symbolsUsed);
            int run = 1;
            while (i + run < all && length(i + run, symbolsUsed) == length) {
                run++;
            }
            i += run;
            if (length != 0) {
                run(length, 0);
                run--;
            }
            while (run > 0) {
                int least = length != 0 || run <= 10 ? 3 : 11;
                int taken = run < 3 ? 1 : Math.min(run, length != 0 ? 6 : least == 3 ? 10 : 138);
                if (run < 3) {
                    run(length, 0);
                } else {
                    run(length != 0 ? 16 : least == 3 ? 17 : 18, taken - least);
                }
                run -= taken;
            }
        }
    }

    private void run(int symbol, int extra) {
        lengthCounts[symbol]++;
        runs.reserve(2);
        runs.at[runs.size++] = (byte) symbol;
        runs.at[runs.size++] = (byte) extra;
    }

    private int length(int i, int symbolsUsed) {
        return i < symbolsUsed ? symbols.length(i) : distances.length(i - symbolsUsed);
    }

    private void put(int value, int count) {
        bits |= (long) value << bitCount;
        bitCount += count;
        if (bitCount >= 32) {
            INT.set(out, size, (int) bits);
            size += 4;
            bits >>>= 32;
            bitCount -= 32;
        }
    }

    private void flush() {
        for (; bitCount >= 8; bitCount -= 8) {
            out[size++] = (byte) bits;
            bits >>>= 8;
        }
    }
}
