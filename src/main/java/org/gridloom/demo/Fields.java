package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridloom.demo.BuiltStreet.Surface;
import org.gridloom.territory.AreaKind;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Lays out a village's land: strips of paddy side by side, some parcels with fish ponds, some with orchards. */
final class Fields {

    /** Square metres of a parcel that is tilled in one direction. */
    private static final double PARCEL = 8_500;

    private static final double STRIP = 19;

    private final SplittableRandom random;

    Fields(SplittableRandom random) {
        this.random = random;
    }

    List<Surface> layOut(Polygon ground) {
        List<Surface> surfaces = new ArrayList<>();
        for (Polygon parcel : new Plots(random).part(ground, PARCEL, 0.5)) {
            int kind = random.nextInt(9);
            if (kind == 0) {
                add(surfaces, AreaKind.GREEN, parcel, 1.5);
            } else {
                for (Polygon strip : strips(parcel, kind == 1 ? 2 * STRIP : STRIP)) {
                    add(surfaces, kind == 1 ? AreaKind.WATER : AreaKind.FARMLAND, strip, kind == 1 ? 2.2 : 0.7);
                }
            }
        }
        return surfaces;
    }

    private static void add(List<Surface> surfaces, AreaKind kind, Polygon shape, double path) {
        var inner = Block.largest(shape.buffer(-path, 2));
        if (inner != null && inner.getArea() > 100) {
            surfaces.add(new Surface(kind, "", Site.rounded(inner)));
        }
    }

    /** Across the parcel's longer side. */
    private List<Polygon> strips(Polygon parcel, double width) {
        var corners = MinimumAreaRectangle.getMinimumRectangle(parcel).getCoordinates();
        if (corners.length < 5) {
            return List.of(parcel);
        }
        boolean firstLonger = corners[0].distance(corners[1]) > corners[1].distance(corners[2]);
        Coordinate a = firstLonger ? corners[0] : corners[1];
        Coordinate b = firstLonger ? corners[1] : corners[2];
        Coordinate c = firstLonger ? corners[2] : corners[3];
        Coordinate d = firstLonger ? corners[3] : corners[0];
        int count = Math.max(1, (int) Math.round(a.distance(b) / (width * (0.8 + 0.5 * random.nextDouble()))));
        List<Polygon> strips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var from = Plots.between(a, b, i / (double) count);
            var to = Plots.between(a, b, (i + 1) / (double) count);
            var shell = new Coordinate[] {
                from, to, Plots.between(d, c, (i + 1) / (double) count), Plots.between(d, c, i / (double) count), from
            };
            var strip = Block.largest(Overlays.common(parcel, Parcel.METRIC.createPolygon(shell)));
            if (strip != null) {
                strips.add(strip);
            }
        }
        return strips;
    }
}
