package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.DisjointSets;

/**
 * The units of a grid on both sides of a line, by number. What the line crosses without dividing it goes with its larger part; ground that the line does
 * not reach goes with what it lies beside.
 */
record LineSides(List<Integer> left, List<Integer> right) {

    /** Nothing where the line has units on one side only, or where one gets from one side to the other round its end. */
    static Optional<LineSides> of(TriedCut tried, DraftGround ground, Set<Integer> members) {
        var beside = tried.lean();
        var crossed = tried.crossed();
        var places = members.stream().map(ground::place).sorted().toList();
        var apart = new DisjointSets(tried.live().size());
        var touching = new HashMap<Integer, Touching>();
        for (int round = 0; round < 2; round++) {
            for (int place : places) {
                if (sideOf(ground.number(place), beside, crossed) != 0) {
                    continue;
                }
                for (var edge : tried.live().edgesOf(place)) {
                    int other = edge.left() == place ? edge.right() : edge.left();
                    int number = other < 0 ? -1 : ground.number(other);
                    if (!members.contains(number)) {
                        continue;
                    }
                    double side = sideOf(number, beside, crossed);
                    if (round == 0 && side == 0) {
                        apart.join(place, other);
                    } else if (round == 1 && side != 0) {
                        touching.computeIfAbsent(apart.find(place), any -> new Touching())
                                .add(side * edge.line().getLength(), beside.containsKey(number));
                    }
                }
            }
        }
        if (touching.values().stream().anyMatch(Touching::goesRoundTheEnd)) {
            return Optional.empty();
        }
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        for (int place : places) {
            int number = ground.number(place);
            double own = sideOf(number, beside, crossed);
            double side = own != 0
                    ? own
                    : Optional.ofNullable(touching.get(apart.find(place)))
                            .map(Touching::side)
                            .orElse(0.0);
            // What touches neither, an exclave, stays with the grid that keeps its name, as it is on no list.
            if (side > 0) {
                left.add(number);
            } else if (side < 0) {
                right.add(number);
            }
        }
        return left.isEmpty() || right.isEmpty() ? Optional.empty() : Optional.of(new LineSides(left, right));
    }

    private static double sideOf(int number, Map<Integer, Double> beside, Map<Integer, Double> crossed) {
        return Math.signum(beside.getOrDefault(number, crossed.getOrDefault(number, 0.0)));
    }

    /** How much border a piece of ground that the line does not reach has with units on either side, in metres. */
    private static final class Touching {

        private double besideLeft;
        private double besideRight;
        private double crossedMore;

        void add(double sidedLength, boolean beside) {
            if (!beside) {
                crossedMore += sidedLength;
            } else if (sidedLength > 0) {
                besideLeft += sidedLength;
            } else {
                besideRight -= sidedLength;
            }
        }

        boolean goesRoundTheEnd() {
            return besideLeft > 0 && besideRight > 0;
        }

        double side() {
            return besideLeft == besideRight ? crossedMore : besideLeft - besideRight;
        }
    }
}
