package org.gridloom.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;

/**
 * What the positions of a table are measured in. It goes by its name: {@code WGS84}, {@code CGCS2000}, {@code GCJ02}, {@code BD09}, or any system of EPSG by
 * its number, {@code EPSG:4548}. Positions come longitude or easting first.
 */
public final class PositionSystem {

    private static final String EPSG = "EPSG:";

    private final String name;
    private final Optional<SourceCrs> projection;

    private PositionSystem(String name, Optional<SourceCrs> projection) {
        this.name = name;
        this.projection = projection;
    }

    /** Nothing where no such system is known. */
    public static Optional<PositionSystem> of(String name) {
        var known = name.strip().toUpperCase(Locale.ROOT);
        return switch (known) {
            case "WGS84", "CGCS2000", "GCJ02", "BD09" -> Optional.of(new PositionSystem(known, Optional.empty()));
            default ->
                known.matches(EPSG + "[0-9]{4,6}")
                        ? SourceCrs.ofEpsg(Integer.parseInt(known.substring(EPSG.length())))
                                .map(crs -> new PositionSystem(known, Optional.of(crs)))
                        : Optional.empty();
        };
    }

    public String name() {
        return name;
    }

    /** The number of EPSG, where it goes by it. */
    public OptionalInt epsg() {
        return projection.isPresent()
                ? OptionalInt.of(Integer.parseInt(name.substring(EPSG.length())))
                : OptionalInt.empty();
    }

    /** Longitude and latitude in EPSG:4490; nothing where these are no numbers of this system. */
    public Optional<Coordinate> toStored(double x, double y) {
        var position = projection.map(crs -> projected(crs, x, y)).orElseGet(() -> switch (name) {
            case "GCJ02" -> Datum.GCJ02.toStored(x, y);
            case "BD09" -> Bd09.toWgs84(x, y);
            default -> Datum.CGCS2000.toStored(x, y);
        });
        return Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90 ? Optional.of(position) : Optional.empty();
    }

    private static Coordinate projected(SourceCrs crs, double x, double y) {
        var position = new double[] {x, y};
        crs.toLongitudeLatitude(position);
        return new Coordinate(position[0], position[1]);
    }
}
