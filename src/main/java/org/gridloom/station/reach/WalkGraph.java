package org.gridloom.station.reach;

import java.util.Arrays;

/**
 * The bare graph that is walked. An edge leads both ways and costs its length in centimetres. Nodes with just two edges, doors along a lane most of them,
 * are kept apart: between two junctions they form a chain, so that a walk chooses among junctions alone and then runs along the chains. That, and
 * arrays instead of objects, is what makes a station's reach a matter of microseconds.
 */
public final class WalkGraph {

    private static final int JUNCTION = -1;

    private final int nodes;

    /** What is known of a chain where it leaves a junction, side by side in {@link #leaving}. */
    static final int TO = 0;

    static final int COST = 1;
    static final int WAY = 2;
    static final int INNERS = 3;
    static final int LEAVING = 4;

    /** Where a junction's chains begin in the one below; one more than there are nodes. */
    final int[] first;

    /**
     * The junction at the other end, the whole chain's length, its {@linkplain #WAY way} (twice its number, and one more where it is left from its end), how
     * many inner nodes it has; and again for the next.
     */
    final int[] leaving;

    /** Where a chain's inner nodes begin in the one below; one more than there are chains. */
    final int[] firstInner;

    /** An inner node, its centimetres from the chain's beginning, and again for the next. */
    final int[] inner;

    /** Of each chain, from its beginning to its end: those before and after each inner node, so one more than these. */
    final int[] edge;

    final int[] length;
    final int[] begins;
    final int[] ends;

    /** Of the longest chain. */
    final int longest;

    /** Of each node the place among the inner nodes, or {@link #JUNCTION}. */
    private final int[] place;

    private final int[] chainAt;

    private WalkGraph(Chains chains) {
        nodes = chains.nodes;
        firstInner = Arrays.copyOf(chains.firstInner, chains.number + 1);
        inner = new int[2 * chains.inners];
        for (int i = 0; i < chains.inners; i++) {
            inner[2 * i] = chains.inner[i];
            inner[2 * i + 1] = chains.offset[i];
        }
        edge = Arrays.copyOf(chains.edge, chains.inners + chains.number);
        length = Arrays.copyOf(chains.length, chains.number);
        begins = Arrays.copyOf(chains.begins, chains.number);
        ends = Arrays.copyOf(chains.ends, chains.number);
        longest = Arrays.stream(length).max().orElse(0);
        first = new int[nodes + 1];
        for (int chain = 0; chain < chains.number; chain++) {
            first[begins[chain] + 1]++;
            first[ends[chain] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        leaving = new int[2 * LEAVING * chains.number];
        var next = first.clone();
        for (int chain = 0; chain < chains.number; chain++) {
            leave(next[begins[chain]]++, ends[chain], chain, 0);
            leave(next[ends[chain]]++, begins[chain], chain, 1);
        }
        place = new int[nodes];
        Arrays.fill(place, JUNCTION);
        chainAt = new int[chains.inners];
        for (int chain = 0; chain < chains.number; chain++) {
            for (int i = firstInner[chain]; i < firstInner[chain + 1]; i++) {
                place[inner[2 * i]] = i;
                chainAt[i] = chain;
            }
        }
    }

    private void leave(int number, int other, int chain, int backwards) {
        int at = LEAVING * number;
        leaving[at + TO] = other;
        leaving[at + COST] = length[chain];
        leaving[at + WAY] = 2 * chain + backwards;
        leaving[at + INNERS] = firstInner[chain + 1] - firstInner[chain];
    }

    public int nodes() {
        return nodes;
    }

    boolean isJunction(int node) {
        return place[node] == JUNCTION;
    }

    /** Of an inner node: where it is among them. */
    int place(int node) {
        return place[node];
    }

    /** Of an inner node, by where it is among them. */
    int chainAt(int innerPlace) {
        return chainAt[innerPlace];
    }

    /** An inner node's centimetres from its chain's beginning, by where it is among them. */
    int offset(int innerPlace) {
        return inner[2 * innerPlace + 1];
    }

    /** A chain's places go from its beginning, one before its inner nodes, to its end, one behind them. The edge before place p is {@code edge[p + chain]}. */
    int firstPlace(int chain) {
        return firstInner[chain] - 1;
    }

    int lastPlace(int chain) {
        return firstInner[chain + 1];
    }

    int nodeAt(int chain, int place) {
        return place < firstInner[chain] ? begins[chain] : place < lastPlace(chain) ? inner[2 * place] : ends[chain];
    }

    int offset(int chain, int place) {
        return place < firstInner[chain] ? 0 : place < lastPlace(chain) ? offset(place) : length[chain];
    }

    /** @param from of each edge, as {@code to} and {@code cost}; a cost of 1 or more */
    public static WalkGraph of(int nodes, int[] from, int[] to, int[] cost) {
        return new WalkGraph(new Chains(nodes, from, to, cost));
    }

    /** Takes the edges apart into chains. */
    private static final class Chains {

        final int nodes;
        final int[] from;
        final int[] to;
        final int[] cost;
        final int[] first;
        final int[] edgesAt;
        final boolean[] junction;
        final boolean[] taken;

        int number;
        int inners;
        final int[] firstInner;
        final int[] inner;
        final int[] offset;
        final int[] edge;
        final int[] length;
        final int[] begins;
        final int[] ends;

        Chains(int nodes, int[] from, int[] to, int[] cost) {
            this.nodes = nodes;
            this.from = from;
            this.to = to;
            this.cost = cost;
            int edges = from.length;
            first = new int[nodes + 1];
            junction = new boolean[nodes];
            for (int e = 0; e < edges; e++) {
                first[from[e] + 1]++;
                first[to[e] + 1]++;
                if (from[e] == to[e]) {
                    junction[from[e]] = true;
                }
            }
            for (int node = 0; node < nodes; node++) {
                junction[node] |= first[node + 1] != 2;
                first[node + 1] += first[node];
            }
            edgesAt = new int[2 * edges];
            var next = first.clone();
            for (int e = 0; e < edges; e++) {
                edgesAt[next[from[e]]++] = e;
                edgesAt[next[to[e]]++] = e;
            }
            taken = new boolean[edges];
            firstInner = new int[edges + 1];
            inner = new int[nodes];
            offset = new int[nodes];
            edge = new int[edges];
            length = new int[edges];
            begins = new int[edges];
            ends = new int[edges];
            for (int node = 0; node < nodes; node++) {
                if (junction[node]) {
                    follow(node);
                }
            }
            // Rings that nothing else touches: one of their nodes has to be the junction.
            for (int e = 0; e < edges; e++) {
                if (!taken[e]) {
                    junction[from[e]] = true;
                    follow(from[e]);
                }
            }
        }

        private void follow(int node) {
            for (int i = first[node]; i < first[node + 1]; i++) {
                if (!taken[edgesAt[i]]) {
                    follow(node, edgesAt[i]);
                }
            }
        }

        private void follow(int start, int along) {
            int by = along;
            int node = other(by, start);
            int far = cost[by];
            taken[by] = true;
            edge[inners + number] = by;
            while (!junction[node]) {
                inner[inners] = node;
                offset[inners] = far;
                inners++;
                by = edgesAt[first[node]] == by ? edgesAt[first[node] + 1] : edgesAt[first[node]];
                taken[by] = true;
                edge[inners + number] = by;
                far += cost[by];
                node = other(by, node);
            }
            begins[number] = start;
            ends[number] = node;
            length[number] = far;
            number++;
            firstInner[number] = inners;
        }

        private int other(int by, int node) {
            return from[by] == node ? to[by] : from[by];
        }
    }
}
