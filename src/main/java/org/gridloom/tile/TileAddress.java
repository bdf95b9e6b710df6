package org.gridloom.tile;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A tile of the web map's world: column {@code x} from the west and row {@code y} from the north of 2<sup>z</sup>. */
public record TileAddress(int z, int x, int y) {

    /** What a layer may have tiles for at most; maps enlarge the last ones. */
    public static final int MAX_ZOOM = World.FINEST;

    /** Tile units to a tile's side. */
    static final int EXTENT = 4096;

    /** Tile units round a tile: room for half the widest line and for what stands out over an edge, so that no seam shows. */
    static final int MARGIN = 128;

    public TileAddress {
        if (!exists(z, x, y)) {
            throw new IllegalArgumentException("No tile " + z + "/" + x + "/" + y);
        }
    }

    /** The tile, or nothing where the world has none. */
    public static Optional<TileAddress> of(int z, int x, int y) {
        return exists(z, x, y) ? Optional.of(new TileAddress(z, x, y)) : Optional.empty();
    }

    /** The tile that a place lies in. */
    public static TileAddress at(double lon, double lat, int z) {
        return new TileAddress(z, index(World.x(lon), z), index(World.y(lat), z));
    }

    /** The western edge in {@link World} units. */
    int west() {
        return (int) (((long) x << (32 - z)) + Integer.MIN_VALUE);
    }

    /** The northern edge in {@link World} units. */
    int north() {
        return (int) (((long) y << (32 - z)) + Integer.MIN_VALUE);
    }

    /** What the tile shows, with a margin in tile units on every side. */
    WorldBox box(int margin) {
        long more = (long) margin << World.shift(z);
        long side = 1L << (32 - z);
        return new WorldBox(west() - more, north() - more, west() + side + more, north() + side + more);
    }

    /** The tiles of a zoom that a box reaches into. */
    static Stream<TileAddress> in(WorldBox box, int z) {
        int west = index(box.west(), z);
        int east = index(box.east(), z);
        return IntStream.rangeClosed(index(box.north(), z), index(box.south(), z))
                .boxed()
                .flatMap(y -> IntStream.rangeClosed(west, east).mapToObj(x -> new TileAddress(z, x, y)));
    }

    @Override
    public String toString() {
        return z + "/" + x + "/" + y;
    }

    private static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= MAX_ZOOM && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    private static int index(long world, int z) {
        return (int) ((world - Integer.MIN_VALUE) >> (32 - z));
    }
}
