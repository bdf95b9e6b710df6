package org.gridloom.territory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Colours for areas, so that neighbours never share one. Six are always enough: some area of a map has at most five neighbours, so taking the
 * areas away from the least connected on and colouring them in the reverse order leaves each at most five colours to avoid (smallest last).
 */
public final class Tints {

    public static final int COUNT = 6;

    private Tints() {}

    /**
     * @param neighbours of each area, by a key whose order decides between equals, so that the same map has the same colours
     * @return 0 to 5 for each; only where areas overlap, which no map does, may two neighbours get the same
     */
    public static <K extends Comparable<K>> Map<K, Integer> of(SortedMap<K, ? extends Set<K>> neighbours) {
        return of(neighbours, Map.of());
    }

    /**
     * After a change, so that what was seen before does not change its colour.
     *
     * @param kept of areas that keep the colour they have; an area between six of all colours gets the rarest of them
     */
    static <K extends Comparable<K>> Map<K, Integer> of(
            SortedMap<K, ? extends Set<K>> neighbours, Map<K, Integer> kept) {
        var tints = new HashMap<>(kept);
        var used = new int[COUNT];
        kept.values().forEach(tint -> used[tint]++);
        for (var key : smallestLast(neighbours).reversed()) {
            if (kept.containsKey(key)) {
                continue;
            }
            var taken = new int[COUNT];
            for (var neighbour : neighbours.get(key)) {
                var tint = tints.get(neighbour);
                if (tint != null) {
                    taken[tint]++;
                }
            }
            int best = 0;
            for (int tint = 1; tint < COUNT; tint++) {
                // The one least in use, so that all colours are seen.
                if (taken[tint] < taken[best] || taken[tint] == taken[best] && used[tint] < used[best]) {
                    best = tint;
                }
            }
            used[best]++;
            tints.put(key, best);
        }
        return tints;
    }

    private static <K extends Comparable<K>> List<K> smallestLast(SortedMap<K, ? extends Set<K>> neighbours) {
        var degree = new TreeMap<K, Integer>();
        var byDegree = new TreeMap<Integer, SortedSet<K>>();
        neighbours.forEach((key, others) -> {
            degree.put(key, others.size());
            byDegree.computeIfAbsent(others.size(), d -> new TreeSet<>()).add(key);
        });
        var order = new ArrayDeque<K>();
        while (!byDegree.isEmpty()) {
            var least = byDegree.firstEntry();
            var key = least.getValue().removeFirst();
            if (least.getValue().isEmpty()) {
                byDegree.remove(least.getKey());
            }
            degree.remove(key);
            order.add(key);
            for (var neighbour : neighbours.get(key)) {
                var left = degree.get(neighbour);
                if (left != null) {
                    degree.put(neighbour, left - 1);
                    var peers = byDegree.get(left);
                    peers.remove(neighbour);
                    if (peers.isEmpty()) {
                        byDegree.remove(left);
                    }
                    byDegree.computeIfAbsent(left - 1, d -> new TreeSet<>()).add(neighbour);
                }
            }
        }
        return new ArrayList<>(order);
    }
}
