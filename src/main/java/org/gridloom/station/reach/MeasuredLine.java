package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** A line with the distance of each vertex from its beginning, so that a place so many centimetres along it is found at once. Metric. */
final class MeasuredLine {

    private final Coordinate[] points;
    private final double[] along;

    MeasuredLine(LineString line) {
        points = line.getCoordinates();
        along = new double[points.length];
        for (int i = 1; i < points.length; i++) {
            along[i] = along[i - 1] + points[i - 1].distance(points[i]);
        }
    }

    Coordinate at(int centimetres) {
        double metres = Math.clamp(centimetres / PathSegments.CENTIMETRES, 0, along[along.length - 1]);
        int next = next(metres);
        double length = along[next] - along[next - 1];
        double share = length == 0 ? 0 : (metres - along[next - 1]) / length;
        return new Coordinate(
                points[next - 1].x + share * (points[next].x - points[next - 1].x),
                points[next - 1].y + share * (points[next].y - points[next - 1].y));
    }

    /** From one place to another, backwards where the second comes before the first; two places at least. */
    List<Coordinate> between(int from, int to) {
        if (from > to) {
            return between(to, from).reversed();
        }
        var line = new ArrayList<Coordinate>();
        line.add(at(from));
        for (int i = next(from / PathSegments.CENTIMETRES); i < points.length; i++) {
            if (along[i] * PathSegments.CENTIMETRES >= to - 0.5) {
                break;
            }
            if (along[i] * PathSegments.CENTIMETRES > from + 0.5) {
                line.add(points[i]);
            }
        }
        line.add(at(to));
        return line;
    }

    /** The first vertex that is farther along, or the last. */
    private int next(double metres) {
        int low = 1;
        int high = points.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (along[middle] < metres) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
