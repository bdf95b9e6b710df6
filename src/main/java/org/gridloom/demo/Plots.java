package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Parts ground into plots the way heirs do: again and again across, never quite straight and never quite in halves. */
final class Plots {

    private final SplittableRandom random;
    private final Consumer<LineString> cuts;

    Plots(SplittableRandom random) {
        this(random, cut -> {});
    }

    /** @param cuts is told each line along which ground was parted */
    Plots(SplittableRandom random, Consumer<LineString> cuts) {
        this.random = random;
        this.cuts = cuts;
    }

    /** @param size square metres at which parting ends; {@code crooked} 0 for straight cuts, 1 for very crooked ones */
    List<Polygon> part(Polygon ground, double size, double crooked) {
        List<Polygon> plots = new ArrayList<>();
        part(ground, size, crooked, plots, 0);
        return plots;
    }

    private void part(Polygon ground, double size, double crooked, List<Polygon> plots, int depth) {
        if (ground.getArea() < size * (0.75 + 0.9 * random.nextDouble()) || depth > 14) {
            plots.add(ground);
            return;
        }
        var corners = MinimumAreaRectangle.getMinimumRectangle(ground).getCoordinates();
        if (corners.length < 5) {
            plots.add(ground);
            return;
        }
        boolean firstLonger = corners[0].distance(corners[1]) > corners[1].distance(corners[2]);
        Coordinate a = firstLonger ? corners[0] : corners[1];
        Coordinate b = firstLonger ? corners[1] : corners[2];
        Coordinate c = firstLonger ? corners[2] : corners[3];
        Coordinate d = firstLonger ? corners[3] : corners[0];
        double near = 0.5 + (random.nextDouble() - 0.5) * 0.35 * crooked;
        double far = near + (random.nextDouble() - 0.5) * 0.30 * crooked;
        Coordinate from = between(a, b, near);
        Coordinate to = between(d, c, far);
        if (Overlays.common(ground, Parcel.METRIC.createLineString(new Coordinate[] {from, to}))
                        instanceof LineString cut
                && !cut.isEmpty()) {
            cuts.accept(cut);
        }
        for (Coordinate[] half : new Coordinate[][] {{a, from, to, d, a}, {from, b, c, to, from}}) {
            var part = Block.largest(
                    Overlays.common(ground, Parcel.METRIC.createPolygon(half).buffer(0.001)));
            if (part != null && part.getArea() > 20) {
                part(part, size, crooked, plots, depth + 1);
            }
        }
    }

    static Coordinate between(Coordinate a, Coordinate b, double t) {
        return new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
    }
}
