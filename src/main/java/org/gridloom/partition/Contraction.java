package org.gridloom.partition;

import java.util.Arrays;
import org.gridloom.geometry.DisjointSets;

/**
 * A smaller problem with the same solutions: what could never be a grid's or hold one together is taken along with a neighbour. These are narrow
 * strips, and ground without households that is cut off (the water between two banks that cannot be crossed).
 */
final class Contraction {

    private final Problem whole;
    private final Problem problem;
    /** For each unit of the whole its unit in the smaller problem. */
    private final int[] part;

    private Contraction(Problem whole, Problem problem, int[] part) {
        this.whole = whole;
        this.problem = problem;
        this.part = part;
    }

    static Contraction of(Problem whole) {
        var network = whole.network();
        var sets = new DisjointSets(network.size());
        var carries = new boolean[network.size()];
        for (int unit = 0; unit < network.size(); unit++) {
            carries[unit] = network.carries(unit);
        }
        attach(network, sets, carries);
        var components = new Components(network);
        for (int component = 0; component < components.count(); component++) {
            var units = components.units(component);
            if (components.count() > 1 && components.households(component, network) == 0) {
                for (int unit : units) {
                    carries[unit] = false;
                }
            }
        }
        attach(network, sets, carries);
        return new Contraction(whole, contract(whole, sets), numbered(network.size(), sets));
    }

    /** Joins each unit that carries nothing to the neighbour with the longest common border, beginning at those that carry. */
    private static void attach(UnitNetwork network, DisjointSets sets, boolean[] carries) {
        boolean attached = true;
        var settled = carries.clone();
        while (attached) {
            attached = false;
            var now = settled.clone();
            for (int unit = 0; unit < network.size(); unit++) {
                if (settled[unit]) {
                    continue;
                }
                int longest = -1;
                for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                    if (settled[network.neighbour(arc)]
                            && (longest < 0 || network.length(arc) > network.length(longest))) {
                        longest = arc;
                    }
                }
                if (longest >= 0) {
                    sets.join(unit, network.neighbour(longest));
                    now[unit] = true;
                    attached = true;
                }
            }
            settled = now;
        }
    }

    private static int[] numbered(int size, DisjointSets sets) {
        var part = new int[size];
        var number = new int[size];
        Arrays.fill(number, -1);
        int next = 0;
        for (int unit = 0; unit < size; unit++) {
            int name = sets.find(unit);
            if (number[name] < 0) {
                number[name] = next++;
            }
            part[unit] = number[name];
        }
        return part;
    }

    private static Problem contract(Problem whole, DisjointSets sets) {
        var network = whole.network();
        var part = numbered(network.size(), sets);
        int parts = Arrays.stream(part).max().orElse(-1) + 1;
        if (parts == network.size()) {
            return whole;
        }
        var members = new UnitSums(network, part, parts);
        var builder = new UnitNetworkBuilder();
        var inForce = new int[parts];
        for (int each = 0; each < parts; each++) {
            int main = members.main(each);
            builder.unit(
                    members.households(each),
                    members.area(each),
                    network.compound(main),
                    members.load(each),
                    network.carries(main));
            inForce[each] = whole.inForce(main);
        }
        for (int unit = 0; unit < network.size(); unit++) {
            double inner = 0;
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                int other = network.neighbour(arc);
                inner += network.length(arc);
                if (unit < other) {
                    builder.border(
                            part[unit],
                            part[other],
                            network.length(arc),
                            network.open(arc),
                            network.alongBarrier(arc),
                            network.joins(arc));
                }
            }
            builder.outer(part[unit], Math.max(0, network.perimeter(unit) - inner));
        }
        return new Problem(builder.build(), whole.window(), whole.weights(), inForce, whole.grids());
    }

    /** What the units of each part are together, and the one that stands for them: with most households, then most ground. */
    private static final class UnitSums {
        private final int[] households;
        private final double[] area;
        private final double[] load;
        private final int[] main;

        UnitSums(UnitNetwork network, int[] part, int parts) {
            households = new int[parts];
            area = new double[parts];
            load = new double[parts];
            main = new int[parts];
            Arrays.fill(main, -1);
            for (int unit = 0; unit < part.length; unit++) {
                int each = part[unit];
                households[each] += network.households(unit);
                area[each] += network.area(unit);
                load[each] += network.load(unit);
                if (main[each] < 0 || ahead(network, unit, main[each])) {
                    main[each] = unit;
                }
            }
        }

        private static boolean ahead(UnitNetwork network, int unit, int other) {
            if (network.carries(unit) != network.carries(other)) {
                return network.carries(unit);
            }
            return network.households(unit) != network.households(other)
                    ? network.households(unit) > network.households(other)
                    : network.area(unit) > network.area(other);
        }

        int main(int each) {
            return main[each];
        }

        int households(int each) {
            return households[each];
        }

        double area(int each) {
            return area[each];
        }

        double load(int each) {
            return load[each];
        }
    }

    Problem problem() {
        return problem;
    }

    /** A division of the smaller problem as one of the whole. */
    int[] expand(int[] gridOf) {
        return Arrays.stream(part).map(each -> gridOf[each]).toArray();
    }

    /** A unit of the whole that a unit of the smaller problem stands for. */
    int original(int unit) {
        for (int each = 0; each < part.length; each++) {
            if (part[each] == unit
                    && whole.network().households(each) == problem.network().households(unit)) {
                return each;
            }
        }
        for (int each = 0; each < part.length; each++) {
            if (part[each] == unit) {
                return each;
            }
        }
        throw new IllegalArgumentException("No unit " + unit);
    }
}
