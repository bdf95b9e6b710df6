package org.gridloom.tile;

/**
 * The web map's square world in whole numbers: 2<sup>32</sup> to its side, which is 9 mm at the equator, x eastwards, y southwards, 0 in the middle.
 * A tile unit of any zoom up to {@link #FINEST} is a whole number of these, so that neighbouring tiles round a vertex alike.
 */
final class World {

    /** The zoom at which a tile unit is one of the world's. */
    static final int FINEST = 20;

    private static final double SIDE = 0x1p32;

    private World() {}

    static int x(double lon) {
        return fixed(lon / 360 + 0.5);
    }

    static int y(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return fixed(0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
    }

    /** How many of the world's units a tile unit has, as a power of two. */
    static int shift(int zoom) {
        return FINEST - zoom;
    }

    /** Of 0 to 1, as browsers reckon the world. */
    static double fraction(long units) {
        return (units - Integer.MIN_VALUE) / SIDE;
    }

    private static int fixed(double fraction) {
        return (int) (Math.clamp(Math.round(fraction * SIDE), 0, (1L << 32) - 1) + Integer.MIN_VALUE);
    }
}
