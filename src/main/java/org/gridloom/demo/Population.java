package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridloom.territory.BuildingUse;

/**
 * Lets people move in. Takes away what is too much of the housing laid out, so that the street has the buildings and households it shall have, and
 * gives every block of flats its households and the floors they need.
 */
final class Population {

    /** Households of one block of flats in a real district: 12 to 108, 34 on average with the small houses. */
    static final int FEWEST = 12;

    static final int MOST = 108;

    /** Estates of a size that no grid of 300 to 500 households fits, as they are found. */
    private static final int[] UNFITTING = {1_296, 612, 180};

    private final SplittableRandom random;

    Population(SplittableRandom random) {
        this.random = random;
    }

    /** @return the blocks in which everything stands that shall */
    void moveIn(List<Block> blocks, int households, int inhabited, int uninhabited) {
        thinFlats(blocks, inhabited);
        thinExtras(blocks, uninhabited);
        Map<Block, Integer> totals = unfitting(blocks);
        int left = households;
        for (Block block : blocks) {
            left -= block.houses.stream()
                    .filter(h -> !h.flats())
                    .mapToInt(h -> h.households)
                    .sum();
        }
        for (int total : totals.values()) {
            left -= total;
        }
        List<House> others = new ArrayList<>();
        for (Block block : blocks) {
            var flats = flats(block);
            if (totals.containsKey(block)) {
                fill(flats, totals.get(block));
            } else {
                others.addAll(flats);
            }
        }
        fill(others, left);
        blocks.forEach(block -> flats(block).forEach(Population::raise));
        blocks.stream()
                .filter(block -> block.use.compound() && !block.alone)
                .max(Comparator.comparingInt(Block::households))
                .ifPresent(block -> block.movedIn = true);
    }

    static List<House> flats(Block block) {
        return block.houses.stream().filter(House::flats).toList();
    }

    /** Every estate gives up its share, round its middle: that becomes its garden. */
    private void thinFlats(List<Block> blocks, int inhabited) {
        int small = 0;
        int flats = 0;
        for (Block block : blocks) {
            small += (int) block.houses.stream()
                    .filter(h -> h.form == House.Form.SMALL)
                    .count();
            flats += flats(block).size();
        }
        double keep = Math.min(1, (inhabited - small) / (double) flats);
        double owed = 0;
        for (Block block : blocks) {
            var standing = flats(block);
            owed += standing.size() * (1 - keep);
            if (owed >= 1 && standing.size() > 4) {
                int gone = (int) Math.min(owed, standing.size() - 4);
                var middle = block.site().getCentroid();
                var sorted = standing.stream()
                        .sorted(Comparator.comparingDouble(
                                h -> h.outline.getCentroid().distance(middle)))
                        .limit(gone)
                        .toList();
                block.houses.removeAll(sorted);
                sorted.forEach(house -> block.gardens.add(house.outline));
                owed -= gone;
            }
        }
    }

    private void thinExtras(List<Block> blocks, int uninhabited) {
        int standing = 0;
        List<Block> owners = new ArrayList<>();
        for (Block block : blocks) {
            for (House house : block.houses) {
                standing += house.inhabited() ? 0 : 1;
                if (house.extra) {
                    owners.add(block);
                }
            }
        }
        while (standing > uninhabited && !owners.isEmpty()) {
            var block = owners.remove(random.nextInt(owners.size()));
            // A shop leaves a hole in the street front.
            var extra = block.houses.stream()
                    .filter(h -> h.extra)
                    .min(Comparator.comparing(h -> h.use != BuildingUse.AUXILIARY))
                    .orElseThrow();
            block.houses.remove(extra);
            standing--;
        }
    }

    private static Map<Block, Integer> unfitting(List<Block> blocks) {
        Map<Block, Integer> totals = new LinkedHashMap<>();
        for (int total : UNFITTING) {
            blocks.stream()
                    .filter(block -> block.use.compound() && !totals.containsKey(block))
                    .filter(block -> flats(block).size() * MOST * 0.98 >= total)
                    .filter(block -> flats(block).size() * FEWEST * 1.5 <= total)
                    .min(Comparator.comparingDouble(block -> Math.abs(weight(flats(block)) - total)))
                    .ifPresent(block -> {
                        totals.put(block, total);
                        block.alone = true;
                    });
        }
        return totals;
    }

    private static double weight(List<House> houses) {
        return houses.stream().mapToDouble(h -> h.weight).sum();
    }

    /** Gives each house its share of the total by weight, within what a block of flats holds. */
    private void fill(List<House> houses, int total) {
        if (houses.isEmpty()) {
            return;
        }
        double share = total / weight(houses);
        int given = 0;
        for (House house : houses) {
            double some = house.weight * share * (0.94 + 0.12 * random.nextDouble());
            house.households = Math.clamp(Math.round(some), FEWEST, MOST);
            given += house.households;
        }
        for (int i = 0, idle = 0; given != total && idle < houses.size(); i = (i + 1) % houses.size()) {
            var house = houses.get(i);
            int moved = Math.clamp(house.households + Integer.signum(total - given), FEWEST, MOST) - house.households;
            house.households += moved;
            given += moved;
            idle = moved == 0 ? idle + 1 : 0;
        }
    }

    /** As many floors as its households need: two flats to a landing in a slab, two to four in a tower. */
    private static void raise(House house) {
        if (house.form == House.Form.SLAB) {
            house.floors = Math.clamp(Math.ceilDiv(house.households, 2 * house.entrances), 4, 27);
            return;
        }
        for (int flats = 4; flats >= 1; flats--) {
            house.floors = Math.ceilDiv(house.households, flats);
            if (house.floors >= 18) {
                break;
            }
        }
        house.floors = Math.clamp(house.floors, 11, 33);
    }
}
