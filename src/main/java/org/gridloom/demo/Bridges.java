package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Takes roads apart where they cross the river: the part above it is a bridge. */
final class Bridges {

    private Bridges() {}

    static List<Road> apart(Road road, Polygon river) {
        if (road.kind().width == 0 || !road.line().intersects(river)) {
            return List.of(road);
        }
        Coordinate[] points = road.line().getCoordinates();
        List<Road> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>(List.of(points[0]));
        boolean above = wet(points[0], points[1], river);
        for (int i = 1; i < points.length; i++) {
            boolean wet = wet(points[i - 1], points[i], river);
            if (wet != above) {
                parts.add(part(road, above, part));
                part = new ArrayList<>(List.of(points[i - 1]));
                above = wet;
            }
            part.add(points[i]);
        }
        parts.add(part(road, above, part));
        return parts;
    }

    private static boolean wet(Coordinate a, Coordinate b, Polygon river) {
        return Cutter.line(List.of(a, b)).intersects(river);
    }

    private static Road part(Road road, boolean bridge, List<Coordinate> points) {
        String name = bridge ? road.name().replaceAll("(路|大道)$", "") + "桥" : road.name();
        return Road.of(road.kind(), name, bridge, points);
    }
}
