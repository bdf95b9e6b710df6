package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The lines of a planar map along which its faces' groups differ, as {@link SharedEdge}s. Each is as long as it can be: it ends where three borders
 * meet, where two touch, or where the barrier along it changes. The left side is never the outside, and otherwise has the smaller number.
 */
final class Borders {

    private static final int NONE = -1;

    private final PlanarMap map;
    private final int[] groupOf;
    private final GeometryFactory factory;
    private final int[] degree;
    private final int[] first;
    private final int[] second;
    private final boolean[] walked;

    private Borders(PlanarMap map, int[] groupOf, GeometryFactory factory) {
        this.map = map;
        this.groupOf = groupOf;
        this.factory = factory;
        degree = new int[map.nodeCount()];
        first = new int[map.nodeCount()];
        second = new int[map.nodeCount()];
        walked = new boolean[map.halfEdges() / 2];
        Arrays.fill(first, NONE);
        Arrays.fill(second, NONE);
        for (int h = 0; h < map.halfEdges(); h++) {
            if (isBorder(h)) {
                int node = map.origin(h);
                degree[node]++;
                if (first[node] == NONE) {
                    first[node] = h;
                } else {
                    second[node] = h;
                }
            }
        }
    }

    /** @param groupOf group of each face, from 0, or {@link SharedEdge#OUTSIDE} */
    static List<SharedEdge> between(PlanarMap map, int[] groupOf, GeometryFactory factory) {
        return new Borders(map, groupOf, factory).edges();
    }

    private List<SharedEdge> edges() {
        var edges = new ArrayList<SharedEdge>();
        for (int h = 0; h < map.halfEdges(); h++) {
            if (!walked[h >> 1] && isBorder(h) && isEnd(map.origin(h))) {
                edges.add(walk(h));
            }
        }
        for (int h = 0; h < map.halfEdges(); h++) {
            if (!walked[h >> 1] && isBorder(h)) {
                edges.add(walk(h));
            }
        }
        return edges;
    }

    private SharedEdge walk(int start) {
        var line = new ArrayList<Coordinate>();
        line.add(map.node(map.origin(start)));
        int h = start;
        while (true) {
            walked[h >> 1] = true;
            int node = map.target(h);
            line.add(map.node(node));
            if (isEnd(node)) {
                break;
            }
            int onward = first[node] == (h ^ 1) ? second[node] : first[node];
            if (walked[onward >> 1]) {
                break;
            }
            h = onward;
        }
        int left = groupLeftOf(start);
        int right = groupLeftOf(start ^ 1);
        boolean turn = left == SharedEdge.OUTSIDE || right != SharedEdge.OUTSIDE && left > right;
        var coordinates = (turn ? line.reversed() : line).toArray(Coordinate[]::new);
        return new SharedEdge(
                turn ? right : left, turn ? left : right, factory.createLineString(coordinates), map.barrier(start));
    }

    private boolean isBorder(int h) {
        return groupLeftOf(h) != groupLeftOf(h ^ 1);
    }

    private boolean isEnd(int node) {
        return degree[node] != 2 || map.barrier(first[node]) != map.barrier(second[node]);
    }

    private int groupLeftOf(int h) {
        int face = map.faceLeftOf(h);
        return face == PlanarMap.OUTSIDE ? SharedEdge.OUTSIDE : groupOf[face];
    }
}
