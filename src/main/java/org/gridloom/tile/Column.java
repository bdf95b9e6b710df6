package org.gridloom.tile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One property of all features of a part: its different values, once each and already encoded, and which of them each feature has. */
final class Column {

    /** Of a feature without the property. */
    static final int ABSENT = 0;

    private final String key;
    private final Indexes indexes;
    private final byte[] values;
    private final int[] ends;

    private Column(String key, Indexes indexes, byte[] values, int[] ends) {
        this.key = key;
        this.indexes = indexes;
        this.values = values;
        this.ends = ends;
    }

    String key() {
        return key;
    }

    /** @return {@link #ABSENT} or the number of a value, from 1 */
    int of(int feature) {
        return indexes.get(feature);
    }

    /** Above the number of every value. */
    int size() {
        return ends.length;
    }

    /** Appends a value as a field of a tile's layer. */
    void write(int value, Bytes to) {
        to.append(values, ends[value - 1], ends[value] - ends[value - 1]);
    }

    /** A value as a field of a tile's layer. */
    ByteBuffer encoded(int value) {
        return ByteBuffer.wrap(values, ends[value - 1], ends[value] - ends[value - 1]);
    }

    /** The same for equal values of whatever part. */
    int hash(int feature) {
        int value = of(feature);
        int hash = key.hashCode();
        if (value != ABSENT) {
            for (int i = ends[value - 1]; i < ends[value]; i++) {
                hash = 31 * hash + values[i];
            }
        }
        return hash;
    }

    static final class Builder {

        private final String key;
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<Object> values = new ArrayList<>();
        private final Ints ofFeature = new Ints(64);

        Builder(String key) {
            this.key = key;
        }

        void set(int feature, Object value) {
            while (ofFeature.size < feature) {
                ofFeature.add(ABSENT);
            }
            ofFeature.add(numbers.computeIfAbsent(value, v -> {
                values.add(v);
                return values.size();
            }));
        }

        /** @param order which feature comes where */
        Column build(int[] order) {
            int[] inOrder = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                inOrder[i] = order[i] < ofFeature.size ? ofFeature.at[order[i]] : ABSENT;
            }
            var bytes = new Bytes(16 * values.size() + 16);
            int[] ends = new int[values.size() + 1];
            for (int i = 0; i < values.size(); i++) {
                encode(values.get(i), bytes);
                ends[i + 1] = bytes.size;
            }
            return new Column(key, new Indexes(inOrder, ends.length), bytes.toArray(), ends);
        }

        private static void encode(Object value, Bytes to) {
            var content = new Bytes(32);
            switch (value) {
                case String text -> {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    content.varint(Bytes.tag(1, Bytes.LENGTH));
                    content.varint(utf8.length);
                    content.append(utf8);
                }
                case Boolean yes -> {
                    content.varint(Bytes.tag(7, Bytes.VARINT));
                    content.varint(yes ? 1 : 0);
                }
                case Double number -> {
                    content.varint(Bytes.tag(3, 1));
                    content.fixed64(Double.doubleToLongBits(number));
                }
                case Integer whole -> whole(whole, content);
                case Long whole -> whole(whole, content);
                default -> throw new IllegalArgumentException("No value of a tile: " + value.getClass());
            }
            to.varint(Bytes.tag(4, Bytes.LENGTH));
            to.varint(content.size);
            to.append(content);
        }

        private static void whole(long value, Bytes to) {
            to.varint(Bytes.tag(value >= 0 ? 5 : 6, Bytes.VARINT));
            to.varint(value >= 0 ? value : value << 1 ^ value >> 63);
        }
    }
}
