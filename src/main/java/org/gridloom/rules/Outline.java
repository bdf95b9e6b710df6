package org.gridloom.rules;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The size of a grid's ground and of what bounds it, in whole numbers: sums that are kept through edits are then exactly those of the dissolved
 * ground, in whatever order they were added up. Coordinates are taken on the 1 cm grid, lengths of segments in micrometres.
 *
 * @param doubleArea twice the area, in square centimetres
 * @param border micrometres of border with other ground of the community
 * @param alongBarriers micrometres of that which run along barriers
 * @param outer micrometres of border that is the community's as well
 */
record Outline(long doubleArea, long border, long alongBarriers, long outer) {

    /** In square metres. */
    double area() {
        return doubleArea / 2e4;
    }

    /** In metres. */
    double perimeter() {
        return (border + outer) / 1e6;
    }

    /** Polsby-Popper: 4π times the area by the square of the perimeter, 1 for a disc. */
    double compactness() {
        return perimeter() == 0 ? 1 : 4 * Math.PI * area() / (perimeter() * perimeter());
    }

    /** Of the border with other ground; the community's own border is nobody's choice. 1 where there is none. */
    double barrierShare() {
        return border == 0 ? 1 : (double) alongBarriers / border;
    }

    /** Twice the area in square centimetres, exactly. */
    static long doubleArea(Geometry ground) {
        long sum = 0;
        for (var polygon : Areas.polygons(ground)) {
            sum += ring(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum -= ring(polygon.getInteriorRingN(hole));
            }
        }
        return sum;
    }

    private static long ring(LineString ring) {
        var at = ring.getCoordinateSequence();
        // From the first vertex, so that no product comes near the limits of a long.
        long x0 = centimetres(at.getX(0));
        long y0 = centimetres(at.getY(0));
        long sum = 0;
        for (int i = 2; i < at.size(); i++) {
            long ax = centimetres(at.getX(i - 1)) - x0;
            long ay = centimetres(at.getY(i - 1)) - y0;
            long bx = centimetres(at.getX(i)) - x0;
            long by = centimetres(at.getY(i)) - y0;
            sum += ax * by - bx * ay;
        }
        return Math.abs(sum);
    }

    /** In micrometres, each segment rounded by itself. */
    static long length(LineString line) {
        var at = line.getCoordinateSequence();
        long sum = 0;
        for (int i = 1; i < at.size(); i++) {
            sum += length(at.getX(i - 1), at.getY(i - 1), at.getX(i), at.getY(i));
        }
        return sum;
    }

    /** Of one segment, whichever its direction. */
    static long length(double ax, double ay, double bx, double by) {
        double dx = centimetres(ax) - centimetres(bx);
        double dy = centimetres(ay) - centimetres(by);
        return Math.round(1e4 * Math.sqrt(dx * dx + dy * dy));
    }

    private static long centimetres(double metres) {
        return Math.round(100 * metres);
    }
}
