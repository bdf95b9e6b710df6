package org.gridloom.station.reach;

import static org.gridloom.station.reach.WalkGraph.COST;
import static org.gridloom.station.reach.WalkGraph.INNERS;
import static org.gridloom.station.reach.WalkGraph.LEAVING;
import static org.gridloom.station.reach.WalkGraph.TO;
import static org.gridloom.station.reach.WalkGraph.WAY;

import java.util.Arrays;

/**
 * How far it is to every node within a limit: over the junctions of a {@link WalkGraph} in {@link Rings}, as Dijkstra does but for the order within a ring,
 * then along the chains between them. Is made once and walks many times, one at a time; what it needs is as large as the graph, but clearing it costs only
 * what the last walk reached.
 */
public final class Walk {

    public static final int FAR = Integer.MAX_VALUE;

    private final WalkGraph graph;
    private final Rings rings = new Rings();
    private final int[] distance;
    private final int[] reached;
    private int number;

    /** A node and its centimetres, and again for the next. */
    private int[] starts = new int[8];

    private int started;
    private int limit;

    public Walk(WalkGraph graph) {
        this.graph = graph;
        distance = new int[graph.nodes()];
        Arrays.fill(distance, FAR);
        reached = new int[graph.nodes()];
    }

    /** Forgets the walk before. */
    public Walk begin() {
        for (int i = 0; i < number; i++) {
            distance[reached[i]] = FAR;
        }
        number = 0;
        started = 0;
        return this;
    }

