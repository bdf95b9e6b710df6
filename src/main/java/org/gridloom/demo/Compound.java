package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** A housing estate's wall, open at its gates. Metric. */
final class Compound {

    private Compound() {}

    /** The pieces from gate to gate; the whole ring where there is none. */
    static List<LineString> walls(Polygon boundary, List<Gate> gates) {
        var ring = boundary.getExteriorRing();
        var index = new LengthIndexedLine(ring);
        var at = gates.stream()
                .map(gate ->
                        Math.clamp(index.project(gate.point()), Gate.HALF + 0.1, ring.getLength() - Gate.HALF - 0.1))
                .sorted()
                .toList();
        if (at.isEmpty()) {
            return List.of(ring);
        }
        List<LineString> walls = new ArrayList<>();
        for (int i = 0; i + 1 < at.size(); i++) {
            walls.add(piece(index, at.get(i) + Gate.HALF, at.get(i + 1) - Gate.HALF));
        }
        // The last piece runs over the ring's beginning.
        var points = new ArrayList<>(
                List.of(piece(index, at.getLast() + Gate.HALF, ring.getLength()).getCoordinates()));
        var rest = piece(index, 0, at.getFirst() - Gate.HALF).getCoordinates();
        points.addAll(List.of(rest).subList(1, rest.length));
        walls.add(Cutter.line(points));
        return walls;
    }

    private static LineString piece(LengthIndexedLine ring, double from, double to) {
        var points = ring.extractLine(from, to).getCoordinates();
        for (int i = 0; i < points.length; i++) {
            points[i] = Terrain.rounded(points[i]);
        }
        return Parcel.METRIC.createLineString(points);
    }
}
