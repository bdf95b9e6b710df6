package org.gridloom.demo;

import java.util.SplittableRandom;
import org.gridloom.territory.BuildingUse;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Builds a housing estate: slab blocks in rows that face south, towers behind them where they take nobody's sun. */
final class Rows {

    /** Half the width of ground that is left alone, in metres. */
    private static final double NARROW = 9;

    private final SplittableRandom random;

    Rows(SplittableRandom random) {
        this.random = random;
    }

    void build(Block block) {
        var ground = block.site();
        double turn = Site.turn(ground);
        var open = behindShops(block);
        var site = Site.of(open, block.use == Block.Use.OLD_ESTATE ? 5.8 : 7, turn);
        if (site == null) {
            return;
        }
        int towerRows = switch (block.use) {
            case TOWERS -> 9;
            case ESTATE -> random.nextInt(5) == 0 ? 1 : 0;
            default -> 0;
        };
        boolean tall = block.use == Block.Use.ESTATE && random.nextInt(3) == 0;
        int floors = block.use == Block.Use.OLD_ESTATE ? 5 + random.nextInt(2) : tall ? 11 : 6;
        double entrance = block.use == Block.Use.OLD_ESTATE ? 14 + random.nextDouble(2) : 16 + random.nextDouble(3);
        double depth = block.use == Block.Use.OLD_ESTATE ? 10.5 : 12 + random.nextDouble(2);
        double pitch = depth + (tall ? 27 : block.use == Block.Use.OLD_ESTATE ? 13.5 : 17 + random.nextDouble(3));
        var paths = new Paths(block, open, turn);
        double top = site.extent().getMaxY();
        int row = 0;
        for (double y = top; y > site.extent().getMinY(); ) {
            boolean towers = row < towerRows;
            double size = towers ? 24 : depth;
            double from = y - size;
            boolean built = towers
                    ? towers(block, site, from, row % 2 == 1)
                    : slabs(block, site, from, depth, entrance, floors);
            if (!built) {
                y -= 3;
                continue;
            }
            if (y < top - 8) {
                paths.across(y + 3.5);
            }
            y = from - (towers ? block.use == Block.Use.TOWERS ? 23 : 18 : pitch - depth);
            row++;
        }
    }

    /** Without niches that no fire engine gets round in: the way round the estate and its rows follow the same outline. */
    private static Polygon behindShops(Block block) {
        Geometry ground = block.site();
        for (House shop : block.houses) {
            ground = Overlays.without(ground, shop.outline.buffer(3, 2));
        }
        var open = Block.largest(ground.buffer(-NARROW, 4).buffer(NARROW, 4));
        return open == null ? block.site() : open;
    }

    /** @return whether any found room */
    private boolean slabs(Block block, Site site, double y, double depth, double entrance, int floors) {
        double[] room = site.room(y, depth);
        if (room.length == 0) {
            return false;
        }
        double width = room[1] - room[0];
        double gap = 9 + random.nextDouble(3);
        int longest = (int) Math.min(4, (width + gap) / entrance);
        if (longest < 2) {
            return false;
        }
        // As many slabs of two to four entrances as the row holds; what is left over goes between them.
        int count = (int) Math.max(1, Math.round((width + gap) / (2.6 * entrance + gap)));
        int entrances = (int) ((width - (count - 1) * gap) / entrance);
        entrances = Math.clamp(entrances, 2 * count, 4 * count);
        double left = width - entrances * entrance;
        if (left < (count - 1) * gap) {
            entrances--;
            left += entrance;
        }
        double between = count == 1 ? 0 : Math.min(left / (count - 1), 22);
        double x = room[0] + (count == 1 ? random.nextDouble() * Math.max(0, left) : 0);
        boolean built = false;
        for (int i = 0; i < count; i++) {
            int here = entrances / count + (i < entrances % count ? 1 : 0);
            var outline = site.take(slab(x, y, here * entrance, depth, here), 6);
            if (outline != null) {
                var use = BuildingUse.RESIDENTIAL;
                var house = new House(outline, House.Form.SLAB, here, use, "", floors);
                house.weight = 2.0 * here * floors;
                block.houses.add(house);
                built = true;
            }
            x += here * entrance + between;
        }
        return built;
    }

    /** A long box whose stairwells stand out to the north. */
    private static Polygon slab(double x, double y, double length, double depth, int entrances) {
        double bay = length / entrances;
        double wall = depth - 1.4;
        var corners = new double[8 + 8 * entrances];
        int k = corner(corners, 0, 0, 0);
        k = corner(corners, k, length, 0);
        k = corner(corners, k, length, wall);
        for (int i = entrances - 1; i >= 0; i--) {
            double middle = (i + 0.5) * bay;
            k = corner(corners, k, middle + 1.6, wall);
            k = corner(corners, k, middle + 1.6, depth);
            k = corner(corners, k, middle - 1.6, depth);
            k = corner(corners, k, middle - 1.6, wall);
        }
        corner(corners, k, 0, wall);
        return Site.shape(x, y, corners);
    }

    private static int corner(double[] corners, int k, double x, double y) {
        corners[k] = x;
        corners[k + 1] = y;
        return k + 2;
    }

    private boolean towers(Block block, Site site, double y, boolean shifted) {
        double[] room = site.room(y, 24);
        if (room.length == 0) {
            return false;
        }
        double width = 29;
        double gap = 21;
        int count = (int) ((room[1] - room[0] + gap) / (width + gap));
        if (count == 0) {
            return false;
        }
        double left = room[1] - room[0] - count * width;
        double between = count == 1 ? 0 : Math.min(left / (count - 1), 44);
        double x = room[0];
        if (shifted && count > 1 && left - (count - 1) * gap > 8) {
            between = gap;
            x += (left - (count - 1) * gap) / 2;
        }
        boolean built = false;
        for (int i = 0; i < count; i++) {
            var outline = site.take(tower(x, y), 12);
            if (outline != null) {
                var house = new House(outline, House.Form.TOWER, 1, BuildingUse.RESIDENTIAL, "", 26);
                house.weight = 92 + random.nextInt(12);
                block.houses.add(house);
                built = true;
            }
            x += width + between;
        }
        return built;
    }

    /** The butterfly plan of four flats round a core: two wings to the south, a waist, a broad back. */
    private static Polygon tower(double x, double y) {
        return Site.shape(
                x, y, 0, 3, 4, 3, 4, 0, 11, 0, 11, 5, 18, 5, 18, 0, 25, 0, 25, 3, 29, 3, 29, 15, 22, 15, 22, 20, 18, 20,
                18, 18, 11, 18, 11, 20, 7, 20, 7, 15, 0, 15);
    }
}
