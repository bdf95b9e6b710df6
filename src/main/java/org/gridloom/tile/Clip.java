package org.gridloom.tile;

/**
 * Cuts what crosses a tile's edge to the tile and its margin. A ring that leaves and comes back more than once keeps edges that run to and fro along
 * the cut: right in area, not always valid.
 */
final class Clip {

    private static final int LOW = -TileAddress.MARGIN;
    private static final int HIGH = TileAddress.EXTENT + TileAddress.MARGIN;

    private Ints from = new Ints(512);
    private Ints to = new Ints(512);

    static boolean covers(int x, int y) {
        return x >= LOW && x <= HIGH && y >= LOW && y <= HIGH;
    }

    /** Sutherland and Hodgman's way: one edge of the box after the other. */
    void rings(Outline whole, Outline cut) {
        for (int r = 0; r < whole.rings(); r++) {
            from.clear();
            for (int i = whole.from(r); i < whole.to(r); i++) {
                from.add(whole.x(i), whole.y(i));
            }
            for (int side = 0; side < 4; side++) {
                cutAt(side);
            }
            for (int i = 0; i < from.size; i += 2) {
                cut.vertex(from.at[i], from.at[i + 1]);
            }
            cut.endRing();
        }
    }

    private void cutAt(int side) {
        to.clear();
        for (int i = 0, before = from.size - 2; i < from.size; before = i, i += 2) {
            boolean in = depth(from, i, side) >= 0;
            if (in != depth(from, before, side) >= 0) {
                addCrossing(before, i, side);
            }
            if (in) {
                to.add(from.at[i], from.at[i + 1]);
            }
        }
        var emptied = from;
        from = to;
        to = emptied;
    }

    /** How far inside of a side of the box a vertex is. */
    private static long depth(Ints xy, int i, int side) {
        return switch (side) {
            case 0 -> (long) xy.at[i] - LOW;
            case 1 -> (long) HIGH - xy.at[i];
            case 2 -> (long) xy.at[i + 1] - LOW;
            default -> (long) HIGH - xy.at[i + 1];
        };
    }

    private void addCrossing(int a, int b, int side) {
        long da = depth(from, a, side);
        long db = depth(from, b, side);
        double share = (double) da / (da - db);
        int along = side < 2 ? 1 : 0;
        int other = (int) Math.rint(from.at[a + along] + share * ((double) from.at[b + along] - from.at[a + along]));
        int edge = (side & 1) == 0 ? LOW : HIGH;
        if (along == 1) {
            to.add(edge, other);
        } else {
            to.add(other, edge);
        }
    }

    /** Cuts lines, into several where they leave and come back, by Liang and Barsky's way. */
    void lines(Outline whole, Outline cut) {
        for (int r = 0; r < whole.rings(); r++) {
            for (int i = whole.from(r); i + 1 < whole.to(r); i++) {
                if (!cutSegment(whole.x(i), whole.y(i), whole.x(i + 1), whole.y(i + 1), cut)) {
                    cut.endLine(2);
                }
            }
            cut.endLine(2);
        }
    }

    /** @return whether the line goes on inside */
    private static boolean cutSegment(int ax, int ay, int bx, int by, Outline cut) {
        if (covers(ax, ay) && covers(bx, by)) {
            cut.vertex(ax, ay);
            cut.vertex(bx, by);
            return true;
        }
        double dx = (double) bx - ax;
        double dy = (double) by - ay;
        double first = 0;
        double last = 1;
        double[] into = {-dx, dx, -dy, dy};
        double[] room = {(double) ax - LOW, (double) HIGH - ax, (double) ay - LOW, (double) HIGH - ay};
        for (int side = 0; side < 4; side++) {
            if (into[side] < 0) {
                first = Math.max(first, room[side] / into[side]);
            } else if (into[side] > 0) {
                last = Math.min(last, room[side] / into[side]);
            } else if (room[side] < 0) {
                return false;
            }
        }
        if (first > last) {
            return false;
        }
        cut.vertex((int) Math.rint(ax + first * dx), (int) Math.rint(ay + first * dy));
        cut.vertex((int) Math.rint(ax + last * dx), (int) Math.rint(ay + last * dy));
        return last == 1;
    }

    /** Leaves out the points that are not there. */
    static void points(Outline whole, Outline cut) {
        for (int i = 0; i < whole.xy.size / 2; i++) {
            if (covers(whole.x(i), whole.y(i))) {
                cut.vertex(whole.x(i), whole.y(i));
                cut.endLine(1);
            }
        }
    }
}
