package org.gridloom.tile;

import java.util.function.Consumer;

/**
 * The outlines of what is set in a bitmap, one piece after the other, its shell first and then its holes. Pieces hold together by the sides of cells;
 * lines run through the middles of cells' sides, which takes the corners off and keeps lines apart where two cells touch by a corner. So everything is
 * valid by construction.
 */
final class BlockTracer {

    /** Where one walks along a cell's sides with the cell to the right: east along its top, then south, west, north. */
    private static final int[] DX = {1, 0, -1, 0};

    private static final int[] DY = {0, 1, 0, -1};

    private final Bitmap bitmap;
    private final int unit;
    private final int origin;
    private final int smallest;

    private final Bitmap taken;
    /** By cell, one bit for each of its sides that a line already follows. */
    private final byte[] traced;

    private final Ints piece = new Ints(1024);
    private final Outline ring = new Outline();
    private final Outline outline = new Outline();

    /**
     * @param unit of a cell in tile units, even
     * @param origin tile coordinate of the bitmap's edge
     * @param smallest area of a piece or hole to be kept, in square tile units
     */
    BlockTracer(Bitmap bitmap, int unit, int origin, int smallest) {
        this.bitmap = bitmap;
        this.unit = unit;
        this.origin = origin;
        this.smallest = smallest;
        taken = new Bitmap(bitmap.side);
        traced = new byte[bitmap.side * bitmap.side];
    }

    /** @param pieces gets an outline that is used again for the next piece */
    void trace(Consumer<Outline> pieces) {
        for (int y = 0; y < bitmap.side; y++) {
            for (int x = bitmap.next(0, y); x >= 0; x = bitmap.next(x + 1, y)) {
                if (!taken.get(x, y)) {
                    takePiece(x, y);
                    outline.clear();
                    // Its northernmost cell comes first, whose top is on the shell.
                    for (int i = 0; i < piece.size; i += 2) {
                        traceFrom(piece.at[i], piece.at[i + 1]);
                    }
                    if (outline.rings() > 0 && outline.doubledArea(0) > 0) {
                        pieces.accept(outline);
                    }
                }
            }
        }
    }

    private void takePiece(int x, int y) {
        piece.clear();
        take(x, y);
        for (int i = 0; i < piece.size; i += 2) {
            for (int d = 0; d < 4; d++) {
                int besideX = piece.at[i] + DX[d];
                int besideY = piece.at[i + 1] + DY[d];
                if (bitmap.get(besideX, besideY) && !taken.get(besideX, besideY)) {
                    take(besideX, besideY);
                }
            }
        }
    }

    private void take(int x, int y) {
        taken.set(x, y);
        piece.add(x, y);
    }

    private void traceFrom(int x, int y) {
        for (int d = 0; d < 4; d++) {
            if (isBorder(x, y, d) && (traced[y * bitmap.side + x] & 1 << d) == 0) {
                follow(x, y, d);
                if (Math.abs(ring.doubledArea(0)) >= 2L * smallest) {
                    for (int i = 0; i < ring.to(0); i++) {
                        outline.vertex(ring.x(i), ring.y(i));
                    }
                    outline.endRing();
                }
            }
        }
    }

    private boolean isBorder(int x, int y, int d) {
        return !bitmap.get(x + DY[d], y - DX[d]);
    }

    private void follow(int startX, int startY, int startD) {
        ring.clear();
        int x = startX;
        int y = startY;
        int d = startD;
        do {
            traced[y * bitmap.side + x] |= (byte) (1 << d);
            addMiddle(x, y, d);
            int aheadX = x + DX[d];
            int aheadY = y + DY[d];
            if (!bitmap.get(aheadX, aheadY)) {
                d = d + 1 & 3;
            } else if (isBorder(aheadX, aheadY, d)) {
                x = aheadX;
                y = aheadY;
            } else {
                x = aheadX + DY[d];
                y = aheadY - DX[d];
                d = d + 3 & 3;
            }
        } while (x != startX || y != startY || d != startD);
        ring.endRing();
    }

    private void addMiddle(int cellX, int cellY, int d) {
        int x = origin + (2 * cellX + 1 + DY[d]) * unit / 2;
        int y = origin + (2 * cellY + 1 - DX[d]) * unit / 2;
        var xy = ring.xy;
        int n = xy.size;
        boolean straight = n >= 4
                && (long) (xy.at[n - 2] - xy.at[n - 4]) * (y - xy.at[n - 1])
                        == (long) (xy.at[n - 1] - xy.at[n - 3]) * (x - xy.at[n - 2]);
        if (straight) {
            xy.size -= 2;
        }
        xy.add(x, y);
    }
}
