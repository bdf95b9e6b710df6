package org.gridloom.tile;

import java.util.Arrays;

/** Which features of a part are near a place: the part's extent in square cells, and in each cell the features whose boxes meet it. */
final class CellIndex {

    /** Cells are as large as makes this the average of features in one. */
    private static final int PER_CELL = 16;

    private final WorldBox extent;
    private final int shift;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] features;

    interface Boxes {
        WorldBox of(int feature);
    }

    CellIndex(int count, Boxes boxes) {
        var all = WorldBox.EMPTY;
        for (int i = 0; i < count; i++) {
            all = all.and(boxes.of(i));
        }
        extent = all;
        if (all.isEmpty()) {
            shift = columns = rows = 0;
            starts = features = new int[] {0};
            return;
        }
        double area = (all.east() - all.west() + 1.0) * (all.south() - all.north() + 1.0);
        double longest = Math.max(all.east() - all.west(), all.south() - all.north()) + 1.0;
        // The second bound is for what lies along a line: never many more cells than features.
        double side = Math.max(Math.sqrt(area * PER_CELL / count), longest / count);
        shift = Math.max(0, Math.getExponent(side));
        columns = (int) ((all.east() - all.west()) >> shift) + 1;
        rows = (int) ((all.south() - all.north()) >> shift) + 1;
        starts = new int[columns * rows + 1];
        forEachCell(count, boxes, (cell, feature) -> starts[cell + 1]++);
        for (int cell = 0; cell < columns * rows; cell++) {
            starts[cell + 1] += starts[cell];
        }
        features = new int[starts[columns * rows]];
        int[] next = Arrays.copyOf(starts, columns * rows);
        forEachCell(count, boxes, (cell, feature) -> features[next[cell]++] = feature);
    }

    WorldBox extent() {
        return extent;
    }

    /** Adds, rising and each once, the features whose boxes may meet this one. */
    void find(WorldBox box, Ints found) {
        if (!extent.meets(box)) {
            return;
        }
        int from = found.size;
        int cells = 0;
        for (int row = row(box.north()); row <= row(box.south()); row++) {
            for (int column = column(box.west()); column <= column(box.east()); column++) {
                int cell = row * columns + column;
                for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                    found.add(features[i]);
                }
                cells++;
            }
        }
        if (cells > 1) {
            Arrays.sort(found.at, from, found.size);
            int kept = from;
            for (int i = from; i < found.size; i++) {
                if (kept == from || found.at[i] != found.at[kept - 1]) {
                    found.at[kept++] = found.at[i];
                }
            }
            found.size = kept;
        }
    }

    private interface Visitor {
        void visit(int cell, int feature);
    }

    private void forEachCell(int count, Boxes boxes, Visitor visitor) {
        for (int feature = 0; feature < count; feature++) {
            var box = boxes.of(feature);
            for (int row = row(box.north()); row <= row(box.south()); row++) {
                for (int column = column(box.west()); column <= column(box.east()); column++) {
                    visitor.visit(row * columns + column, feature);
                }
            }
        }
    }

    private int column(long x) {
        return Math.clamp((x - extent.west()) >> shift, 0, columns - 1);
    }

    private int row(long y) {
        return Math.clamp((y - extent.north()) >> shift, 0, rows - 1);
    }
}
