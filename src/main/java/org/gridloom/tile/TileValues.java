package org.gridloom.tile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The values that a tile's tags point at, each numbered when a feature first has it. Tags are most of a tile and a number below 128 is one byte:
 * so properties of few values share these between parts, and have them before names do where there are many features.
 */
final class TileValues {

    private static final int FEW = 128;

    /** So many features save more by short numbers than values that none of them has may cost. */
    private static final int MANY_FEATURES = 4 * FEW;

    private final Bytes fields = new Bytes(1 << 13);
    private final Map<ByteBuffer, Integer> shared = new HashMap<>();
    private int count;

    private Column[] columns = {};
    /** By column and value the value's number plus one; 0 for one that has none yet. */
    private int[][] numbers = {};

    void clear() {
        fields.clear();
        shared.clear();
        count = 0;
    }

    /** What follows are about so many features with these properties. */
    void enter(Column[] next, int features) {
        columns = next;
        numbers = Arrays.stream(next).map(column -> new int[column.size()]).toArray(int[][]::new);
        if (features >= MANY_FEATURES) {
            IntStream.range(0, next.length)
                    .filter(this::isShared)
                    .boxed()
                    .sorted(Comparator.comparing(column -> next[column].size()))
                    .forEach(column -> IntStream.range(1, next[column].size()).forEach(value -> number(column, value)));
        }
    }

    int number(int column, int value) {
        int[] known = numbers[column];
        if (known[value] == 0) {
            known[value] = 1 + (isShared(column) ? shared(columns[column], value) : add(columns[column], value));
        }
        return known[value] - 1;
    }

    int add(ByteBuffer encoded) {
        fields.append(encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
        return count++;
    }

    Bytes fields() {
        return fields;
    }

    private boolean isShared(int column) {
        return columns[column].size() <= FEW;
    }

    private int shared(Column column, int value) {
        return shared.computeIfAbsent(column.encoded(value), _ -> add(column, value));
    }

    private int add(Column column, int value) {
        column.write(value, fields);
        return count++;
    }
}
