package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.DistanceOp;

/** A housing estate's wall with its gate. Metric. */
final class Compound {

    /** Half the width of a gate, in metres. */
    private static final double HALF_GATE = 4;

    private Compound() {}

    /** Round the whole estate but for the gate. */
    static LineString wall(Polygon boundary, Block block, BuiltStreet street) {
        var ring = boundary.getExteriorRing();
        var index = new LengthIndexedLine(ring);
        double gate = index.project(gate(boundary, block, street));
        gate = Math.clamp(gate, HALF_GATE + 0.1, ring.getLength() - HALF_GATE - 0.1);
        List<Coordinate> points = new ArrayList<>();
        points.addAll(coordinates(index.extractLine(gate + HALF_GATE, ring.getLength())));
        var rest = coordinates(index.extractLine(0, gate - HALF_GATE));
        points.addAll(rest.subList(1, rest.size()));
        return Cutter.line(points.stream().map(Terrain::rounded).toList());
    }

    /** Beside the gatehouse, else where the estate comes nearest to its road. */
    static Coordinate gate(Polygon boundary, Block block, BuiltStreet street) {
        for (House house : block.houses) {
            if (house.name.equals("门卫室")) {
                return DistanceOp.nearestPoints(boundary.getExteriorRing(), house.outline)[0];
            }
        }
        var road = street.nearestRoad(boundary);
        return road == null
                ? boundary.getCoordinate()
                : DistanceOp.nearestPoints(boundary.getExteriorRing(), road.line())[0];
    }

    private static List<Coordinate> coordinates(Geometry line) {
        return Arrays.asList(line.getCoordinates());
    }
}
