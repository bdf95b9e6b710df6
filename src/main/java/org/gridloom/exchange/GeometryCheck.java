package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Makes one feature's geometry from nested coordinates, as formats deliver them, and judges it. What can be put right without guessing is, and is
 * said: open rings, repeated points, heights, outlines that cross themselves. The direction of rings means nothing here. Used for one record.
 */
final class GeometryCheck {

    /** In m². What is smaller is the dust of rounding. */
    private static final double LEAST_AREA = 0.01;

    private final Datum datum;
    private int extraDimensions;
    private int duplicates;
    private int ringsClosed;
    private int partsDropped;

    /** Leaves the building of one geometry; never seen outside {@link #check}. */
    private static final class Refusal extends Exception {
        final transient Message why;

        Refusal(Fault fault, Object... arguments) {
            super(null, null, false, false);
            why = Message.of(fault, arguments);
        }
    }

    private GeometryCheck(Datum datum) {
        this.datum = datum;
    }

    /** @param coordinates {@code double[]} positions in {@code List}s as deep as the shape asks for; anything else is refused */
    static Checked check(Shape shape, Object coordinates, Datum datum) {
        return new GeometryCheck(datum).judge(shape, coordinates);
    }

    private Checked judge(Shape shape, Object coordinates) {
        try {
            var repairs = new ArrayList<Message>();
            var geometry = build(shape, coordinates);
            if (shape.depth >= 2 && shape != Shape.MULTI_LINE_STRING) {
                geometry = polygonal(geometry, repairs);
            }
            counted(repairs);
            return new Checked.Sound(geometry, List.copyOf(repairs));
        } catch (Refusal refusal) {
            return new Checked.Faulty(refusal.why);
        } catch (ClassCastException nesting) {
            return new Checked.Faulty(Message.of(Fault.COORDINATES_DO_NOT_FIT_TYPE, shape.word));
        }
    }

    private void counted(List<Message> repairs) {
        if (extraDimensions > 0) {
            repairs.add(Message.of(Fault.EXTRA_DIMENSIONS, extraDimensions));
        }
        if (duplicates > 0) {
            repairs.add(Message.of(Fault.DUPLICATE_NODES, duplicates));
        }
        if (ringsClosed > 0) {
            repairs.add(Message.of(Fault.RING_CLOSED));
        }
        if (partsDropped > 0) {
            repairs.add(Message.of(Fault.PARTS_WITHOUT_EXTENT, partsDropped));
        }
    }

    private Geometry build(Shape shape, Object coordinates) throws Refusal {
        return switch (shape) {
            case POINT -> Geometries.stored().createPoint(position(coordinates));
            case MULTI_POINT -> {
                var points = new ArrayList<Point>();
                for (var each : parts(coordinates)) {
                    points.add(Geometries.stored().createPoint(position(each)));
                }
                yield single(Geometries.stored().createMultiPoint(points.toArray(Point[]::new)));
            }
            case LINE_STRING -> line(coordinates);
            case MULTI_LINE_STRING -> {
                var lines = new ArrayList<LineString>();
                for (var each : parts(coordinates)) {
                    addUnlessEmpty(lines, () -> line(each), Fault.ZERO_LENGTH);
                }
                yield single(Geometries.stored().createMultiLineString(lines.toArray(LineString[]::new)));
            }
            case POLYGON -> polygon(coordinates);
            case MULTI_POLYGON -> {
                var polygons = new ArrayList<Polygon>();
                for (var each : parts(coordinates)) {
                    addUnlessEmpty(polygons, () -> polygon(each), Fault.TOO_FEW_POINTS);
                }
                yield single(Geometries.stored().createMultiPolygon(polygons.toArray(Polygon[]::new)));
            }
        };
    }

    private interface Part<G> {
        G build() throws Refusal;
    }

    /** One part of several may be without extent; all of them may not (see {@link #single}). */
    private <G> void addUnlessEmpty(List<G> parts, Part<G> part, Fault tolerated) throws Refusal {
        try {
            parts.add(part.build());
        } catch (Refusal refusal) {
            if (refusal.why.reason() != tolerated) {
                throw refusal;
            }
            partsDropped++;
        }
    }

