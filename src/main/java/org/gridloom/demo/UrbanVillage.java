package org.gridloom.demo;

import java.util.SplittableRandom;
import org.gridloom.territory.BuildingUse;

/**
 * Builds a village that the town has grown round (城中村): each family put as many floors as it could on its square of ground, an arm's length from
 * the next, and lets the rooms.
 */
final class UrbanVillage {

    private static final double HOUSE = 10.5;
    private static final double ALLEY = 2.6;

    private final SplittableRandom random;

    UrbanVillage(SplittableRandom random) {
        this.random = random;
    }

    void build(Block block) {
        double turn = Site.turn(block.site());
        var site = Site.of(block.site(), 2.5, turn);
        if (site == null) {
            return;
        }
        var box = site.extent();
        int row = 0;
        for (double y = box.getMaxY() - HOUSE; y > box.getMinY(); row++) {
            houses(block, site, y);
            // Two rows stand back to back, then comes an alley.
            if (row % 2 == 1) {
                SmallHouses.lane(block, site, y - ALLEY / 2);
            }
            y -= HOUSE + (row % 2 == 1 ? ALLEY : 1.2);
        }
    }

    private void houses(Block block, Site site, double y) {
        double[] room = site.room(y, HOUSE);
        if (room.length == 0) {
            return;
        }
        double x = room[0] + 2 * random.nextDouble();
        for (int i = 0; x < room[1]; i++) {
            double width = HOUSE - 1.5 + 3 * random.nextDouble();
            double depth = HOUSE - 1.2 * random.nextDouble();
            var outline = random.nextInt(25) == 0 ? null : site.take(Site.rectangle(x, y, width, depth), 0.6);
            if (outline != null) {
                int floors = 3 + random.nextInt(4);
                var use = random.nextInt(4) == 0 ? BuildingUse.MIXED : BuildingUse.RESIDENTIAL;
                var house = new House(outline, House.Form.SMALL, 1, use, "", floors);
                house.households = floors + random.nextInt(floors);
                block.houses.add(house);
            }
            x += width + (i % 6 == 5 ? ALLEY : 0.8 + 0.5 * random.nextDouble());
        }
    }
}
