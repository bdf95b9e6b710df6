package org.gridloom.partition;

import java.util.Arrays;

/**
 * An assignment of all units to grids while it is being improved, with everything the objective needs kept up to date: moving a unit costs as much
 * as the unit has neighbours.
 */
final class Division {

    /** How many soft points a grid outside the window weighs, and each ideal number of households it is off. Larger than any gain. */
    private static final double ILLEGAL = 1;

    private static final double OFF = 40;

    /** What an excess counts in a grid that cannot be legal, since a unit in it is over the limit by itself. */
    private static final double SUNK = 0.02;

    private final Problem problem;
    private final UnitNetwork network;
    private final Window window;
    private final Weights weights;
    private final int grids;

    private final int[] gridOf;
    private final int[] size;
    private final int[] households;
    private final double[] area;
    private final double[] perimeter;
    private final double[] load;
    /** Units in each grid that are over the limit by themselves. */
    private final int[] overLimit;
    /** Units of each compound in each grid, by compound and then grid. */
    private final int[] inCompound;
    /** Grids that each compound needs at least. */
    private final int[] needed;

    private final int[] spread;
    /** The grid in force whose name each grid carries, or {@link Problem#NO_GRID}. */
    private int[] label;

    private final double metre;
    private final double meanLoad;

    private double cut;
    private double soft;
    private double excess;
    private int illegal;
    private long moved;
    private int overspread;

    Division(Problem problem, int[] gridOf, int grids) {
        this.problem = problem;
        network = problem.network();
        window = problem.window();
        weights = problem.weights();
        this.grids = grids;
        this.gridOf = gridOf.clone();
        size = new int[grids];
        households = new int[grids];
        area = new double[grids];
        perimeter = new double[grids];
        load = new double[grids];
        overLimit = new int[grids];
        inCompound = new int[network.compounds() * grids];
        needed = new int[network.compounds()];
        spread = new int[network.compounds()];
        // Two square grids share a side of it: so a division whose borders all lie open costs about 1 a grid.
        metre = 1 / (2 * Math.sqrt(Math.max(1, network.totalArea() / grids)));
        meanLoad = network.totalLoad() / grids;
        label = new int[grids];
        count();
        relabel();
    }

