package org.gridloom.tile;

import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A tile of the web map's world: column {@code x} from the west and row {@code y} from the north of 2<sup>z</sup>. */
public record TileAddress(int z, int x, int y) {

    public static final int MAX_ZOOM = 22;

    /** Tile units to a tile's side. */
    static final int EXTENT = 4096;

    public TileAddress {
        if (z < 0 || z > MAX_ZOOM || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
            throw new IllegalArgumentException("No tile " + z + "/" + x + "/" + y);
        }
    }

    /** The tile, or nothing where the world has none. */
    public static Optional<TileAddress> of(int z, int x, int y) {
        boolean exists = z >= 0 && z <= MAX_ZOOM && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
        return exists ? Optional.of(new TileAddress(z, x, y)) : Optional.empty();
    }

    /** The tile that a place lies in. */
    public static TileAddress at(double lon, double lat, int z) {
        int side = 1 << z;
        return new TileAddress(z, within((int) (column(lon) * side), side), within((int) (row(lat) * side), side));
    }

    /** Longitude and latitude of the tile, widened by {@code margin} tile units on every side. */
    public Envelope lonLat(int margin) {
        double side = 1 << z;
        double more = (double) margin / EXTENT;
        return new Envelope(
                lon((x - more) / side), lon((x + 1 + more) / side), lat((y - more) / side), lat((y + 1 + more) / side));
    }

    /** The geometry in tile units, not yet rounded or cut. */
    Geometry toTileUnits(Geometry lonLat) {
        var copy = lonLat.copy();
        copy.apply(new ToTileUnits());
        return copy;
    }

    private static int within(int index, int side) {
        return Math.clamp(index, 0, side - 1);
    }

    private static double column(double lon) {
        return lon / 360 + 0.5;
    }

    private static double row(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    private static double lon(double column) {
        return (column - 0.5) * 360;
    }

    private static double lat(double row) {
        return Math.toDegrees(Math.atan(Math.sinh((1 - 2 * row) * Math.PI)));
    }

    private final class ToTileUnits implements CoordinateSequenceFilter {
        private final double side = 1 << z;

        @Override
        public void filter(CoordinateSequence points, int i) {
            double column = column(points.getX(i));
            double row = row(points.getY(i));
            points.setOrdinate(i, CoordinateSequence.X, (column * side - x) * EXTENT);
            points.setOrdinate(i, CoordinateSequence.Y, (row * side - y) * EXTENT);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
