package org.gridloom.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Lays an estate's ways: from its gates, round it inside the wall, along each row's stairwells. */
final class Paths {

    /** Metres between the wall and the way round. */
    private static final double INSIDE = 3.2;

    private final Block block;
    private final @Nullable Polygon inner;
    private final AffineTransformation back;

    /** @param turn how far the estate's rows are turned against west–east, as {@link Site#turn} says */
    Paths(Block block, Polygon ground, double turn) {
        this.block = block;
        var middle = ground.getCentroid().getCoordinate();
        this.back = AffineTransformation.rotationInstance(turn, middle.x, middle.y);
        var round = Block.largest(ground.buffer(-INSIDE, 4));
        if (round != null) {
            var ring = rounded(round.getExteriorRing());
            block.ways.add(new Way(Way.Kind.DRIVE, ring));
            for (Gate gate : block.gates) {
                var drive = drive(gate, ring);
                block.ways.add(new Way(Way.Kind.DRIVE, drive));
                block.houses.removeIf(shop -> shop.outline.isWithinDistance(drive, Way.Kind.DRIVE.width));
            }
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
                block.ways.add(new Way(Way.Kind.LANE, rounded((LineString) back.transform(path))));
            }
        }
    }

    private static LineString drive(Gate gate, LineString ring) {
        var inside = Parcel.METRIC.createPoint(gate.inside());
        return Cutter.line(
                List.of(gate.onRoad(), gate.point(), Terrain.rounded(DistanceOp.nearestPoints(ring, inside)[0])));
    }

    private static LineString rounded(LineString line) {
        var points = line.getCoordinates();
        for (int i = 0; i < points.length; i++) {
            points[i] = Terrain.rounded(points[i]);
        }
        return Parcel.METRIC.createLineString(points);
    }
}