    private void count() {
        var ofCompound = new long[network.compounds()];
        for (int unit = 0; unit < gridOf.length; unit++) {
            int grid = gridOf[unit];
            size[grid]++;
            households[grid] += network.households(unit);
            area[grid] += network.area(unit);
            load[grid] += network.load(unit);
            overLimit[grid] += network.households(unit) > window.max() ? 1 : 0;
            perimeter[grid] += network.perimeter(unit);
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                if (gridOf[network.neighbour(arc)] == grid) {
                    perimeter[grid] -= network.length(arc);
                } else {
                    cut += network.open(arc) / 2;
                }
            }
            int compound = network.compound(unit);
            if (compound != UnitNetwork.NO_COMPOUND) {
                ofCompound[compound] += network.households(unit);
                if (inCompound[compound * grids + grid]++ == 0) {
                    spread[compound]++;
                }
            }
        }
        for (int compound = 0; compound < spread.length; compound++) {
            needed[compound] = window.fewestGrids(ofCompound[compound]);
            overspread += Math.max(0, spread[compound] - needed[compound]);
        }
        for (int grid = 0; grid < grids; grid++) {
            add(grid, 1);
        }
    }

    /** Adds what one grid contributes by itself, or takes it away again. */
    private void add(int grid, int sign) {
        soft += sign * soft(grid);
        int off = window.excess(households[grid]);
        if (overLimit[grid] > 0) {
            // Broken whatever is done, so it may as well take what would break others.
            excess += sign * SUNK * off;
            illegal += sign;
        } else if (off > 0) {
            excess += sign * (double) off;
            illegal += sign;
        }
    }

    private double soft(int grid) {
        double term = weights.shape() * (1 - compactness(grid));
        if (weights.balance() > 0) {
            double half = Math.max(1, (window.max() - window.min()) / 2.0);
            // Beyond the window it is no longer a matter of balance.
            double off = (Math.clamp(households[grid], window.min(), window.max()) - window.ideal()) / half;
            term += weights.balance() * off * off;
        }
        if (weights.load() > 0 && meanLoad > 0) {
            double off = (load[grid] - meanLoad) / meanLoad;
            term += weights.load() * off * off;
        }
        return term;
    }

    /** Polsby-Popper: 1 for a disc. */
    double compactness(int grid) {
        // Of a grid that lost its last unit rounding leaves an area and a perimeter of next to nothing, and their ratio
        // would be anything.
        return size[grid] == 0 || perimeter[grid] <= 0
                ? 1
                : Math.min(1, 4 * Math.PI * area[grid] / (perimeter[grid] * perimeter[grid]));
    }

    int grids() {
        return grids;
    }

    int gridOf(int unit) {
        return gridOf[unit];
    }

    int[] assignment() {
        return gridOf.clone();
    }

    int size(int grid) {
        return size[grid];
    }

    int households(int grid) {
        return households[grid];
    }

    double perimeter(int grid) {
        return perimeter[grid];
    }

    /** Grids outside the window. */
    int illegal() {
        return illegal;
    }

    /** Households in grids outside the window. */
    long brokenHouseholds() {
        long broken = 0;
        for (int grid = 0; grid < grids && illegal > 0; grid++) {
            broken += window.holds(households[grid]) ? 0 : households[grid];
        }
        return broken;
    }

    long moved() {
        return moved;
    }

    int label(int grid) {
        return label[grid];
    }

    /** The soft aims alone; lower is better. */
    double objective() {
        return soft
                + weights.barriers() * cut * metre
                + weights.compounds() * overspread
                + weights.stability() * moved / window.ideal();
    }

    /** What is minimised: the objective, and the window as far as it is not held. */
    double cost() {
        return objective() + ILLEGAL * illegal + OFF * excess / window.ideal();
    }

    /** Moves a unit and leaves everything true; whether its grid still hangs together is not looked at. */
    void move(int unit, int to) {
        int from = gridOf[unit];
        add(from, -1);
        add(to, -1);
        size[from]--;
        size[to]++;
        double withFrom = 0;
        double withTo = 0;
        for (int arc = network.first(unit); arc < network.end(unit); arc++) {
            int other = gridOf[network.neighbour(arc)];
            if (other == from) {
                withFrom += network.length(arc);
                cut += network.open(arc);
            } else if (other == to) {
                withTo += network.length(arc);
                cut -= network.open(arc);
            }
        }
        perimeter[from] += 2 * withFrom - network.perimeter(unit);
        perimeter[to] += network.perimeter(unit) - 2 * withTo;
        int number = network.households(unit);
        households[from] -= number;
        households[to] += number;
        area[from] -= network.area(unit);
        area[to] += network.area(unit);
        load[from] -= network.load(unit);
        load[to] += network.load(unit);
        if (number > window.max()) {
            overLimit[from]--;
            overLimit[to]++;
        }
        gridOf[unit] = to;
        add(from, 1);
        add(to, 1);
        moveInCompound(network.compound(unit), from, to);
        int home = problem.inForce(unit);
        if (home != Problem.NO_GRID) {
            moved += (label[from] == home ? number : 0) - (label[to] == home ? number : 0);
        }
    }

    private void moveInCompound(int compound, int from, int to) {
        if (compound == UnitNetwork.NO_COMPOUND) {
            return;
        }
        overspread -= Math.max(0, spread[compound] - needed[compound]);
        if (--inCompound[compound * grids + from] == 0) {
            spread[compound]--;
        }
        if (inCompound[compound * grids + to]++ == 0) {
            spread[compound]++;
        }
        overspread += Math.max(0, spread[compound] - needed[compound]);
    }

    /** Gives each grid the name of the grid in force it has most households of, the largest share first: the rest counts as moved. */
    final void relabel() {
        label = Labels.match(problem, gridOf, grids);
        moved = 0;
        for (int unit = 0; unit < gridOf.length; unit++) {
            int home = problem.inForce(unit);
            if (home != Problem.NO_GRID && label[gridOf[unit]] != home) {
                moved += network.households(unit);
            }
        }
    }

    /** Sums drift by rounding; from time to time they are made anew. */
    void recount() {
        Arrays.fill(size, 0);
        Arrays.fill(households, 0);
        Arrays.fill(area, 0);
        Arrays.fill(perimeter, 0);
        Arrays.fill(load, 0);
        Arrays.fill(overLimit, 0);
        Arrays.fill(inCompound, 0);
        Arrays.fill(spread, 0);
        cut = 0;
        soft = 0;
        excess = 0;
        illegal = 0;
        overspread = 0;
        count();
        relabel();
    }
}
