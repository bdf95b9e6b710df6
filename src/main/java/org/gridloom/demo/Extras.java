package org.gridloom.demo;

import java.util.SplittableRandom;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Builds what stands among the housing blocks and has no households: shops along the street, gatehouses, bicycle sheds, substations. */
final class Extras {

    private final SplittableRandom random;

    Extras(SplittableRandom random) {
        this.random = random;
    }

    /** Shops go first: they take the street front, and rows keep behind them. */
    void shops(Block block) {
        var front = DouglasPeuckerSimplifier.simplify(block.site(), 2.5).getCoordinates();
        for (int i = 0; i + 1 < front.length; i++) {
            double length = front[i].distance(front[i + 1]);
            if (length > 44 && random.nextInt(5) < 2) {
                row(block, front[i], front[i + 1], length);
            }
        }
    }

    private void row(Block block, Coordinate a, Coordinate b, double length) {
        double depth = 8 + random.nextInt(3);
        double angle = Math.atan2(b.y - a.y, b.x - a.x);
        double along = 6 + random.nextDouble(8);
        while (along < length - 30) {
            double width = Math.min(20 + random.nextDouble(24), length - along - 6);
            // Rings of what was clipped from a block run either way: try both sides, only one lies inside.
            for (double side : new double[] {1.2, -1.2 - depth}) {
                var shape = placed(Site.rectangle(along, side, width, depth), a, angle);
                if (fits(block, shape, 5)) {
                    var shop = House.other(Site.rounded(shape), BuildingUse.COMMERCIAL, "沿街商铺", 1 + random.nextInt(3));
                    block.houses.add(shop.asExtra());
                    break;
                }
            }
            along += width + 7 + random.nextDouble(10);
        }
    }

    private static Polygon placed(Polygon shape, Coordinate at, double angle) {
        var there = AffineTransformation.rotationInstance(angle).translate(at.x, at.y);
        return (Polygon) there.transform(shape);
    }

    void sheds(Block block) {
        double turn = Site.turn(block.site());
        block.gates.forEach(gate -> gatehouse(block, gate));
        int most = 1 + (int) (block.area() / 4_500);
        for (int i = 0; i < most; i++) {
            double width = random.nextInt(2) == 0 ? 20 : 8;
            double depth = 4.5;
            String name = width > 10 ? "非机动车库" : "配电房";
            for (int attempt = 0; attempt < 40; attempt++) {
                var box = block.site().getEnvelopeInternal();
                var at = new Coordinate(
                        box.getMinX() + random.nextDouble() * box.getWidth(),
                        box.getMinY() + random.nextDouble() * box.getHeight());
                var shape = placed(Site.rectangle(0, 0, width, depth), at, turn);
                if (fits(block, shape, 4)) {
                    block.houses.add(House.other(Site.rounded(shape), BuildingUse.AUXILIARY, name, 1)
                            .asExtra());
                    break;
                }
            }
        }
    }

    /** Beside the drive, on whichever side has room. */
    private static void gatehouse(Block block, Gate gate) {
        double in = Angle.angle(gate.point(), gate.inside());
        for (double along : new double[] {1.2, 3, 6}) {
            for (double aside : new double[] {4, -8}) {
                var shape = placed(Site.rectangle(along, aside, 4, 4), gate.point(), in);
                if (fits(block, shape, 1)) {
                    block.houses.add(House.other(Site.rounded(shape), BuildingUse.AUXILIARY, "门卫室", 1));
                    return;
                }
            }
        }
    }

    private static boolean fits(Block block, Polygon shape, double distance) {
        if (!block.site().covers(shape) || block.site().getExteriorRing().distance(shape) < 0.8) {
            return false;
        }
        for (House house : block.houses) {
            if (house.outline.isWithinDistance(shape, distance)) {
                return false;
            }
        }
        for (Gate gate : block.gates) {
            if (gate.drive().isWithinDistance(shape, 3)) {
                return false;
            }
        }
        for (Way way : block.ways) {
            if (way.line().isWithinDistance(shape, way.kind().width / 2 + 1)) {
                return false;
            }
        }
        return true;
    }
}
