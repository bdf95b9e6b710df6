package org.gridloom.tile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes a tile of one layer, bytes at once: Mapbox Vector Tile 2.1, 4096 units. Used again for the next tile. */
final class TileWriter {

    /** Of a feature that is no single thing in the database. */
    static final long NO_ID = -1;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final byte CLOSE = 7 | 1 << 3;

    private static final int TILE_LAYER = Bytes.tag(3, Bytes.LENGTH);
    private static final int LAYER_NAME = Bytes.tag(1, Bytes.LENGTH);
    private static final int LAYER_FEATURE = Bytes.tag(2, Bytes.LENGTH);
    private static final int LAYER_KEY = Bytes.tag(3, Bytes.LENGTH);
    private static final int LAYER_EXTENT = Bytes.tag(5, Bytes.VARINT);
    private static final int LAYER_VERSION = Bytes.tag(15, Bytes.VARINT);
    private static final int FEATURE_ID = Bytes.tag(1, Bytes.VARINT);
    private static final int FEATURE_TAGS = Bytes.tag(2, Bytes.LENGTH);
    private static final int FEATURE_TYPE = Bytes.tag(3, Bytes.VARINT);
    private static final int FEATURE_GEOMETRY = Bytes.tag(4, Bytes.LENGTH);

    private final Bytes features = new Bytes(1 << 16);
    private final Bytes tags = new Bytes(64);
    private final Bytes geometry = new Bytes(1 << 12);
    private final TileValues values = new TileValues();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Bytes keyFields = new Bytes(256);

    private Column[] columns = {};
    private int[] keyOf = {};

    void begin() {
        features.clear();
        values.clear();
        keys.clear();
        keyFields.clear();
    }

    /** What follows are features of this part, about so many. */
    void part(PackedPart part, int features) {
        columns = part.columns().toArray(Column[]::new);
        keyOf = Arrays.stream(columns).mapToInt(column -> key(column.key())).toArray();
        values.enter(columns, features);
    }

    void tagsOf(int feature) {
        tags.clear();
        tags.reserve(2 * Bytes.LONGEST * keyOf.length);
        int next = 0;
        for (int c = 0; c < keyOf.length; c++) {
            int value = columns[c].of(feature);
            if (value != Column.ABSENT) {
                next = Bytes.put(tags.at, next, keyOf[c]);
                next = Bytes.put(tags.at, next, values.number(c, value));
            }
        }
        tags.size = next;
    }

    /** What follows has this tag alone. */
    void onlyTag(String key, ByteBuffer encodedValue) {
        columns = new Column[0];
        keyOf = new int[0];
        tags.clear();
        tags.varint(key(key));
        tags.varint(values.add(encodedValue));
    }

    /** Adds a feature with the tags last set, unless nothing of it is to be seen. */
    void feature(long id, int kind, Outline outline) {
        if (outline.rings() == 0) {
            return;
        }
        write(kind, outline);
        int size = (id == NO_ID ? 0 : 1 + sizeOf(id)) + 2 + 1 + Bytes.sizeOfVarint(geometry.size) + geometry.size;
        size += tags.size == 0 ? 0 : 1 + Bytes.sizeOfVarint(tags.size) + tags.size;
        features.varint(LAYER_FEATURE);
        features.varint(size);
        if (id != NO_ID) {
            features.varint(FEATURE_ID);
            features.varint(id);
        }
        if (tags.size > 0) {
            features.varint(FEATURE_TAGS);
            features.varint(tags.size);
            features.append(tags);
        }
        features.varint(FEATURE_TYPE);
        features.varint(kind);
        features.varint(FEATURE_GEOMETRY);
        features.varint(geometry.size);
        features.append(geometry);
    }

    /** @return no bytes where no feature was added */
    byte[] end(String layer) {
        if (features.size == 0) {
            return new byte[0];
        }
        byte[] name = layer.getBytes(StandardCharsets.UTF_8);
        var rest = new Bytes(16);
        rest.varint(LAYER_EXTENT);
        rest.varint(TileAddress.EXTENT);
        rest.varint(LAYER_VERSION);
        rest.varint(2);
        int size = 1 + Bytes.sizeOfVarint(name.length) + name.length;
        size += features.size + keyFields.size + values.fields().size + rest.size;
        // Exactly as long as it becomes, so that the bytes need not be copied again.
        var tile = new Bytes(1 + Bytes.sizeOfVarint(size) + size);
        tile.varint(TILE_LAYER);
        tile.varint(size);
        tile.varint(LAYER_NAME);
        tile.varint(name.length);
        tile.append(name);
        tile.append(features);
        tile.append(keyFields);
        tile.append(values.fields());
        tile.append(rest);
        return tile.at;
    }

    private int key(String name) {
        return keys.computeIfAbsent(name, n -> {
            byte[] utf8 = n.getBytes(StandardCharsets.UTF_8);
            keyFields.varint(LAYER_KEY);
            keyFields.varint(utf8.length);
            keyFields.append(utf8);
            return keys.size();
        });
    }

    private void write(int kind, Outline outline) {
        geometry.clear();
        // Two commands and two numbers for each vertex at most.
        geometry.reserve(Bytes.LONGEST * (2 * outline.xy.size + 1));
        byte[] at = geometry.at;
        int[] xy = outline.xy.at;
        int next = 0;
        int x = 0;
        int y = 0;
        if (kind == PackedPart.POINTS) {
            next = Bytes.put(at, next, MOVE_TO | outline.rings() << 3);
        }
        for (int r = 0; r < outline.rings(); r++) {
            int from = outline.from(r);
            int to = outline.to(r);
            for (int i = from; i < to; i++) {
                if (kind != PackedPart.POINTS && i <= from + 1) {
                    next = Bytes.put(at, next, i == from ? MOVE_TO | 1 << 3 : LINE_TO | to - i << 3);
                }
                next = Bytes.put(at, next, Bytes.zigzag(xy[2 * i] - x));
                next = Bytes.put(at, next, Bytes.zigzag(xy[2 * i + 1] - y));
                x = xy[2 * i];
                y = xy[2 * i + 1];
            }
            if (kind == PackedPart.POLYGONS) {
                at[next++] = CLOSE;
            }
        }
        geometry.size = next;
    }

    private static int sizeOf(long id) {
        return (70 - Long.numberOfLeadingZeros(id | 1)) / 7;
    }
}
