package org.gridloom.tile;

import java.util.Arrays;

/** Leaves out the vertices of lines that lie nearly between others, by Douglas and Peucker's way; first and last vertices stay. */
final class LineThinning {

    /** In tile units; a quarter of a pixel, which nobody sees. */
    private static final double TOLERANCE = 2;

    private boolean[] keeps = new boolean[256];
    private final Ints open = new Ints(64);

    void thin(Outline lines, Outline thinned) {
        for (int r = 0; r < lines.rings(); r++) {
            int first = lines.from(r);
            int last = lines.to(r) - 1;
            mark(lines, first, last);
            for (int i = first; i <= last; i++) {
                if (keeps[i - first]) {
                    thinned.vertex(lines.x(i), lines.y(i));
                }
            }
            thinned.endLine(2);
        }
    }

    private void mark(Outline lines, int first, int last) {
        int size = last - first + 1;
        if (keeps.length < size) {
            keeps = new boolean[2 * size];
        }
        Arrays.fill(keeps, 0, size, false);
        keeps[0] = keeps[size - 1] = true;
        open.clear();
        open.add(first, last);
        while (open.size > 0) {
            int to = open.at[--open.size];
            int from = open.at[--open.size];
            int farthest = farthest(lines, from, to);
            if (farthest > from) {
                keeps[farthest - first] = true;
                open.add(from, farthest);
                open.add(farthest, to);
            }
        }
    }

    /** The vertex between two that lies farthest off the line between them; the first of the two where none is off by more than the tolerance. */
    private static int farthest(Outline lines, int from, int to) {
        double most = TOLERANCE * TOLERANCE;
        int farthest = from;
        for (int i = from + 1; i < to; i++) {
            double squared = squaredDistance(lines, i, from, to);
            if (squared > most) {
                most = squared;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double squaredDistance(Outline lines, int vertex, int from, int to) {
        double dx = lines.x(to) - lines.x(from);
        double dy = lines.y(to) - lines.y(from);
        double px = lines.x(vertex) - lines.x(from);
        double py = lines.y(vertex) - lines.y(from);
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        double ox = px - share * dx;
        double oy = py - share * dy;
        return ox * ox + oy * oy;
    }
}