    /** One of the places from which it is walked, so many centimetres before this node. */
    public Walk from(int node, int centimetres) {
        if (started + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[started++] = node;
        starts[started++] = centimetres;
        return this;
    }

    /** Goes to all nodes that are not farther than this. */
    public void go(int farthest) {
        limit = Math.min(farthest, FAR - 1 - graph.longest);
        int nearest = FAR;
        int last = 0;
        for (int i = 0; i < started; i += 2) {
            nearest = Math.min(nearest, starts[i + 1]);
            last = Math.max(last, starts[i + 1]);
        }
        rings.begin(nearest, last - nearest + graph.longest);
        for (int i = 0; i < started; i += 2) {
            startAtJunctions(starts[i], starts[i + 1]);
        }
        walkJunctions();
        int junctions = number;
        for (int i = 0; i < junctions; i++) {
            alongChains(reached[i]);
        }
        for (int i = 0; i < started; i += 2) {
            startWithinChain(starts[i], starts[i + 1]);
        }
    }

    private void startAtJunctions(int node, int centimetres) {
        if (graph.isJunction(node)) {
            arrive(node, centimetres);
        } else if (centimetres <= limit) {
            int place = graph.place(node);
            int chain = graph.chainAt(place);
            arrive(graph.begins[chain], centimetres + graph.offset(place));
            arrive(graph.ends[chain], centimetres + graph.length[chain] - graph.offset(place));
        }
    }

    private void walkJunctions() {
        var first = graph.first;
        var leaving = graph.leaving;
        for (long entry = rings.take(); entry != Rings.NONE; entry = rings.take()) {
            int node = (int) entry;
            int here = (int) (entry >>> 32);
            if (here != distance[node]) {
                continue; // come to by a shorter way since
            }
            int end = LEAVING * first[node + 1];
            for (int k = LEAVING * first[node]; k < end; k += LEAVING) {
                arrive(leaving[k + TO], here + leaving[k + COST]);
            }
        }
    }

    private void arrive(int junction, int centimetres) {
        if (come(junction, centimetres)) {
            rings.put(junction, centimetres);
        }
    }

    /** @return whether that is nearer than by all ways before, and within the limit */
    private boolean come(int node, int centimetres) {
        int before = distance[node];
        if (centimetres >= before || centimetres > limit) {
            return false;
        }
        if (before == FAR) {
            reached[number++] = node;
        }
        distance[node] = centimetres;
        return true;
    }

    /** To the inner nodes that are not nearer from the chain's other end: each is come to from one side only. */
    private void alongChains(int junction) {
        var leaving = graph.leaving;
        var inner = graph.inner;
        int here = distance[junction];
        int end = LEAVING * graph.first[junction + 1];
        for (int k = LEAVING * graph.first[junction]; k < end; k += LEAVING) {
            int inners = 2 * leaving[k + INNERS];
            if (inners == 0) {
                continue;
            }
            int cost = leaving[k + COST];
            int backwards = leaving[k + WAY] & 1;
            int there = distance[leaving[k + TO]];
            // One right in the middle is left to the side that goes forwards.
            int far = there == FAR ? limit - here : Math.min(limit - here, (there - here + cost - backwards) >> 1);
            int from = 2 * graph.firstInner[leaving[k + WAY] >> 1];
            if (backwards == 0) {
                for (int i = from; i < from + inners && inner[i + 1] <= far; i += 2) {
                    find(inner[i], here + inner[i + 1]);
                }
            } else {
                for (int i = from + inners - 2; i >= from && cost - inner[i + 1] <= far; i -= 2) {
                    find(inner[i], here + cost - inner[i + 1]);
                }
            }
        }
    }

    private void find(int node, int centimetres) {
        distance[node] = centimetres;
        reached[number++] = node;
    }

    /** From an inner node both ways, until it is nearer from elsewhere. */
    private void startWithinChain(int node, int centimetres) {
        if (graph.isJunction(node) || !come(node, centimetres)) {
            return;
        }
        int place = graph.place(node);
        int chain = graph.chainAt(place);
        int at = graph.offset(place);
        for (int i = place + 1; i < graph.firstInner[chain + 1]; i++) {
            if (!come(graph.inner[2 * i], centimetres + graph.offset(i) - at)) {
                break;
            }
        }
        for (int i = place - 1; i >= graph.firstInner[chain]; i--) {
            if (!come(graph.inner[2 * i], centimetres + at - graph.offset(i))) {
                break;
            }
        }
    }

    /** In centimetres, {@link #FAR} beyond the limit. */
    public int distance(int node) {
        return distance[node];
    }

    /** How many nodes were reached. */
    public int reached() {
        return number;
    }

    /** The nodes that were reached, in no order. */
    public int node(int place) {
        return reached[place];
    }

    /** The edge by which one comes to a node that was reached from the nearest start, -1 at a start. It is looked for when asked: few are. */
    public int cameBy(int node) {
        for (int i = 0; i < started; i += 2) {
            if (starts[i] == node && starts[i + 1] == distance[node]) {
                return -1;
            }
        }
        if (!graph.isJunction(node)) {
            int place = graph.place(node);
            return cameAlong(graph.chainAt(place), place);
        }
        for (int k = LEAVING * graph.first[node]; k < LEAVING * graph.first[node + 1]; k += LEAVING) {
            int chain = graph.leaving[k + WAY] >> 1;
            boolean atEnd = (graph.leaving[k + WAY] & 1) == 1;
            int by = cameAlong(chain, atEnd ? graph.lastPlace(chain) : graph.firstPlace(chain));
            if (by >= 0) {
                return by;
            }
        }
        throw new IllegalArgumentException("Node " + node + " was not reached");
    }

    /** The edge of a chain by which one comes to a place in it, -1 where that is none of its. */
    private int cameAlong(int chain, int place) {
        if (place > graph.firstPlace(chain) && cameFrom(chain, place, place - 1)) {
            return graph.edge[place + chain];
        }
        if (place < graph.lastPlace(chain) && cameFrom(chain, place, place + 1)) {
            return graph.edge[place + 1 + chain];
        }
        return -1;
    }

    private boolean cameFrom(int chain, int place, int neighbour) {
        int before = distance[graph.nodeAt(chain, neighbour)];
        int cost = Math.abs(graph.offset(chain, place) - graph.offset(chain, neighbour));
        return before != FAR && before + cost == distance[graph.nodeAt(chain, place)];
    }
}
