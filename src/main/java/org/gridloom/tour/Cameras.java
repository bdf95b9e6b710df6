package org.gridloom.tour;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Where the camera has to be for something to fill the part of a screen that a tour leaves open. */
final class Cameras {

    /** What figures and text leave of a small screen, in pixels. */
    private static final double WIDTH = 820;

    private static final double HEIGHT = 560;

    /** Pixels of the whole earth at zoom 0. */
    private static final double WORLD = 512;

    private static final double NEAREST = 17.5;
    private static final double ROUND = 360;

    private Cameras() {}

    /** @param extent EPSG:4490 */
    static StopView.Camera over(Envelope extent) {
        return over(extent, 0, 0);
    }

    /** A tilted camera sees farther, so it goes nearer. */
    static StopView.Camera over(Envelope extent, double bearing, double pitch) {
        var centre = extent.centre();
        var across = Math.max(extent.getWidth(), 1e-6);
        var up = Math.max(extent.getHeight(), 1e-6)
                / Math.cos(Math.toRadians(centre.y))
                * Math.cos(Math.toRadians(pitch));
        var zoom = Math.min(log2(WIDTH * ROUND / (WORLD * across)), log2(HEIGHT * ROUND / (WORLD * up)));
        return new StopView.Camera(
                List.of(rounded(centre.x, 6), rounded(centre.y, 6)),
                rounded(Math.clamp(zoom, 1, NEAREST), 2),
                bearing,
                pitch);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    private static double rounded(double number, int decimals) {
        var by = Math.pow(10, decimals);
        return Math.round(number * by) / by;
    }
}
