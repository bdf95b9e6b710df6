package org.gridloom.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;

/**
 * The coordinate system of a file and the way from it to longitude and latitude. Coordinates in files come easting or longitude first whatever
 * the system's definition says: that is what shapefiles, GeoPackages and GeoJSON have in common.
 */
final class SourceCrs {

    /** WGS84 or CGCS2000 as it is. */
    static final SourceCrs LONGITUDE_LATITUDE = new SourceCrs(null, List.of());

    /** Written out, since looking up a code builds a database of all of EPSG first, which costs seconds. */
    private static final String WEB_MERCATOR = """
            PROJCS["WGS 84 / Pseudo-Mercator",
              GEOGCS["WGS 84", DATUM["WGS_1984", SPHEROID["WGS 84", 6378137.0, 298.257223563]],
                PRIMEM["Greenwich", 0.0], UNIT["degree", 0.017453292519943295]],
              PROJECTION["Popular Visualisation Pseudo Mercator"],
              PARAMETER["latitude_of_origin", 0.0], PARAMETER["central_meridian", 0.0],
              PARAMETER["false_easting", 0.0], PARAMETER["false_northing", 0.0], UNIT["m", 1.0]]
            """;

    private static final Pattern PSEUDO_MERCATOR =
            Pattern.compile("(?i)Mercator_Auxiliary_Sphere|Pseudo.?Mercator|\"EPSG\",\\s*\"(3857|900913)\"");

    /** What geographic systems on the datums below are: longitude and latitude within a metre of CGCS2000. */
    private static final Pattern SAME_EARTH = Pattern.compile(
            "(?i)WGS.?(19)?84|CGCS.?2000|China.?(Geodetic.*)?2000|JGD.?20|Japanese.Geodetic.Datum.20|ITRF|ETRS|NAD.?83"
                    + "|North.American.Datum.1983|European.Terrestrial|GDA.?(94|20)|NZGD.?2000|SIRGAS|TWD.?97|Korea.?2000"
                    + "|Geocentric.datum|RGF.?(19)?93");

    private static final Pattern DATUM_NAME = Pattern.compile("(?i)DATUM\\s*\\[\\s*\"([^\"]*)\"");
    private static final Pattern AXES = Pattern.compile("(?i),\\s*AXIS\\s*\\[[^\\]]*(EAST|NORTH|OTHER)\\s*\\]");
    private static final Pattern PLAIN_DEGREES =
            Pattern.compile("(?is)\\s*GEOGCS\\s*\\[.*PRIMEM\\s*\\[\\s*\"Greenwich.*");
    private static final int LONGEST_DEFINITION = 20_000;

    private final @Nullable MathTransform transform;
    private final List<Message> remarks;

    private SourceCrs(@Nullable MathTransform transform, List<Message> remarks) {
        this.transform = transform;
        this.remarks = remarks;
    }

    /** By its number; empty for one that is not known. */
    static Optional<SourceCrs> ofEpsg(int code) {
        return switch (code) {
            case 4326, 4490, 4979, 4480 -> Optional.of(LONGITUDE_LATITUDE);
            case 3857, 900913 -> ofDefinition(WEB_MERCATOR);
            default -> {
                try {
                    yield Optional.of(of(CRS.decode("EPSG:" + code, true), ""));
                } catch (FactoryException unknown) {
                    yield Optional.empty();
                }
            }
        };
    }

    /** By its definition in well-known text, of OGC or of ESRI; empty for one that cannot be made sense of. */
    static Optional<SourceCrs> ofDefinition(String text) {
        if (text.length() > LONGEST_DEFINITION) {
            return Optional.empty();
        }
        boolean pseudo = PSEUDO_MERCATOR.matcher(text).find();
        var definition = pseudo ? WEB_MERCATOR : AXES.matcher(text.strip()).replaceAll("");
        if (PLAIN_DEGREES.matcher(definition).matches() && sameEarth(definition) && definition.contains("0.01745329")) {
            return Optional.of(LONGITUDE_LATITUDE);
        }
        try {
            var crs = CRS.parseWKT(definition.replaceAll("(?i)\"Gauss_Kruger\"", "\"Transverse_Mercator\""));
            return Optional.of(of(crs, definition));
        } catch (FactoryException | RuntimeException unknown) {
            // The parser meets foreign text with exceptions of many kinds.
            return Optional.empty();
        }
    }

    private static SourceCrs of(CoordinateReferenceSystem crs, String definition) throws FactoryException {
        var horizontal = Optional.<CoordinateReferenceSystem>ofNullable(CRS.getHorizontalCRS(crs))
                .orElseThrow(() -> new FactoryException("Without longitude and latitude"));
        try {
            return new SourceCrs(CRS.findMathTransform(horizontal, DefaultGeographicCRS.WGS84, false), List.of());
        } catch (FactoryException noShift) {
            var lenient = CRS.findMathTransform(horizontal, DefaultGeographicCRS.WGS84, true);
            return sameEarth(definition.isEmpty() ? horizontal.toWKT() : definition)
                    ? new SourceCrs(lenient, List.of())
                    : shifted(horizontal, lenient);
        }
    }

    /** A national datum whose shift the definition does not tell: EPSG may know it. */
    private static SourceCrs shifted(CoordinateReferenceSystem horizontal, MathTransform lenient)
            throws FactoryException {
        var code = CRS.lookupEpsgCode(horizontal, false);
        if (code != null) {
            try {
                var known = CRS.decode("EPSG:" + code, true);
                return new SourceCrs(CRS.findMathTransform(known, DefaultGeographicCRS.WGS84, false), List.of());
            } catch (FactoryException unknownThereToo) {
                // Said below.
            }
        }
        var name = horizontal.getName().getCode();
        return new SourceCrs(lenient, List.of(Message.of(Fault.DATUM_SHIFT_UNKNOWN, name)));
    }

    private static boolean sameEarth(String definition) {
        var datum = DATUM_NAME.matcher(definition);
        return datum.find() && SAME_EARTH.matcher(datum.group(1)).find();
    }

    /** What has to be said of coordinates taken from it. */
    List<Message> remarks() {
        return remarks;
    }

    /**
     * Turns the first two numbers of each position into longitude and latitude, in place; into no numbers where the system does not reach.
     *
     * @param coordinates {@code double[]} positions in {@code List}s; anything else is left alone
     */
    void toLongitudeLatitude(Object coordinates) {
        if (transform == null) {
            return;
        }
        if (coordinates instanceof double[] position) {
            if (position.length >= 2) {
                toLongitudeLatitude(transform, position);
            }
        } else if (coordinates instanceof List<?> parts) {
            parts.forEach(this::toLongitudeLatitude);
        }
    }

    private static void toLongitudeLatitude(MathTransform transform, double[] position) {
        var point = new double[] {position[0], position[1]};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException | RuntimeException outOfReach) {
            // Some projections throw instead of answering.
            point[0] = Double.NaN;
        }
        position[0] = point[0];
        position[1] = point[1];
    }
}
