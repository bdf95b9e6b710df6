package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Into how many grids each part of a network is divided: what its sums allow, nearest to what is wished first. */
final class GridNumbers {

    /** How far from the wished number others are looked at. */
    private static final int REACH = 6;

    private final Problem problem;
    private final Components components;
    private final List<List<Integer>> numbers = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private int unavoidable;

    GridNumbers(Problem problem, Components components) {
        this.problem = problem;
        this.components = components;
        for (int component = 0; component < components.count(); component++) {
            numbers.add(numbers(component));
        }
        problem.grids().ifPresent(this::share);
    }

    private List<Integer> numbers(int component) {
        var window = problem.window();
        int households = components.households(component, problem.network());
        int units = components.units(component).length;
        int alone = unitsOverLimit(component);
        unavoidable += alone;
        if (alone > 0) {
            return besideUnitsOverLimit(component, alone, households);
        }
        int fewest = window.fewestGrids(households);
        int most = window.mostGrids(households);
        if (most < fewest) {
            unavoidable++;
            int grids = Math.min(units, window.gridsFor(households));
            reasons.add(
                    new Reason.NoNumberOfGrids(components.units(component)[0], units, households, fewest, most, grids));
            return List.of(grids);
        }
        return nearestFirst(Math.min(units, wished(component, households)), fewest, Math.min(most, units));
    }

    private int unitsOverLimit(int component) {
        return (int) IntStream.of(components.units(component))
                .filter(unit ->
                        problem.network().households(unit) > problem.window().max())
                .count();
    }

    /** A grid for each of those units, which is broken anyway and can take what no other holds; the others legal as far as their sum allows. */
    private List<Integer> besideUnitsOverLimit(int component, int alone, int households) {
        var units = components.units(component);
        int inThem = IntStream.of(units)
                .map(problem.network()::households)
                .filter(each -> each > problem.window().max())
                .sum();
        int rest = households - inThem;
        int most = Math.min(
                units.length, alone + Math.min(units.length, problem.window().mostGrids(rest)));
        int wished = Math.min(most, alone + (rest == 0 ? 0 : problem.window().gridsFor(rest)));
        return nearestFirst(wished, alone, most);
    }

    private static List<Integer> nearestFirst(int wished, int fewest, int most) {
        return IntStream.rangeClosed(Math.max(Math.min(fewest, most), wished - REACH), Math.min(most, wished + REACH))
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> Math.abs(number - wished))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** As many as are in force, where stability counts and that is possible; else what comes nearest to the ideal. */
    private int wished(int component, int households) {
        var window = problem.window();
        int inForce = (int) IntStream.of(components.units(component))
                .map(problem::inForce)
                .filter(grid -> grid != Problem.NO_GRID)
                .distinct()
                .count();
        return inForce > 0 && problem.weights().stability() > 0
                ? Math.clamp(
                        inForce,
                        window.fewestGrids(households),
                        Math.max(window.fewestGrids(households), window.mostGrids(households)))
                : window.gridsFor(households);
    }

    /** Brings the sum to the number asked for, a grid at a time where that moves the mean grid least from the ideal. */
    private void share(int asked) {
        if (asked < fewest() || asked > most()) {
            reasons.add(new Reason.OtherNumberAsked(asked, fewest(), most()));
        }
        var shares = new int[components.count()];
        for (int component = 0; component < shares.length; component++) {
            shares[component] = numbers.get(component).getFirst();
        }
        int sum = IntStream.of(shares).sum();
        while (sum != asked) {
            int step = sum < asked ? 1 : -1;
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int component = 0; component < shares.length; component++) {
                int next = shares[component] + step;
                if (next >= 1 && next <= components.units(component).length) {
                    double mean = (double) components.households(component, problem.network()) / next;
                    double off = Math.abs(mean - problem.window().ideal());
                    if (off < least) {
                        least = off;
                        best = component;
                    }
                }
            }
            if (best < 0) {
                break; // fewer grids than parts, or more than units
            }
            shares[best] += step;
            sum += step;
        }
        for (int component = 0; component < shares.length; component++) {
            numbers.set(component, List.of(shares[component]));
        }
    }

    /** The fewest grids that could all be legal by their sums, if any number can. */
    int fewest() {
        return IntStream.range(0, components.count())
                .map(component -> problem.window().fewestGrids(components.households(component, problem.network())))
                .sum();
    }

    /** The most of them. */
    int most() {
        return IntStream.range(0, components.count())
                .map(component -> {
                    int households = components.households(component, problem.network());
                    int most = Math.min(
                            components.units(component).length, problem.window().mostGrids(households));
                    return Math.max(problem.window().fewestGrids(households), most);
                })
                .sum();
    }

    /** How many different choices there are. */
    int variants() {
        return numbers.stream().mapToInt(List::size).max().orElse(1);
    }

    /** Grids for each part. Variant 0 is what is wished, each further one a step farther from it. */
    int[] variant(int variant) {
        return numbers.stream()
                .mapToInt(each -> each.get(Math.min(variant, each.size() - 1)))
                .toArray();
    }

    /** So many grids are outside the window in any plan. */
    int unavoidable() {
        return unavoidable;
    }

    /** What makes a legal plan impossible whatever is tried. */
    List<Reason> reasons() {
        return reasons;
    }
}
