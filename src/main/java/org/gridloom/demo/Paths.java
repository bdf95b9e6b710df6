package org.gridloom.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Lays an estate's ways: one round it inside the wall, one along each row's stairwells. */
final class Paths {

    /** Metres between the wall and the way round. */
    private static final double INSIDE = 3.5;

    private final Block block;
    private final @Nullable Polygon inner;
    private final AffineTransformation back;

    /** @param turn how far the estate's rows are turned against west–east, as {@link Site#turn} says */
    Paths(Block block, Polygon ground, double turn) {
        this.block = block;
        var middle = ground.getCentroid().getCoordinate();
        this.back = AffineTransformation.rotationInstance(turn, middle.x, middle.y);
        var round = Block.largest(ground.buffer(-INSIDE, 3));
        if (round != null) {
            block.paths.add(rounded(round.getExteriorRing()));
            var there = AffineTransformation.rotationInstance(-turn, middle.x, middle.y);
            this.inner = (Polygon) there.transform(round);
        } else {
            this.inner = null;
        }
    }

    /** A way from the western to the eastern one at this height of the turned ground. */
    void across(double y) {
        if (inner == null) {
            return;
        }
        for (double[] span : Overlays.spans(inner, y)) {
            if (span[1] - span[0] > 25) {
                var path = Cutter.line(List.of(new Coordinate(span[0], y), new Coordinate(span[1], y)));
                block.paths.add(rounded((LineString) back.transform(path)));
            }
        }
    }

    private static LineString rounded(LineString line) {
        var points = line.getCoordinates();
        for (int i = 0; i < points.length; i++) {
            points[i] = Terrain.rounded(points[i]);
        }
        return Parcel.METRIC.createLineString(points);
    }
}
