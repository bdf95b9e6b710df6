package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gridloom.territory.BuildingUse;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A piece of ground to build on, turned so that its streets run from west to east: builders work with upright rectangles, {@link #take} turns them
 * back and refuses what would leave the ground or come too near to a building that stands.
 */
final class Site {

    /** Farther than this from due south, in radians, nobody in these parts lets a living room face. */
    private static final double MOST_TURN = Math.toRadians(17);

    private final AffineTransformation back;
    private final Polygon turned;
    private final PreparedGeometry ground;
    private final List<Polygon> taken = new ArrayList<>();

    private Site(Polygon turned, AffineTransformation back) {
        this.turned = turned;
        this.back = back;
        this.ground = PreparedGeometryFactory.prepare(turned);
    }

    /** The ground, {@code margin} metres from its border; null where that leaves nothing. */
    static @Nullable Site of(Polygon ground, double margin, double turn) {
        var inner = Block.largest(ground.buffer(-margin, 4));
        if (inner == null) {
            return null;
        }
        var middle = ground.getCentroid().getCoordinate();
        var there = AffineTransformation.rotationInstance(-turn, middle.x, middle.y);
        var back = AffineTransformation.rotationInstance(turn, middle.x, middle.y);
        return new Site((Polygon) there.transform(inner), back);
    }

    /** How far the ground's streets are turned against west–east, in radians. */
    static double turn(Polygon ground) {
        var corners = MinimumAreaRectangle.getMinimumRectangle(ground).getCoordinates();
        if (corners.length < 4) {
            return 0;
        }
        double angle = Math.atan2(corners[1].y - corners[0].y, corners[1].x - corners[0].x);
        double turn = Math.IEEEremainder(angle, Math.PI / 2);
        return Math.clamp(turn, -MOST_TURN, MOST_TURN);
    }

    Envelope extent() {
        return turned.getEnvelopeInternal();
    }

    /** Where between west and east a strip of this height lies inside the ground: from and to, or nothing. */
    double[] room(double y, double depth) {
        double west = -Double.MAX_VALUE;
        double east = Double.MAX_VALUE;
        for (double level : new double[] {y, y + depth / 2, y + depth}) {
            var spans = Overlays.spans(turned, level);
            if (spans.isEmpty()) {
                return new double[0];
            }
            var longest = Collections.max(spans, Comparator.comparingDouble(span -> span[1] - span[0]));
            west = Math.max(west, longest[0] + 0.01);
            east = Math.min(east, longest[1] - 0.01);
        }
        return east > west ? new double[] {west, east} : new double[0];
    }

    /** Where a line from west to east lies inside. */
    List<double[]> spans(double y) {
        return Overlays.spans(turned, y);
    }

    boolean free(Polygon shape, double distance) {
        if (!ground.covers(shape)) {
            return false;
        }
        var box = new Envelope(shape.getEnvelopeInternal());
        box.expandBy(distance);
        for (Polygon other : taken) {
            if (box.intersects(other.getEnvelopeInternal()) && shape.isWithinDistance(other, distance)) {
                return false;
            }
        }
        return true;
    }

    /** The shape where it stands in the metric plane, rounded to 1 cm; null where there is no room for it. */
    @Nullable
    Polygon take(Polygon shape, double distance) {
        if (!free(shape, distance)) {
            return null;
        }
        taken.add(shape);
        return (Polygon) back(shape);
    }

    boolean build(List<House> houses, Polygon shape, double distance, BuildingUse use, String name, int floors) {
        var outline = take(shape, distance);
        if (outline != null) {
            houses.add(House.other(outline, use, name, floors));
        }
        return outline != null;
    }

    /** Where something that was laid out on the turned ground is in the metric plane, rounded to 1 cm. */
    Geometry back(Geometry shape) {
        return rounded(back.transform(shape));
    }

    void keepFree(Polygon shape) {
        taken.add(shape);
    }

    static Polygon rectangle(double x, double y, double width, double depth) {
        return shape(x, y, 0, 0, width, 0, width, depth, 0, depth);
    }

    /** A polygon from corners given as pairs beside {@code (x, y)}. */
    static Polygon shape(double x, double y, double... corners) {
        var shell = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < corners.length / 2; i++) {
            shell[i] = new Coordinate(x + corners[2 * i], y + corners[2 * i + 1]);
        }
        shell[corners.length / 2] = shell[0];
        return Parcel.METRIC.createPolygon(shell);
    }

    static Polygon rounded(Polygon polygon) {
        return (Polygon) rounded((Geometry) polygon);
    }

    private static Geometry rounded(Geometry geometry) {
        var copy = geometry.copy();
        copy.apply((Coordinate c) -> c.setCoordinate(Terrain.rounded(c)));
        copy.geometryChanged();
        return copy;
    }
}
