package org.gridloom.tile;

import java.util.Arrays;

/**
 * A cheap look at a surface in whole coordinates, which says of nearly all that they are valid. It is exact where it says yes: no two edges meet but
 * where one follows the other, and either holes lie apart in the one shell or there are shells alone, apart too. Where it says no, the surface may still be valid, by rings that touch in a
 * point.
 */
final class RingCheck {

    /** Up to so many edges each is held against each; beyond, only those that share columns. */
    private static final int FEW = 24;

    private static final int FEW_HOLES = 8;

    private long[] byWest = new long[64];
    private final Ints starts = new Ints(64);
    private final Ints nexts = new Ints(64);

    boolean passes(Outline surface) {
        if (surface.rings() == 1 && isConvex(surface)) {
            return true;
        }
        return directed(surface) && edgesApart(surface) && ringsInPlace(surface);
    }

    /** One ring that always turns to the right and comes round once. */
    private static boolean isConvex(Outline surface) {
        int size = surface.to(0);
        int turnsOfX = 0;
        int lastSign = 0;
        int firstSign = 0;
        for (int i = 0; i < size; i++) {
            int j = i + 1 == size ? 0 : i + 1;
            int k = j + 1 == size ? 0 : j + 1;
            long ax = surface.x(j) - surface.x(i);
            long ay = surface.y(j) - surface.y(i);
            long bx = surface.x(k) - surface.x(j);
            long by = surface.y(k) - surface.y(j);
            long turn = ax * by - ay * bx;
            if (turn < 0 || turn == 0 && ax * bx + ay * by < 0) {
                return false;
            }
            int sign = Long.signum(ax);
            if (sign != 0) {
                if (lastSign != 0 && sign != lastSign) {
                    turnsOfX++;
                }
                firstSign = firstSign == 0 ? sign : firstSign;
                lastSign = sign;
            }
        }
        return turnsOfX + (lastSign == firstSign ? 0 : 1) == 2;
    }

    /** The first a shell, and all others holes or all others shells. */
    private static boolean directed(Outline surface) {
        if (surface.rings() == 0 || surface.doubledArea(0) <= 0) {
            return false;
        }
        for (int r = 1; r < surface.rings(); r++) {
            long area = surface.doubledArea(r);
            if (area == 0 || area > 0 != hasManyShells(surface)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasManyShells(Outline surface) {
        return surface.rings() > 1 && surface.doubledArea(1) > 0;
    }

    private boolean edgesApart(Outline surface) {
        starts.clear();
        nexts.clear();
        for (int r = 0; r < surface.rings(); r++) {
            for (int i = surface.from(r); i < surface.to(r); i++) {
                starts.add(i);
                nexts.add(i + 1 == surface.to(r) ? surface.from(r) : i + 1);
            }
        }
        return starts.size <= FEW ? allApart(surface) : apartByColumns(surface);
    }

    private boolean allApart(Outline surface) {
        for (int e = 0; e < starts.size; e++) {
            for (int f = e + 1; f < starts.size; f++) {
                if (!apart(surface, e, f)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean apartByColumns(Outline surface) {
        int count = starts.size;
        if (byWest.length < count) {
            byWest = new long[2 * count];
        }
        for (int e = 0; e < count; e++) {
            byWest[e] = (long) Math.min(surface.x(starts.at[e]), surface.x(nexts.at[e])) << 32 | e;
        }
        Arrays.sort(byWest, 0, count);
        for (int i = 0; i < count; i++) {
            int e = (int) byWest[i];
            int east = Math.max(surface.x(starts.at[e]), surface.x(nexts.at[e]));
            for (int j = i + 1; j < count && byWest[j] >> 32 <= east; j++) {
                if (!apart(surface, e, (int) byWest[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two edges have nothing in common, or only the vertex at which one follows the other. */
    private boolean apart(Outline surface, int e, int f) {
        int a = starts.at[e];
        int b = nexts.at[e];
        int c = starts.at[f];
        int d = nexts.at[f];
        if (b == c || d == a) {
            // Neighbours: wrong only where the second runs back over the first.
            int corner = b == c ? b : a;
            int before = b == c ? a : c;
            int after = b == c ? d : b;
            return turn(surface, before, corner, after) != 0 || isBetween(surface, before, corner, after);
        }
        if (Math.max(surface.x(a), surface.x(b)) < Math.min(surface.x(c), surface.x(d))
                || Math.max(surface.x(c), surface.x(d)) < Math.min(surface.x(a), surface.x(b))
                || Math.max(surface.y(a), surface.y(b)) < Math.min(surface.y(c), surface.y(d))
                || Math.max(surface.y(c), surface.y(d)) < Math.min(surface.y(a), surface.y(b))) {
            return true;
        }
        int cSide = Long.signum(turn(surface, a, b, c));
        int dSide = Long.signum(turn(surface, a, b, d));
        int aSide = Long.signum(turn(surface, c, d, a));
        int bSide = Long.signum(turn(surface, c, d, b));
        return cSide * dSide > 0 || aSide * bSide > 0;
    }

    private static long turn(Outline surface, int a, int b, int c) {
        return (long) (surface.x(b) - surface.x(a)) * (surface.y(c) - surface.y(a))
                - (long) (surface.y(b) - surface.y(a)) * (surface.x(c) - surface.x(a));
    }

    private static boolean isBetween(Outline surface, int before, int corner, int after) {
        return (long) (surface.x(corner) - surface.x(before)) * (surface.x(after) - surface.x(corner))
                        + (long) (surface.y(corner) - surface.y(before)) * (surface.y(after) - surface.y(corner))
                > 0;
    }

    /** Where no edges meet, a ring lies where any of its vertices does. */
    private static boolean ringsInPlace(Outline surface) {
        if (surface.rings() > FEW_HOLES + 1) {
            return false;
        }
        boolean inFirst = !hasManyShells(surface);
        for (int r = 0; r < surface.rings(); r++) {
            for (int other = 0; other < surface.rings(); other++) {
                boolean expected = inFirst && other == 0 && r > 0;
                if (other != r && !(inFirst && r == 0) && isIn(surface, surface.from(r), other) != expected) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isIn(Outline surface, int vertex, int ring) {
        boolean in = false;
        int y = surface.y(vertex);
        for (int i = surface.from(ring), before = surface.to(ring) - 1; i < surface.to(ring); before = i++) {
            if (surface.y(i) > y != surface.y(before) > y) {
                boolean left = turn(surface, before, i, vertex) > 0;
                in ^= left == surface.y(i) > surface.y(before);
            }
        }
        return in;
    }
}
