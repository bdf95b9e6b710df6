package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The faces of a planar map while they are being joined to larger patches. A patch is named by one of its faces; it is always in one piece, since
 * only patches with a common edge are joined.
 */
final class Patchwork {

    /** What two neighbouring patches have in common: metres, in all and along main roads or railways, and the middle of it (summed by length). */
    static final class Contact {
        double length;
        double effective;
        double alongMainRoad;
        double sumX;
        double sumY;
        BarrierClass strongest = BarrierClass.NONE;

        private void add(Contact other) {
            length += other.length;
            effective += other.effective;
            alongMainRoad += other.alongMainRoad;
            sumX += other.sumX;
            sumY += other.sumY;
            if (other.strongest.compareTo(strongest) > 0) {
                strongest = other.strongest;
            }
        }
    }

    private final PlanarMap map;
    private final DisjointSets sets;
    private final double[] area;
    private final double[] perimeter;
    private final List<Map<Integer, Contact>> contacts = new ArrayList<>();
    private final List<List<Integer>> halfEdges = new ArrayList<>();

    /** @param area square metres of each face */
    Patchwork(PlanarMap map, double[] area) {
        this.map = map;
        this.area = area.clone();
        sets = new DisjointSets(map.faces());
        perimeter = new double[map.faces()];
        for (int face = 0; face < map.faces(); face++) {
            contacts.add(new TreeMap<>()); // in order, so that the same ground always gives the same units
            halfEdges.add(new ArrayList<>());
        }
        for (int h = 0; h < map.halfEdges(); h++) {
            int face = map.faceLeftOf(h);
            int other = map.faceLeftOf(h ^ 1);
            if (face != PlanarMap.OUTSIDE && face != other) {
                var contact = contact(h);
                perimeter[face] += contact.length;
                halfEdges.get(face).add(h);
                contacts.get(face).computeIfAbsent(other, o -> new Contact()).add(contact);
            }
        }
    }

    private Contact contact(int h) {
        var a = map.node(map.origin(h));
        var b = map.node(map.target(h));
        var contact = new Contact();
        contact.strongest = map.barrier(h);
        contact.length = a.distance(b);
        contact.effective = contact.length * weakness(contact.strongest);
        contact.alongMainRoad = contact.strongest.compareTo(BarrierClass.MAIN_ROAD) >= 0 ? contact.length : 0;
        contact.sumX = contact.length * (a.x + b.x) / 2;
        contact.sumY = contact.length * (a.y + b.y) / 2;
        return contact;
    }

    /** How readily patches are joined across a barrier: what is to remain as a border is the stronger of two lines. */
    private static double weakness(BarrierClass barrier) {
        return switch (barrier) {
            case NONE -> 1;
            case WALL -> 0.9;
            case MINOR_ROAD -> 0.5;
            case MAIN_ROAD -> 0.25;
            case RAILWAY, RIVER -> 0.2;
        };
    }

    int patchOf(int face) {
        return sets.find(face);
    }

    boolean isPatch(int face) {
        return sets.find(face) == face;
    }

    double area(int patch) {
        return area[patch];
    }

    /** Twice the area by the length of the border: of a long strip, its width. */
    double width(int patch) {
        return 2 * area[patch] / perimeter[patch];
    }

    /** Share of the border that is a main road or a railway. */
    double alongMainRoads(int patch) {
        return contacts.get(patch).values().stream()
                        .mapToDouble(c -> c.alongMainRoad)
                        .sum()
                / perimeter[patch];
    }

    /** By neighbouring patch; {@link PlanarMap#OUTSIDE} is one. */
    Map<Integer, Contact> contacts(int patch) {
        return contacts.get(patch);
    }

    /** Makes one patch of two that have a common edge; {@code into} keeps its name. */
    void join(int patch, int into) {
        sets.joinInto(patch, into);
        area[into] += area[patch];
        var between = contacts.get(into).remove(patch);
        perimeter[into] += perimeter[patch] - 2 * between.length;
        contacts.get(patch).remove(into);
        for (var entry : contacts.get(patch).entrySet()) {
            int other = entry.getKey();
            contacts.get(into).computeIfAbsent(other, o -> new Contact()).add(entry.getValue());
            if (other != PlanarMap.OUTSIDE) {
                var back = contacts.get(other);
                back.computeIfAbsent(into, o -> new Contact()).add(back.remove(patch));
            }
        }
        contacts.get(patch).clear();
        halfEdges.get(into).addAll(halfEdges.get(patch));
        halfEdges.get(patch).clear();
    }

    /** Lets the edges to certain neighbours stand for a barrier at least, since one runs closely beside them. */
    void strengthen(int patch, IntPredicate neighbours, BarrierClass atLeast) {
        for (int h : halfEdges.get(patch)) {
            int face = map.faceLeftOf(h ^ 1);
            if (neighbours.test(face == PlanarMap.OUTSIDE ? face : patchOf(face))) {
                map.strengthen(h, atLeast);
            }
        }
    }

    /** Says which neighbour a patch joins. */
    interface Choice {
        /** A neighbour, or {@link PlanarMap#OUTSIDE} if the patch is to stand. */
        int neighbourFor(int patch);
    }

    /** Joins patches to neighbours, the smallest first, until all that are left are to stand. */
    void joinAll(Choice choice) {
        record Candidate(int patch, double area) {}
        var order = Comparator.comparingDouble(Candidate::area).thenComparingInt(Candidate::patch);
        var queue = new PriorityQueue<>(order);
        for (int face = 0; face < area.length; face++) {
            if (isPatch(face)) {
                queue.add(new Candidate(face, area[face]));
            }
        }
        while (!queue.isEmpty()) {
            var candidate = queue.remove();
            if (!isPatch(candidate.patch) || candidate.area != area[candidate.patch]) {
                continue; // joined meanwhile, or grown and in the queue again
            }
            int neighbour = choice.neighbourFor(candidate.patch);
            if (neighbour != PlanarMap.OUTSIDE) {
                join(candidate.patch, neighbour);
                queue.add(new Candidate(neighbour, area[neighbour]));
            }
        }
    }

    /** Numbers the patches that satisfy {@code wanted} from 0 by their first face; the others' faces are {@link SharedEdge#OUTSIDE}. */
    int[] numbered(IntPredicate wanted) {
        var numberOf = new HashMap<Integer, Integer>();
        var numbers = new int[area.length];
        for (int face = 0; face < area.length; face++) {
            int patch = patchOf(face);
            numbers[face] =
                    wanted.test(patch) ? numberOf.computeIfAbsent(patch, p -> numberOf.size()) : SharedEdge.OUTSIDE;
        }
        return numbers;
    }
}
