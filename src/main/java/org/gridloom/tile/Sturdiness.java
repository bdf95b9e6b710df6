package org.gridloom.tile;

/**
 * How far surfaces can be rounded without becoming invalid. Rounding moves a vertex by up to 0.71 of a unit, and a point of an edge by no more: where
 * every vertex of a valid surface is farther than 1.42 from all edges that do not end in it, none can come to lie on one. That is so of nearly all
 * buildings at all zooms, so that it is worth knowing beforehand. For one thread at a time.
 */
final class Sturdiness {

    /** Not to be rounded without a look. */
    static final byte NONE = -1;

    /** Each vertex is held against each edge. */
    private static final int MOST_VERTICES = 64;

    private final RingCheck check = new RingCheck();
    private final Outline outline = new Outline();

    /** @return so many bits can be rounded off, or {@link #NONE} */
    byte of(Shapes shapes, int feature) {
        outline.clear();
        var box = shapes.box(feature);
        for (int r = shapes.from(feature); r < shapes.to(feature); r++) {
            if (shapes.vertices(r) > 1) {
                outline.add(shapes.xy(), 2 * shapes.rings()[r], 2 * shapes.rings()[r + 1], box.west(), box.north(), 0);
                outline.endRing();
            }
        }
        if (outline.xy.size > 2 * MOST_VERTICES || !check.passes(outline)) {
            return NONE;
        }
        double clearance = squaredClearance();
        byte bits = NONE;
        while (bits < World.FINEST && clearance > 2 * Math.pow(4, bits + 1.0)) {
            bits++;
        }
        return bits;
    }

    /** The least distance, squared, of a vertex from an edge that does not end in it. */
    private double squaredClearance() {
        double least = Double.MAX_VALUE;
        for (int r = 0; r < outline.rings(); r++) {
            for (int i = outline.from(r), before = outline.to(r) - 1; i < outline.to(r); before = i++) {
                for (int v = 0; v < outline.xy.size / 2; v++) {
                    if (v != i && v != before) {
                        least = Math.min(least, squaredDistance(v, before, i));
                    }
                }
            }
        }
        return least;
    }

    private double squaredDistance(int vertex, int a, int b) {
        double alongX = outline.x(b) - outline.x(a);
        double alongY = outline.y(b) - outline.y(a);
        double toX = outline.x(vertex) - outline.x(a);
        double toY = outline.y(vertex) - outline.y(a);
        double share = Math.clamp((toX * alongX + toY * alongY) / (alongX * alongX + alongY * alongY), 0.0, 1.0);
        double x = toX - share * alongX;
        double y = toY - share * alongY;
        return x * x + y * y;
    }
}
