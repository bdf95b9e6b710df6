package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.gridloom.demo.Block.Use;

/** Decides what stands where: each community gets what it is known for, and people live on the rest. */
final class LandUse {

    /** Square metres below which a block is a green corner. */
    private static final double LEAST = 3_600;

    /** Square metres of about a hundred old houses, and of some seventy village houses. */
    private static final double OLD_QUARTER = 27_000;

    private static final double VILLAGE = 44_000;

    private final SplittableRandom random;

    LandUse(SplittableRandom random) {
        this.random = random;
    }

    void assign(StreetNet.Neighbourhood neighbourhood) {
        List<Block> free = new ArrayList<>();
        for (Block block : neighbourhood.blocks()) {
            if (block.use == Use.WATERSIDE) {
                continue;
            }
            if (block.area() < LEAST) {
                block.use = Use.PARK;
            } else {
                free.add(block);
            }
        }
        free.sort(Comparator.comparingDouble(Block::area));
        switch (neighbourhood.character()) {
            case OLD_TOWN -> {
                take(free, Use.MARKET, 0.2);
                take(free, Use.PARK, 0.05);
                clustered(free, Use.OLD_HOUSES, OLD_QUARTER);
                rest(free, Use.OLD_ESTATE, Use.OLD_ESTATE);
            }
            case CENTRE -> {
                take(free, Use.BUSINESS, 1);
                take(free, Use.SCHOOL, 0.6);
                take(free, Use.PARK, 0.1);
                rest(free, Use.ESTATE, Use.TOWERS);
            }
            case ESTATES -> {
                take(free, Use.SCHOOL, 0.4);
                take(free, Use.PARK, 0);
                rest(free, Use.ESTATE, Use.OLD_ESTATE);
            }
            case NEW_TOWN -> {
                take(free, Use.SCHOOL, 0.2);
                take(free, Use.PARK, 0);
                rest(free, Use.TOWERS, Use.ESTATE);
            }
            case HOSPITAL -> {
                take(free, Use.HOSPITAL, 0.6);
                take(free, Use.MARKET, 0);
                take(free, Use.URBAN_VILLAGE, 0.3);
                rest(free, Use.OLD_ESTATE, Use.ESTATE);
            }
            case VILLAGE -> {
                take(free, Use.ESTATE, 0.2);
                clustered(free, Use.VILLAGE_HOUSES, VILLAGE);
                rest(free, Use.FIELDS, Use.FIELDS);
            }
        }
    }

    /** The most compact of those about this rank by size: nobody builds a school on a wedge. */
    private static void take(List<Block> free, Use use, double rank) {
        if (free.size() > 2) {
            int about = (int) (rank * (free.size() - 1));
            int like = free.size() / 6;
            var block = free.subList(Math.max(0, about - like), Math.min(free.size(), about + like + 1)).stream()
                    .max(Comparator.comparingDouble(LandUse::compactness))
                    .orElseThrow();
            free.remove(block);
            block.use = use;
        }
    }

    /** 1 for a circle, 0.785 for a square. */
    private static double compactness(Block block) {
        double around = block.site().getLength();
        return 4 * Math.PI * block.area() / (around * around);
    }

    /** Whole blocks round one place, until they make as many square metres. */
    private void clustered(List<Block> free, Use use, double area) {
        var heart = free.get(random.nextInt(free.size())).site().getCentroid();
        double wanted = area;
        free.sort(Comparator.comparingDouble(block -> block.site().getCentroid().distance(heart)));
        while (wanted > 0 && free.size() > 1) {
            var block = free.removeFirst();
            block.use = use;
            wanted -= block.area();
        }
    }

    private void rest(List<Block> free, Use mostly, Use sometimes) {
        for (Block block : free) {
            block.use = random.nextInt(4) == 0 ? sometimes : mostly;
        }
    }
}
