package org.gridloom.tile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.account.Scope;

/**
 * What stands close together as blocks: drawn into cells of half a pixel, gaps of a few pixels closed, the outlines traced. Cells lie alike in all tiles
 * of a zoom, so blocks go on across edges. Nothing is kept of it but the finished tile.
 */
final class BlockTile {

    /** Of a cell, in tile units. */
    private static final int UNIT = 4;

    /** In cells; gaps up to twice as wide close. */
    private static final int RADIUS = 3;

    /** In tile units: what is drawn beyond the margin so that closing gaps comes to the same in neighbouring tiles. */
    private static final int BEYOND = (RADIUS + 1) * UNIT;

    private static final int ORIGIN = -TileAddress.MARGIN - BEYOND;
    private static final int SIDE = (TileAddress.EXTENT - 2 * ORIGIN) / UNIT;

    /** A pixel, in square tile units. */
    private static final int SMALLEST = 64;

    private final TileAddress tile;
    private final String sortedBy;
    private final Scope scope;
    private final Map<ByteBuffer, Bitmap> bitmaps = new TreeMap<>();
    private final Ints found = new Ints(1024);
    private double[] crossings = new double[16];

    BlockTile(TileAddress tile, String sortedBy, Scope scope) {
        this.tile = tile;
        this.sortedBy = sortedBy;
        this.scope = scope;
    }

    void write(PackedLayer layer, TileWriter writer) {
        layer.parts().forEach(this::draw);
        bitmaps.forEach((value, bitmap) -> {
            bitmap.close(RADIUS);
            bitmap.clearEdge(BEYOND / UNIT);
            writer.onlyTag(sortedBy, value);
            new BlockTracer(bitmap, UNIT, ORIGIN, SMALLEST)
                    .trace(block -> writer.feature(TileWriter.NO_ID, PackedPart.POLYGONS, block));
        });
    }

    private void draw(PackedPart part) {
        var column =
                part.columns().stream().filter(c -> c.key().equals(sortedBy)).findFirst();
        found.clear();
        part.find(tile.box(-ORIGIN), found);
        boolean[] seen = TileEncoder.seen(part, scope);
        for (int i = 0; i < found.size && column.isPresent(); i++) {
            int feature = found.at[i];
            int value = column.get().of(feature);
            if (part.kind(feature) == PackedPart.POLYGONS && value != Column.ABSENT && seen[part.code(feature)]) {
                var bitmap = bitmaps.computeIfAbsent(column.get().encoded(value), v -> new Bitmap(SIDE));
                fill(bitmap, part.shapes(), feature);
            }
        }
    }

    /** Sets the cells whose middles are inside. What is too narrow for any gets the cell in its middle: a row of huts makes a block too. */
    private void fill(Bitmap bitmap, Shapes shapes, int feature) {
        var box = shapes.box(feature);
        int top = (int) Math.floor(cell(box.north(), tile.north()));
        int bottom = (int) Math.floor(cell(box.south(), tile.north()));
        for (int row = Math.max(top, 0); row <= Math.min(bottom, SIDE - 1); row++) {
            int count = crossings(shapes, feature, row + 0.5);
            for (int i = 0; i + 1 < count; i += 2) {
                bitmap.set((int) Math.ceil(crossings[i] - 0.5), (int) Math.ceil(crossings[i + 1] - 0.5), row);
            }
        }
        double middleX = cell((box.west() + box.east()) / 2, tile.west());
        bitmap.set((int) Math.floor(middleX), top + (bottom - top) / 2);
    }

    /** Where the borders of a surface cross the middle of a row of cells, from west to east. */
    private int crossings(Shapes shapes, int feature, double row) {
        int count = 0;
        int[] xy = shapes.xy();
        for (int r = shapes.from(feature); r < shapes.to(feature); r++) {
            int first = 2 * shapes.rings()[r];
            int end = 2 * shapes.rings()[r + 1];
            for (int i = first, before = end - 2; i < end; before = i, i += 2) {
                double y0 = cell(xy[before + 1], tile.north());
                double y1 = cell(xy[i + 1], tile.north());
                if (y0 > row != y1 > row) {
                    double x0 = cell(xy[before], tile.west());
                    double x1 = cell(xy[i], tile.west());
                    if (count == crossings.length) {
                        crossings = Arrays.copyOf(crossings, 2 * count);
                    }
                    crossings[count++] = x0 + (row - y0) / (y1 - y0) * (x1 - x0);
                }
            }
        }
        Arrays.sort(crossings, 0, count);
        return count;
    }

    /** A world coordinate in cells from the bitmap's edge. */
    private double cell(long world, long edge) {
        double tileUnits = (world - edge) / (double) (1L << World.shift(tile.z()));
        return (tileUnits - ORIGIN) / UNIT;
    }
}
