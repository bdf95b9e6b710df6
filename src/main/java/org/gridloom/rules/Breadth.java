package org.gridloom.rules;

import org.locationtech.jts.geom.Polygon;

/** How broad a piece of ground is. */
final class Breadth {

    private Breadth() {}

    /**
     * The width in metres of the rectangle that has the area and the perimeter of {@code ground}: exact for a rectangle, the mean width of a bent
     * strip, more than the diameter's three quarters for a disc. Unlike an inscribed circle it does not take a long strip with one wide spot for
     * a wide one.
     */
    static double of(Polygon ground) {
        double perimeter = ground.getLength();
        // From p = 2(l + w) and a = lw. What is rounder than any rectangle counts as a square.
        double root = perimeter * perimeter - 16 * ground.getArea();
        return (perimeter - Math.sqrt(Math.max(0, root))) / 4;
    }
}
