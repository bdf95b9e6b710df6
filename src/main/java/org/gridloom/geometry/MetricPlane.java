package org.gridloom.geometry;

import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.projection.TransverseMercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * A district's plane for computing: a CGCS2000 3-degree Gauss-Kruger zone without zone prefix, EPSG:4534 (75°E) to EPSG:4554 (135°E). Easting
 * first, in metres, with a false easting of 500 km. Thread-safe; there is one instance of each zone.
 *
 * <p>A metric geometry that was stored and is read again has the very same coordinates: the way there and back is exact to some micrometres, and
 * reading rounds to 1 cm. So neighbours that had each vertex of their border in common still do.
 */
public final class MetricPlane {

    private static final int FIRST_SRID = 4534;
    private static final int LAST_SRID = 4554;
    private static final int FIRST_MERIDIAN = 75;

    /** Degrees by which a district may reach beyond its zone's eastern border. */
    private static final double BEYOND_ZONE = 0.1;

    private static final ConcurrentHashMap<Integer, MetricPlane> PLANES = new ConcurrentHashMap<>();

    private final int srid;
    private final GeometryFactory factory;
    private final MathTransform forward;
    private final MathTransform backward;

    private MetricPlane(int srid) {
        this.srid = srid;
        this.factory = Geometries.factory(srid);
        forward = new GaussKruger(FIRST_MERIDIAN + 3 * (srid - FIRST_SRID));
        try {
            backward = forward.inverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("EPSG:" + srid, e);
        }
    }

    /**
     * Degrees to metres. Made directly rather than looked up by its code or parsed from its definition: the first builds a database of all of
     * EPSG, the second looks through all that GeoTools can do, which costs half a second of a command's start. A test compares this with EPSG.
     */
    private static final class GaussKruger extends TransverseMercator {

        GaussKruger(double meridian) {
            super(parameters(meridian));
        }

        private static ParameterValueGroup parameters(double meridian) {
            var parameters = new TransverseMercator.Provider().getParameters().createValue();
            parameters.parameter("semi_major").setValue(6378137.0);
            parameters.parameter("semi_minor").setValue(6378137.0 * (1 - 1 / 298.257222101));
            parameters.parameter("central_meridian").setValue(meridian);
            parameters.parameter("latitude_of_origin").setValue(0.0);
            parameters.parameter("scale_factor").setValue(1.0);
            parameters.parameter("false_easting").setValue(500_000.0);
            parameters.parameter("false_northing").setValue(0.0);
            return parameters;
        }
    }

    /** @param epsg 4534 to 4554 */
    public static MetricPlane of(int epsg) {
        if (epsg < FIRST_SRID || epsg > LAST_SRID) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is no CGCS2000 3-degree zone without prefix");
        }
        return PLANES.computeIfAbsent(epsg, MetricPlane::new);
    }

    /**
     * The zone for a district whose middle has this longitude. A zone reaches 1.5° to each side of its meridian. Near the border of two zones
     * either is as good, so up to 0.1° beyond it the western one is taken: a city that lies on the border does not fall into one or the other by
     * chance (Shanghai, on 121.5°, is in EPSG:4549).
     */
    public static MetricPlane forLongitude(double longitude) {
        if (!(longitude >= 70 && longitude <= 140)) {
            throw new IllegalArgumentException("Longitude " + longitude + " is not in China");
        }
        long zone = (long) Math.ceil((longitude - BEYOND_ZONE - FIRST_MERIDIAN - 1.5) / 3);
        return of(Math.clamp(FIRST_SRID + zone, FIRST_SRID, LAST_SRID));
    }

    /** EPSG code of this plane, which its geometries carry. */
    public int srid() {
        return srid;
    }

    /** Makes metric geometries of this plane. Rounding coordinates to 1 cm is the caller's. */
    public GeometryFactory factory() {
        return factory;
    }

    /**
     * Of a stored geometry, rounded to the 1 cm grid. What was valid stays valid: where rounding alone would break a polygon it is snap-rounded,
     * so it may come back as several, and as an empty one if it is smaller than the grid can hold.
     */
    public Geometry toMetric(Geometry stored) {
        requireSrid(stored, Geometries.STORED_SRID);
        return Geometries.onGrid(Geometries.map(stored, factory, sequence -> transform(sequence, forward)));
    }

    /** Of a metric geometry of this plane; not rounded, so that {@link #toMetric(Geometry)} gives it back as it was. */
    public Geometry toStored(Geometry metric) {
        requireSrid(metric, srid);
        return Geometries.map(metric, Geometries.stored(), sequence -> transform(sequence, backward));
    }

    /** Of longitude and latitude, rounded to 1 cm. */
    public Coordinate toMetric(Coordinate stored) {
        return Geometries.onGrid(transform(sequence(stored), forward)).getCoordinate(0);
    }

    /** Longitude and latitude. */
    public Coordinate toStored(Coordinate metric) {
        return transform(sequence(metric), backward).getCoordinate(0);
    }

    private static CoordinateSequence sequence(Coordinate coordinate) {
        return new CoordinateArraySequence(new Coordinate[] {coordinate});
    }

    private void requireSrid(Geometry geometry, int expected) {
        if (geometry.getSRID() != expected) {
            throw new IllegalArgumentException("SRID " + geometry.getSRID() + " where " + expected + " is expected");
        }
    }

    private static CoordinateSequence transform(CoordinateSequence sequence, MathTransform transform) {
        int size = sequence.size();
        var ordinates = new double[2 * size];
        for (int i = 0; i < size; i++) {
            ordinates[2 * i] = sequence.getX(i);
            ordinates[2 * i + 1] = sequence.getY(i);
        }
        try {
            transform.transform(ordinates, 0, ordinates, 0, size);
        } catch (TransformException e) {
            throw new IllegalArgumentException("Coordinates outside the metric plane's reach", e);
        }
        var coordinates = new Coordinate[size];
        for (int i = 0; i < size; i++) {
            coordinates[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return new CoordinateArraySequence(coordinates, 2);
    }
}
