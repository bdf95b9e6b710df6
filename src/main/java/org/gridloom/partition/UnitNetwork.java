package org.gridloom.partition;

import java.util.Arrays;

/**
 * The units that are divided: households, ground, and who borders on whom along what. Two units that touch in a point are no neighbours. Never
 * changes; made by a {@link UnitNetworkBuilder}.
 *
 * <p>The neighbours of unit u are the arcs from {@link #first}(u) up to, not including, {@link #end}(u); a pair of units has one arc each way.
 */
public final class UnitNetwork {

    /** The compound of a unit that lies in none. */
    public static final int NO_COMPOUND = -1;

    private final int[] households;
    private final double[] area;
    private final double[] perimeter;
    private final double[] load;
    private final boolean[] carries;
    private final int[] compound;
    private final int compounds;
    private final int[] from;
    private final int[] origin;
    private final int[] to;
    private final double[] length;
    private final double[] open;
    private final double[] alongBarrier;
    private final boolean[] joins;

    UnitNetwork(UnitNetworkBuilder built) {
        households = built.households();
        area = built.areas();
        load = built.loads();
        carries = built.carries();
        compound = built.compounds();
        compounds = Arrays.stream(compound).max().orElse(NO_COMPOUND) + 1;
        var arcs = built.arcs();
        from = new int[households.length + 1];
        origin = new int[arcs.size()];
        to = new int[arcs.size()];
        length = new double[arcs.size()];
        open = new double[arcs.size()];
        alongBarrier = new double[arcs.size()];
        joins = new boolean[arcs.size()];
        perimeter = built.outer();
        for (int i = 0; i < arcs.size(); i++) {
            var arc = arcs.get(i);
            from[arc.from() + 1]++;
            origin[i] = arc.from();
            to[i] = arc.to();
            length[i] = arc.length();
            open[i] = arc.open();
            alongBarrier[i] = arc.alongBarrier();
            joins[i] = arc.joins();
            perimeter[arc.from()] += arc.length();
        }
        for (int unit = 0; unit < households.length; unit++) {
            from[unit + 1] += from[unit];
        }
    }

    public int size() {
        return households.length;
    }

    public int households(int unit) {
        return households[unit];
    }

    /** In m². */
    public double area(int unit) {
        return area[unit];
    }

    /** In metres, with the border to the outside. */
    public double perimeter(int unit) {
        return perimeter[unit];
    }

    /** What the unit burdens its grid with, for instance incidents a month. */
    public double load(int unit) {
        return load[unit];
    }

    /** Whether it holds together what touches it; a narrow strip does not. */
    public boolean carries(int unit) {
        return carries[unit];
    }

    public int compound(int unit) {
        return compound[unit];
    }

    int compounds() {
        return compounds;
    }

    public int first(int unit) {
        return from[unit];
    }

    public int end(int unit) {
        return from[unit + 1];
    }

    public int arcs() {
        return to.length;
    }

    /** The unit an arc begins at. */
    public int origin(int arc) {
        return origin[arc];
    }

    public int neighbour(int arc) {
        return to[arc];
    }

    /** Metres of common border. */
    public double length(int arc) {
        return length[arc];
    }

    /** Metres of common border, each counted as dear as it is ({@link Openness}). */
    double open(int arc) {
        return open[arc];
    }

    /** Metres of common border that run along a barrier of any kind. */
    public double alongBarrier(int arc) {
        return alongBarrier[arc];
    }

    /** Whether a grid hangs together across this border: not where a barrier is impassable, not through a narrow strip. */
    public boolean joins(int arc) {
        return joins[arc];
    }

    public long totalHouseholds() {
        return Arrays.stream(households).asLongStream().sum();
    }

    double totalArea() {
        return Arrays.stream(area).sum();
    }

    double totalLoad() {
        return Arrays.stream(load).sum();
    }
}
