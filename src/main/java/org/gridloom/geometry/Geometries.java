package org.gridloom.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Where geometries are made, so that each carries the SRID of its coordinate system. There is one factory for stored geometries and one for each
 * metric plane ({@link MetricPlane#factory()}).
 *
 * <p>The factories have floating precision. That metric geometries lie on the 1 cm grid is seen to where they are made, because the older of JTS's
 * overlay operations are less robust, not more, with a fixed precision model.
 */
public final class Geometries {

    /** CGCS2000, geographic, in degrees. */
    public static final int STORED_SRID = 4490;

    /** The 1 cm grid of metric geometries. */
    public static final PrecisionModel CENTIMETRES = new PrecisionModel(100);

    private static final GeometryFactory STORED = factory(STORED_SRID);

    private Geometries() {}

    /** Makes stored geometries: EPSG:4490, longitude first. */
    public static GeometryFactory stored() {
        return STORED;
    }

    static GeometryFactory factory(int srid) {
        return new GeometryFactory(new PrecisionModel(), srid, CoordinateArraySequenceFactory.instance());
    }

    /** The nearest value on the 1 cm grid. Equal for values that differ by less than rounding, so it makes coordinates comparable. */
    public static double centimetres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    /**
     * With every coordinate rounded to 1 cm. What was valid stays valid: where rounding alone would break a polygon it is snap-rounded, so it may come
     * back as several, and as an empty one if it is smaller than the grid can hold.
     */
    static Geometry onGrid(Geometry exact) {
        var rounded = map(exact, exact.getFactory(), Geometries::onGrid);
        if (!(exact instanceof Polygonal) || rounded.isValid()) {
            return rounded;
        }
        return map(GeometryPrecisionReducer.reduce(exact, CENTIMETRES), exact.getFactory(), Geometries::onGrid);
    }

    static CoordinateSequence onGrid(CoordinateSequence exact) {
        var coordinates = new Coordinate[exact.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(centimetres(exact.getX(i)), centimetres(exact.getY(i)));
        }
        return new CoordinateArraySequence(coordinates, 2);
    }

    /** Something that turns a coordinate sequence into another one. */
    interface Mapping {
        CoordinateSequence map(CoordinateSequence sequence);
    }

    /** A copy in {@code factory} with every sequence mapped. The copy has the type of the original; whether it is valid is not looked at. */
    static Geometry map(Geometry geometry, GeometryFactory factory, Mapping mapping) {
        return switch (geometry) {
            case Point p -> factory.createPoint(mapping.map(p.getCoordinateSequence()));
            case LinearRing r -> factory.createLinearRing(mapping.map(r.getCoordinateSequence()));
            case LineString l -> factory.createLineString(mapping.map(l.getCoordinateSequence()));
            case Polygon p -> polygon(p, factory, mapping);
            case MultiPoint m -> factory.createMultiPoint(parts(m, new Point[m.getNumGeometries()], factory, mapping));
            case MultiLineString m ->
                factory.createMultiLineString(parts(m, new LineString[m.getNumGeometries()], factory, mapping));
            case MultiPolygon m ->
                factory.createMultiPolygon(parts(m, new Polygon[m.getNumGeometries()], factory, mapping));
            default ->
                factory.createGeometryCollection(
                        parts(geometry, new Geometry[geometry.getNumGeometries()], factory, mapping));
        };
    }

    private static Polygon polygon(Polygon polygon, GeometryFactory factory, Mapping mapping) {
        var shell =
                factory.createLinearRing(mapping.map(polygon.getExteriorRing().getCoordinateSequence()));
        var holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = factory.createLinearRing(
                    mapping.map(polygon.getInteriorRingN(i).getCoordinateSequence()));
        }
        return factory.createPolygon(shell, holes);
    }

    @SuppressWarnings("unchecked") // a part has the type of what it was mapped from
    private static <G extends Geometry> G[] parts(Geometry whole, G[] into, GeometryFactory factory, Mapping mapping) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (G) map(whole.getGeometryN(i), factory, mapping);
        }
        return into;
    }

    /** The polygonal geometry as a multipolygon, which is what the tables hold. */
    public static MultiPolygon multi(Geometry polygonal) {
        if (!(polygonal instanceof Polygon polygon)) {
            return (MultiPolygon) polygonal;
        }
        var multi = polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
        multi.setSRID(polygon.getSRID());
        return multi;
    }
}
