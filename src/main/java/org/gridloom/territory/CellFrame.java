package org.gridloom.territory;

import org.locationtech.jts.geom.Envelope;

/**
 * Square cells over a metric rectangle, counted in columns from the west and rows from the south.
 *
 * @param west metres; likewise {@code south}
 * @param size side of a cell in metres
 */
record CellFrame(double west, double south, double size, int columns, int rows) {

    /**
     * Metres. More than the rounding with which a point finds its cell, less than any distance that matters: what lies this near to a cell is
     * taken to lie in it.
     */
    static final double SLACK = 0.001;

    /** Cells that suit a number of grids: enough that most lie within one grid, few enough that they stay in the processor's cache. */
    static CellFrame over(Envelope extent, int grids) {
        double wanted = Math.clamp(grids * 1000.0, 1 << 12, 1 << 22);
        double size = Math.max(1, Math.sqrt(extent.getWidth() * extent.getHeight() / wanted));
        // At least this, so that a long and narrow extent does not get more cells than wanted.
        size = Math.max(size, Math.max(extent.getWidth(), extent.getHeight()) / wanted);
        double west = extent.getMinX() - size;
        double south = extent.getMinY() - size;
        int columns = (int) Math.ceil((extent.getWidth() + 2 * size) / size);
        int rows = (int) Math.ceil((extent.getHeight() + 2 * size) / size);
        return new CellFrame(west, south, size, columns, rows);
    }

    boolean holds(Envelope extent) {
        return extent.isNull()
                || extent.getMinX() >= west + SLACK
                        && extent.getMaxX() <= east() - SLACK
                        && extent.getMinY() >= south + SLACK
                        && extent.getMaxY() <= north() - SLACK;
    }

    int column(double x) {
        return (int) Math.clamp(Math.floor((x - west) / size), 0, columns - 1);
    }

    int row(double y) {
        return (int) Math.clamp(Math.floor((y - south) / size), 0, rows - 1);
    }

    double southOf(int row) {
        return south + row * size;
    }

    double centre(int column) {
        return west + (column + 0.5) * size;
    }

    int cells() {
        return columns * rows;
    }

    private double east() {
        return west + columns * size;
    }

    private double north() {
        return south + rows * size;
    }
}