    private static Geometry single(Geometry collection) throws Refusal {
        if (collection.isEmpty()) {
            throw new Refusal(
                    switch (collection.getDimension()) {
                        case 1 -> Fault.ZERO_LENGTH;
                        case 2 -> Fault.NO_AREA;
                        default -> Fault.NO_GEOMETRY;
                    });
        }
        return collection.getNumGeometries() == 1 ? collection.getGeometryN(0) : collection;
    }

    private LineString line(Object coordinates) throws Refusal {
        var points = path(coordinates);
        if (points.size() < 2) {
            throw new Refusal(Fault.ZERO_LENGTH);
        }
        return Geometries.stored().createLineString(points.toArray(Coordinate[]::new));
    }

    private Polygon polygon(Object coordinates) throws Refusal {
        var rings = parts(coordinates);
        if (rings.isEmpty()) {
            throw new Refusal(Fault.NO_GEOMETRY);
        }
        var shell = ring(rings.getFirst());
        var holes = new ArrayList<LinearRing>();
        for (var each : rings.subList(1, rings.size())) {
            addUnlessEmpty(holes, () -> ring(each), Fault.TOO_FEW_POINTS);
        }
        return Geometries.stored().createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(Object coordinates) throws Refusal {
        var points = path(coordinates);
        if (points.stream().distinct().limit(3).count() < 3) {
            throw new Refusal(Fault.TOO_FEW_POINTS);
        }
        if (!points.getFirst().equals2D(points.getLast())) {
            points.add(points.getFirst().copy());
            ringsClosed++;
        }
        return Geometries.stored().createLinearRing(points.toArray(Coordinate[]::new));
    }

    /** Positions without repeats, none of them half a world from the one before. */
    private List<Coordinate> path(Object coordinates) throws Refusal {
        var points = new ArrayList<Coordinate>();
        for (var each : parts(coordinates)) {
            var point = position(each);
            if (points.isEmpty() || !points.getLast().equals2D(point)) {
                if (!points.isEmpty() && Math.abs(points.getLast().x - point.x) > 180) {
                    throw new Refusal(Fault.CROSSES_ANTIMERIDIAN);
                }
                points.add(point);
            } else {
                duplicates++;
            }
        }
        return points;
    }

    private Coordinate position(Object coordinates) throws Refusal {
        var numbers = (double[]) coordinates;
        if (numbers.length < 2) {
            throw new ClassCastException("a position of fewer than two numbers");
        }
        if (!Double.isFinite(numbers[0]) || !Double.isFinite(numbers[1])) {
            throw new Refusal(Fault.NOT_A_NUMBER);
        }
        double longitude = numbers[0];
        double latitude = numbers[1];
        if (Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90) {
            throw new Refusal(Fault.SWAPPED_AXES, latitude);
        }
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            throw new Refusal(Fault.OUT_OF_RANGE, longitude, latitude);
        }
        if (numbers.length > 2) {
            extraDimensions++;
        }
        return datum.toStored(longitude, latitude);
    }

    private static List<?> parts(Object coordinates) {
        return (List<?>) coordinates;
    }

    private static Geometry polygonal(Geometry geometry, List<Message> repairs) throws Refusal {
        var sound = geometry;
        if (!geometry.isValid()) {
            // GeometryFixer may leave lines and points where an outline folds back on itself; a surface is what was
            // asked for.
            List<?> pieces = PolygonExtracter.getPolygons(GeometryFixer.fix(geometry));
            sound = Geometries.stored()
                    .createMultiPolygon(pieces.stream()
                            .map(Polygon.class::cast)
                            .filter(piece -> GroundArea.squareMetres(piece) >= LEAST_AREA)
                            .toArray(Polygon[]::new));
            if (!sound.isEmpty()) {
                sound = single(sound);
                repairs.add(Message.of(
                        Fault.SELF_INTERSECTION, GroundArea.squareMetres(geometry), GroundArea.squareMetres(sound)));
            }
        }
        if (sound.isEmpty() || GroundArea.squareMetres(sound) < LEAST_AREA) {
            throw new Refusal(Fault.NO_AREA);
        }
        return sound;
    }
}
