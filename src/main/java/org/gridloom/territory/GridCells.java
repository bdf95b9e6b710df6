package org.gridloom.territory;

import java.util.Arrays;

/**
 * For each cell the grid that has all of it, or none, or a list of those that may have a part of it, in the order of their codes. Grids go by their
 * position in that order. Never changes.
 */
final class GridCells {

    private static final int END = -1;

    /** A grid, or {@link GridIndex#NONE}, or {@link #coded} the place in {@link #lists} where the cell's list begins. */
    private final int[] cells;

    /** Lists of grids to be tried. A list ends with {@link #END}, or with a {@link #coded} grid that has the whole cell and need not be tried. */
    private final int[] lists;

    GridCells(CellFrame frame, GridRaster[] rasters) {
        cells = new int[frame.cells()];
        Arrays.fill(cells, GridIndex.NONE);
        lists = new Filling(frame.columns()).fill(rasters);
    }

    /** A number told apart from grids and from {@link GridIndex#NONE}; coding it again gives it back. */
    private static int coded(int number) {
        return -2 - number;
    }

    /** The grid, {@link GridIndex#NONE}, or less: then the grids that {@link #covering} tries. */
    int at(int cell) {
        return cells[cell];
    }

    /** The first grid on a cell's list that covers the point. */
    int covering(int cell, GridRaster[] rasters, int row, double x, double y) {
        for (int i = coded(cells[cell]); ; i++) {
            int grid = lists[i];
            if (grid == END) {
                return GridIndex.NONE;
            }
            if (grid < 0) {
                return coded(grid);
            }
            if (rasters[grid].covers(row, x, y)) {
                return grid;
            }
        }
    }

    /** Fills the cells grid by grid, the highest code first, so that a lower one covers it or comes before it on the list. */
    private final class Filling {

        private final int columns;
        /** Linked lists while they grow: grid or coded grid, and the position of the next pair or {@link #END}. */
        private int[] links = new int[1 << 12];

        private int used;

        Filling(int columns) {
            this.columns = columns;
        }

        int[] fill(GridRaster[] rasters) {
            for (int grid = rasters.length - 1; grid >= 0; grid--) {
                for (var run : rasters[grid].runs()) {
                    int start = run.row() * columns;
                    if (run.border()) {
                        for (int cell = start + run.from(); cell <= start + run.to(); cell++) {
                            cells[cell] = coded(link(grid, rest(cells[cell])));
                        }
                    } else {
                        Arrays.fill(cells, start + run.from(), start + run.to() + 1, grid);
                    }
                }
            }
            return flatten();
        }

        private int rest(int cell) {
            if (cell == GridIndex.NONE) {
                return END;
            }
            return cell >= 0 ? link(coded(cell), END) : coded(cell);
        }

        private int link(int grid, int next) {
            if (used == links.length) {
                links = Arrays.copyOf(links, 2 * used);
            }
            links[used] = grid;
            links[used + 1] = next;
            used += 2;
            return used - 2;
        }

        private int[] flatten() {
            int[] flat = new int[used + 16];
            int end = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                if (cells[cell] < END) {
                    int link = coded(cells[cell]);
                    cells[cell] = coded(end);
                    boolean whole = false;
                    for (; link != END; link = links[link + 1]) {
                        if (end + 2 > flat.length) {
                            flat = Arrays.copyOf(flat, 2 * flat.length);
                        }
                        flat[end++] = links[link];
                        whole = links[link] < 0;
                    }
                    if (!whole) {
                        flat[end++] = END;
                    }
                }
            }
            return Arrays.copyOf(flat, end);
        }
    }
}
