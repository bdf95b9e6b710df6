package org.gridloom.tile;

import java.util.Arrays;

/** The shortest code for symbols that occur so often, as deflate wants it: canonical, no longer than a limit, to be written lowest bit first. */
final class HuffmanCode {

    private final int limit;
    private final int[] codes;
    private final byte[] lengths;
    private final long[] byFrequency;
    private final int[] tree;

    HuffmanCode(int symbols, int limit) {
        this.limit = limit;
        codes = new int[symbols];
        lengths = new byte[symbols];
        byFrequency = new long[symbols];
        tree = new int[symbols];
    }

    /** The bits of a symbol. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** How many bits a symbol has; 0 for one that does not occur. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** How many symbols there are up to the last one that occurs, but no fewer than these. */
    int used(int atLeast) {
        int used = lengths.length;
        while (used > atLeast && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    void build(int[] frequencies) {
        Arrays.fill(lengths, (byte) 0);
        int count = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (frequencies[symbol] > 0) {
                byFrequency[count++] = (long) frequencies[symbol] << 32 | symbol;
            }
        }
        Arrays.sort(byFrequency, 0, count);
        if (count == 1) {
            lengths[(int) byFrequency[0]] = 1;
        } else if (count > 1) {
            giveLengths(count);
        }
        giveCodes();
    }

    private void giveLengths(int count) {
        depths(count);
        int[] ofLength = new int[limit + 1];
        long room = 0;
        for (int i = 0; i < count; i++) {
            int length = Math.min(tree[i], limit);
            ofLength[length]++;
            room += 1L << limit - length;
        }
        // Cutting long codes short took room that is not there: others get longer until it fits.
        for (; room > 1L << limit; room--) {
            int longer = limit - 1;
            while (ofLength[longer] == 0) {
                longer--;
            }
            ofLength[longer]--;
            ofLength[longer + 1] += 2;
            ofLength[limit]--;
        }
        int rarest = 0;
        for (int length = limit; length > 0; length--) {
            for (int n = 0; n < ofLength[length]; n++) {
                lengths[(int) byFrequency[rarest++]] = (byte) length;
            }
        }
    }

    /** How deep each symbol lies in Huffman's tree, rarest first, by Moffat and Katajainen's way, which needs no other memory than the result's. */
    private void depths(int count) {
        for (int i = 0; i < count; i++) {
            tree[i] = (int) (byFrequency[i] >>> 32);
        }
        int leaf = 0;
        int root = 0;
        for (int next = 0; next < count - 1; next++) {
            int sum = 0;
            for (int child = 0; child < 2; child++) {
                if (leaf >= count || root < next && tree[root] < tree[leaf]) {
                    sum += tree[root];
                    tree[root++] = next;
                } else {
                    sum += tree[leaf++];
                }
            }
            tree[next] = sum;
        }
        tree[count - 2] = 0;
        for (int next = count - 3; next >= 0; next--) {
            tree[next] = tree[tree[next]] + 1;
        }
        int available = 1;
        int inner = count - 2;
        int place = count - 1;
        for (int depth = 0; available > 0; depth++) {
            int used = 0;
            while (inner >= 0 && tree[inner] == depth) {
                used++;
                inner--;
            }
            for (; available > used; available--) {
                tree[place--] = depth;
            }
            available = 2 * used;
        }
    }

    private void giveCodes() {
        int[] next = new int[limit + 2];
        for (byte length : lengths) {
            next[length + 1]++;
        }
        next[1] = 0;
        for (int length = 2; length <= limit; length++) {
            next[length] = next[length - 1] + next[length] << 1;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            codes[symbol] = length == 0 ? 0 : Integer.reverse(next[length]++) >>> 32 - length;
        }
    }
}
