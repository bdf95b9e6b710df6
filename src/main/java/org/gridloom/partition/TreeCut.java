package org.gridloom.partition;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Cuts connected units in two connected parts: a random spanning tree, of which any edge may be taken out. Trees grow over open ground first, so
 * the edges left to cut tend to lie on barriers.
 */
final class TreeCut {

    private final UnitNetwork network;
    private final SplittableRandom random;
    /** Position in {@link #units} of each unit of the present tree, valid where the mark is the present one. */
    private final int[] position;

    private final int[] marks;
    private int mark;

    private int[] units = {};
    private int count;
    private int[] parent = {};
    private int[] preorder = {};
    private int[] last = {};
    private int[] below = {};

    TreeCut(UnitNetwork network, SplittableRandom random) {
        this.network = network;
        this.random = random;
        position = new int[network.size()];
        marks = new int[network.size()];
    }

    /** Grows a tree over the first {@code count} of {@code units}, which hang together. */
    void grow(int[] units, int count) {
        this.units = units;
        this.count = count;
        if (parent.length < count) {
            parent = new int[count];
            preorder = new int[count];
            last = new int[count];
            below = new int[count];
        }
        mark++;
        for (int i = 0; i < count; i++) {
            position[units[i]] = i;
            marks[units[i]] = mark;
        }
        spread(random.nextInt(count), random.nextDouble(2));
        for (int i = 0; i < count; i++) {
            below[i] = 0;
            last[i] = i;
        }
        for (int i = count - 1; i >= 0; i--) {
            below[i] += network.households(units[preorder[i]]);
            if (i > 0) {
                int up = parent[i];
                below[up] += below[i];
                last[up] = Math.max(last[up], last[i]);
            }
        }
    }

    private record Edge(int from, int to, double key) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return Double.compare(other.key, key);
        }
    }

    /** Prim's algorithm with random keys, then numbered from the root down so that each branch is a range. */
    private void spread(int root, double preference) {
        var children = new int[count][];
        var degree = new int[count];
        var inTree = new boolean[count];
        var queue = new PriorityQueue<Edge>();
        inTree[root] = true;
        offer(root, preference, inTree, queue);
        while (!queue.isEmpty()) {
            var edge = queue.remove();
            if (inTree[edge.to()]) {
                continue;
            }
            inTree[edge.to()] = true;
            int from = edge.from();
            if (children[from] == null) {
                children[from] = new int[4];
            } else if (degree[from] == children[from].length) {
                children[from] = Arrays.copyOf(children[from], 2 * degree[from]);
            }
            children[from][degree[from]++] = edge.to();
            offer(edge.to(), preference, inTree, queue);
        }
        number(root, children, degree);
    }

    private void offer(int node, double preference, boolean[] inTree, PriorityQueue<Edge> queue) {
        int unit = units[node];
        for (int arc = network.first(unit); arc < network.end(unit); arc++) {
            int other = network.neighbour(arc);
            if (network.joins(arc) && marks[other] == mark && !inTree[position[other]]) {
                double open = network.open(arc) / network.length(arc);
                queue.add(new Edge(node, position[other], random.nextDouble() + preference * open));
            }
        }
    }

    private void number(int root, int[][] children, int[] degree) {
        var stack = new int[count];
        var above = new int[count];
        int top = 0;
        int next = 0;
        stack[top] = root;
        above[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            int number = next++;
            preorder[number] = node;
            parent[number] = above[top];
            for (int i = 0; i < degree[node]; i++) {
                stack[top] = children[node][i];
                above[top++] = number;
            }
        }
        if (next != count) {
            throw new IllegalStateException("Only " + next + " of " + count + " units hang together");
        }
    }

    /** Cuts are numbered from 1 up to, not including, this. */
    int cuts() {
        return count;
    }

    /** Households of the branch that a cut takes off. */
    int households(int cut) {
        return below[cut];
    }

    int branchSize(int cut) {
        return last[cut] - cut + 1;
    }

    /** The units of the branch, by index from 0. */
    int branchUnit(int cut, int index) {
        return units[preorder[cut + index]];
    }
}
