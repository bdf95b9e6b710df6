package org.gridloom.tile;

import java.util.Arrays;

/**
 * Cuts what crosses a tile's edge to the tile and its margin. A surface that leaves and comes back falls into the pieces that it has inside; only where
 * rounding brings crossings together may it not be valid afterwards.
 */
final class Clip {

    private static final int LOW = -TileAddress.MARGIN;
    private static final int HIGH = TileAddress.EXTENT + TileAddress.MARGIN;

    private static final int JOINED = -1;

    private Outline from = new Outline();
    private Outline to = new Outline();
    /** The stretches of rings that lie inside of a side, each from where it came in to where it goes out. */
    private final Outline stretches = new Outline();
    /** Where stretches begin and end: above, how far along the side; below, twice the number of the stretch, and one more where it ends. */
    private long[] crossings = new long[16];

    /** By what is below in a crossing, which of the sorted crossings it is; {@link #JOINED} for the begins of stretches that are. */
    private int[] ranks = new int[16];

    static boolean covers(int x, int y) {
        return x >= LOW && x <= HIGH && y >= LOW && y <= HIGH;
    }

    /** One side of the box after the other. */
    void rings(Outline whole, Outline cut) {
        from.clear();
        for (int r = 0; r < whole.rings(); r++) {
            from.add(whole, whole.from(r), whole.to(r));
            from.endRing();
        }
        for (int side = 0; side < 4; side++) {
            cutAt(side);
            var emptied = from;
            from = to;
            to = emptied;
        }
        for (int r = 0; r < from.rings(); r++) {
            cut.add(from, from.from(r), from.to(r));
            cut.endRing();
        }
    }

    private void cutAt(int side) {
        to.clear();
        stretches.clear();
        for (int r = 0; r < from.rings(); r++) {
            int entry = entry(r, side);
            if (entry >= 0) {
                stretches(r, entry, side);
            }
        }
        join();
        // After the shells that were cut, since they may be holes of those.
        for (int r = 0; r < from.rings(); r++) {
            if (depth(from, from.from(r), side) >= 0 && entry(r, side) < 0) {
                to.add(from, from.from(r), from.to(r));
                to.endRing();
            }
        }
    }

    /** The first vertex inside after one outside; none where the ring does not cross the side. */
    private int entry(int ring, int side) {
        int before = from.to(ring) - 1;
        for (int i = from.from(ring); i < from.to(ring); before = i++) {
            if (depth(from, i, side) >= 0 && depth(from, before, side) < 0) {
                return i;
            }
        }
        return -1;
    }

    private void stretches(int ring, int entry, int side) {
        int length = from.to(ring) - from.from(ring);
        int before = entry == from.from(ring) ? from.to(ring) - 1 : entry - 1;
        boolean wasIn = false;
        for (int n = 0; n < length; n++) {
            int i = entry + n < from.to(ring) ? entry + n : entry + n - length;
            boolean in = depth(from, i, side) >= 0;
            if (in != wasIn) {
                crossing(before, i, side, in);
            }
            if (in) {
                stretches.vertex(from.x(i), from.y(i));
            }
            wasIn = in;
            before = i;
        }
    }

    private void crossing(int a, int b, int side, boolean in) {
        long da = depth(from, a, side);
        long db = depth(from, b, side);
        double share = (double) da / (da - db);
        int edge = (side & 1) == 0 ? LOW : HIGH;
        int place = side < 2
                ? (int) Math.rint(from.y(a) + share * ((double) from.y(b) - from.y(a)))
                : (int) Math.rint(from.x(a) + share * ((double) from.x(b) - from.x(a)));
        int end = 2 * stretches.rings() + (in ? 0 : 1);
        if (end == crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * end);
        }
        crossings[end] = (long) place << 32 | end;
        stretches.vertex(side < 2 ? edge : place, side < 2 ? place : edge);
        if (!in) {
            stretches.endLine(1);
        }
    }

    /** Along the side a surface lies between the first crossing and the second, the third and the fourth and so on. */
    private void join() {
        int count = 2 * stretches.rings();
        Arrays.sort(crossings, 0, count);
        if (ranks.length < count) {
            ranks = new int[crossings.length];
        }
        for (int i = 0; i < count; i++) {
            ranks[(int) crossings[i]] = i;
        }
        for (int first = 0; first < stretches.rings(); first++) {
            int stretch = first;
            while (ranks[2 * stretch] != JOINED) {
                ranks[2 * stretch] = JOINED;
                to.add(stretches, stretches.from(stretch), stretches.to(stretch));
                stretch = (int) crossings[ranks[2 * stretch + 1] ^ 1] / 2;
            }
            to.endRing();
        }
    }

    /** How far inside of a side of the box a vertex is. */
    private static long depth(Outline outline, int i, int side) {
        return switch (side) {
            case 0 -> (long) outline.x(i) - LOW;
            case 1 -> (long) HIGH - outline.x(i);
            case 2 -> (long) outline.y(i) - LOW;
            default -> (long) HIGH - outline.y(i);
        };
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
