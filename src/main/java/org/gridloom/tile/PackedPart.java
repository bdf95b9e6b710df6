package org.gridloom.tile;

import java.util.List;

/** The features of one street in a layer, in arrays, in the order to draw them. Immutable. */
final class PackedPart {

    /** As vector tiles number what a shape is made of. */
    static final int POINTS = 1;

    static final int LINES = 2;
    static final int POLYGONS = 3;

    private final long[] ids;
    private final byte[] kinds;
    private final byte[] fromZooms;
    private final double[] ranks;
    private final byte[] sturdiness;
    private final Indexes codes;
    private final List<String> differentCodes;
    private final List<Column> columns;
    private final Shapes shapes;
    private final CellIndex cells;

    /**
     * @param ranks empty where the order of drawing does not matter
     * @param sturdiness empty where it is not known
     */
    PackedPart(
            long[] ids,
            byte[] kinds,
            byte[] fromZooms,
            double[] ranks,
            byte[] sturdiness,
            Indexes codes,
            List<String> differentCodes,
            List<Column> columns,
            Shapes shapes,
            CellIndex cells) {
        this.ids = ids;
        this.kinds = kinds;
        this.fromZooms = fromZooms;
        this.ranks = ranks;
        this.sturdiness = sturdiness;
        this.codes = codes;
        this.differentCodes = differentCodes;
        this.columns = columns;
        this.shapes = shapes;
        this.cells = cells;
    }

    /** The same features in shapes that are nowhere wider than theirs. */
    PackedPart in(Shapes simpler) {
        return new PackedPart(
                ids, kinds, fromZooms, ranks, new byte[0], codes, differentCodes, columns, simpler, cells);
    }

    int count() {
        return ids.length;
    }

    long id(int feature) {
        return ids[feature];
    }

    int kind(int feature) {
        return kinds[feature];
    }

    /** Below this zoom the feature is not drawn. */
    int fromZoom(int feature) {
        return fromZooms[feature];
    }

    double rank(int feature) {
        return ranks.length == 0 ? 0 : ranks[feature];
    }

    /** See {@link Sturdiness}. */
    int sturdiness(int feature) {
        return sturdiness.length == 0 ? Sturdiness.NONE : sturdiness[feature];
    }

    /** The number in {@link #codes()} of the code the feature belongs to. */
    int code(int feature) {
        return codes.get(feature);
    }

    List<String> codes() {
        return differentCodes;
    }

    List<Column> columns() {
        return columns;
    }

    Shapes shapes() {
        return shapes;
    }

    WorldBox extent() {
        return cells.extent();
    }

    /** Adds, in the order to draw them, the features that may lie in the box. */
    void find(WorldBox box, Ints found) {
        cells.find(box, found);
    }

    /** The same for a feature that is drawn the same and for the same eyes, in whatever part. */
    long hash(int feature) {
        long hash = ids[feature] * 31 + shapes.hash(feature);
        hash = hash * 31 + differentCodes.get(code(feature)).hashCode();
        hash = hash * 31 + fromZooms[feature];
        hash = hash * 31 + Double.hashCode(rank(feature));
        for (var column : columns) {
            // A sum, since another part may have its columns in another order.
            hash += column.of(feature) == Column.ABSENT ? 0 : column.hash(feature) * 0x9E3779B97F4A7C15L;
        }
        return hash;
    }
}
