package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Where one drives into an estate. Metric.
 *
 * @param point on the wall
 * @param onRoad in the middle of the road before it
 * @param inside some metres behind it
 */
record Gate(Coordinate point, Coordinate onRoad, Coordinate inside) {

    /** Half the width of a gate, in metres. */
    static final double HALF = 4;

    /** Estates with more ground than this, in square metres, have a second one. */
    private static final double LARGE = 14_000;

    /** Metres behind a gate that are kept free. */
    private static final double FREE = 12;

    /** Metres between the places that are looked at. */
    private static final double PACE = 6;

    private record Place(Coordinate point, Road road, double onRoad, double fromCorner) {

        /** In the middle of a side, and rather on a quiet road than on a main one. */
        double merit() {
            return Math.min(fromCorner, 60)
                    + (road.kind() == Road.Kind.MINOR || road.kind() == Road.Kind.LANE ? 25 : 0);
        }
    }

    /** One gate, or two on different roads; none where an estate has no road. */
    static List<Gate> of(Polygon ground, List<Road> roads) {
        var places = places(ground, roads);
        List<Gate> gates = new ArrayList<>();
        var main = places.stream().max(Comparator.comparingDouble(Place::merit));
        main.map(Gate::through).ifPresent(gates::add);
        if (ground.getArea() > LARGE && main.isPresent()) {
            places.stream()
                    .filter(place -> !place.road.name().equals(main.get().road.name()))
                    .filter(place -> place.fromCorner > 3 * HALF)
                    .max(Comparator.comparingDouble(
                            place -> place.merit() + 0.4 * place.point.distance(main.get().point)))
                    .map(Gate::through)
                    .ifPresent(gates::add);
        }
        return gates;
    }

    private static List<Place> places(Polygon ground, List<Road> roads) {
        var near = roads.stream()
                .filter(road -> road.kind().width > 0
                        && road.ground().getEnvelopeInternal().intersects(ground.getEnvelopeInternal()))
                .toList();
        var ring = ground.getExteriorRing();
        var index = new LengthIndexedLine(ring);
        var corners = corners(ring);
        List<Place> places = new ArrayList<>();
        for (double at = 2 * HALF; at < ring.getLength() - 2 * HALF; at += PACE) {
            var point = Terrain.rounded(index.extractPoint(at));
            for (Road road : near) {
                double away = road.line().distance(Parcel.METRIC.createPoint(point));
                double along = new LengthIndexedLine(road.line()).project(point);
                boolean beside = along > 1 && along < road.line().getLength() - 1;
                if (beside && away < road.kind().width / 2 + road.kind().verge + 1) {
                    double corner = corners.stream()
                            .mapToDouble(c -> c.distance(point))
                            .min()
                            .orElse(0);
                    places.add(new Place(point, road, along, corner));
                }
            }
        }
        return places;
    }

    /** Where the ring turns by more than 30 degrees, and where it begins. */
    private static List<Coordinate> corners(LineString ring) {
        var c = ring.getCoordinates();
        List<Coordinate> corners = new ArrayList<>(List.of(c[0]));
        for (int i = 1; i + 1 < c.length; i++) {
            double before = Math.atan2(c[i].y - c[i - 1].y, c[i].x - c[i - 1].x);
            double after = Math.atan2(c[i + 1].y - c[i].y, c[i + 1].x - c[i].x);
            if (Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI)) > Math.PI / 6) {
                corners.add(c[i]);
            }
        }
        return corners;
    }

    private static Gate through(Place place) {
        var onRoad = Terrain.rounded(new LengthIndexedLine(place.road.line()).extractPoint(place.onRoad));
        double part = 1 + FREE / onRoad.distance(place.point);
        return new Gate(place.point, onRoad, Terrain.rounded(new LineSegment(onRoad, place.point).pointAlong(part)));
    }

    LineString drive() {
        return Cutter.line(List.of(onRoad, point, inside));
    }

    /** In which direction from the estate's middle it lies, as its name says: 东门, 南门, 西门, 北门. */
    String name(Polygon ground) {
        var middle = ground.getCentroid();
        double dx = (point.x - middle.getX()) / ground.getEnvelopeInternal().getWidth();
        double dy = (point.y - middle.getY()) / ground.getEnvelopeInternal().getHeight();
        if (Math.abs(dx) > Math.abs(dy)) {
            return dx > 0 ? "东门" : "西门";
        }
        return dy > 0 ? "北门" : "南门";
    }
}
