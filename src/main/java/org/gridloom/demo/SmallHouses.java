package org.gridloom.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Builds what nobody planned: the old quarter's crooked houses wall to wall along lanes, and the village's, each in its yard. */
final class SmallHouses {

    private final SplittableRandom random;
    private final Plots plots;

    SmallHouses(SplittableRandom random) {
        this.random = random;
        this.plots = new Plots(random);
    }

    /** Lanes part the ground first, so that every house has one. */
    void oldQuarter(Block block) {
        var lanes = new Plots(random, lane -> block.ways.add(new Way(Way.Kind.LANE, lane)));
        for (Polygon row : lanes.part(block.site(), 2_300, 0.7)) {
            var between = Block.largest(row.buffer(-1.9, 4));
            if (between == null) {
                continue;
            }
            for (Polygon plot : plots.part(between, 330, 0.8)) {
                oldHouse(block, plot);
            }
        }
    }

    private void oldHouse(Block block, Polygon plot) {
        var inner = Block.largest(plot.buffer(-0.7, 1));
        if (inner == null || inner.getArea() < 70 || slender(inner)) {
            return;
        }
        var outline = Site.rounded((Polygon) TopologyPreservingSimplifier.simplify(inner, 0.6));
        if (outline.getArea() > 300 && random.nextInt(2) == 0) {
            outline = withCourtyard(outline);
        }
        if (!outline.isValid() || !block.site().covers(outline)) {
            return;
        }
        int floors = 1 + random.nextInt(3);
        var use = random.nextInt(5) == 0 ? BuildingUse.MIXED : BuildingUse.RESIDENTIAL;
        var house = new House(outline, House.Form.SMALL, 1, use, "", floors);
        house.households = Math.clamp(Math.round(outline.getArea() * floors / 95), 1, 9);
        block.houses.add(house);
    }

    private static Polygon withCourtyard(Polygon outline) {
        var court = Block.largest(outline.buffer(-6.5, 1));
        if (court == null || court.getArea() < 30) {
            return outline;
        }
        var hole = Site.rounded((Polygon) TopologyPreservingSimplifier.simplify(court, 0.5));
        return Parcel.METRIC.createPolygon(
                Parcel.METRIC.createLinearRing(outline.getExteriorRing().getCoordinates()), new LinearRing[] {
                    Parcel.METRIC.createLinearRing(hole.getExteriorRing().getCoordinates())
                });
    }

    private static boolean slender(Polygon shape) {
        double around = shape.getLength();
        return 4 * Math.PI * shape.getArea() / (around * around) < 0.42;
    }

    void village(Block block, int most) {
        double turn = Site.turn(block.site());
        var site = Site.of(block.site(), 3, turn);
        if (site == null) {
            return;
        }
        var box = site.extent();
        double y = box.getMaxY() - 14;
        int built = 0;
        while (y > box.getMinY() && built < most) {
            double x = box.getMinX() + 4 * random.nextDouble();
            while (x < box.getMaxX() && built < most) {
                double width = 10 + 4 * random.nextDouble();
                double depth = 9 + 3 * random.nextDouble();
                var outline = site.take(farmhouse(x, y + 5 * random.nextDouble(), width, depth), 2.5);
                if (outline != null) {
                    var house =
                            new House(outline, House.Form.SMALL, 1, BuildingUse.RESIDENTIAL, "", 2 + random.nextInt(2));
                    house.households = 1 + random.nextInt(3);
                    block.houses.add(house);
                    built++;
                }
                x += width + 4 + (random.nextInt(6) == 0 ? 18 : 5 * random.nextDouble());
            }
            lane(block, site, y - 3);
            y -= 22 + 4 * random.nextDouble();
        }
    }

    /** From west to east right through a site; what is built later keeps off it. */
    static void lane(Block block, Site site, double y) {
        for (double[] span : site.spans(y)) {
            if (span[1] - span[0] > 25) {
                var line = Cutter.line(List.of(new Coordinate(span[0], y), new Coordinate(span[1], y)));
                block.ways.add(new Way(Way.Kind.LANE, (LineString) site.back(line)));
                site.keepFree(Site.rectangle(span[0], y - 0.5, span[1] - span[0], 1));
            }
        }
    }

    /** The house with its kitchen at one side. */
    private Polygon farmhouse(double x, double y, double width, double depth) {
        double lean = 0.12 * (random.nextDouble() - 0.5);
        double kitchen = random.nextInt(3) == 0 ? 0 : 4;
        Coordinate[] corners = {
            new Coordinate(0, 0),
            new Coordinate(width, 0),
            new Coordinate(width, depth),
            new Coordinate(kitchen == 0 ? width / 2 : kitchen, depth),
            new Coordinate(kitchen == 0 ? width / 2 : kitchen, depth + (kitchen == 0 ? 0 : 4)),
            new Coordinate(0, depth + (kitchen == 0 ? 0 : 4))
        };
        var flat = new double[kitchen == 0 ? 8 : 12];
        int[] order = kitchen == 0 ? new int[] {0, 1, 2, 5} : new int[] {0, 1, 2, 3, 4, 5};
        for (int i = 0; i < order.length; i++) {
            Coordinate c = corners[order[i]];
            flat[2 * i] = c.x * Math.cos(lean) - c.y * Math.sin(lean);
            flat[2 * i + 1] = c.x * Math.sin(lean) + c.y * Math.cos(lean);
        }
        return Site.shape(x, y, flat);
    }
}
