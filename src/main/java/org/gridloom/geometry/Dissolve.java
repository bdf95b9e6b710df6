package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground of a set of units: the rings made of the shared edges whose two sides differ. Nothing is computed but which edge follows which, so every
 * vertex is one of the units', and it takes a small part of the time of a union.
 *
 * <p>Each polygon of the result is one piece: units connected by edges. Units that only touch in a point make two polygons, a hole that touches the
 * shell stays a hole, so the result is valid.
 */
public final class Dissolve {

    /** Of a unit that belongs to no group. */
    public static final int NO_GROUP = -1;

    private Dissolve() {}

    /** The ground of the units whose number satisfies {@code units}; empty if there are none. */
    public static MultiPolygon dissolve(UnitCoverage coverage, IntPredicate units) {
        return dissolve(coverage, unit -> units.test(unit) ? 0 : NO_GROUP, 1).getFirst();
    }

    /**
     * The ground of several groups of units at once.
     *
     * @param groupOf group of a unit's number, from 0, or {@link #NO_GROUP}
     * @return by group; empty for a group without units
     */
    public static List<MultiPolygon> dissolve(UnitCoverage coverage, IntUnaryOperator groupOf, int groups) {
        var units = coverage.units();
        if (units.isEmpty()) {
            var nothing = new GeometryFactory().createMultiPolygon();
            return Collections.nCopies(groups, nothing);
        }
        var factory = units.getFirst().area().getFactory();
        var group = new int[units.size()];
        for (int unit = 0; unit < group.length; unit++) {
            group[unit] = groupOf.applyAsInt(unit);
        }
        List<List<Polygon>> pieces;
        try {
            pieces = pieces(coverage, group, groups, factory);
        } catch (Rings.NotClosed e) {
            pieces = unions(coverage, group, groups, factory);
        }
        return pieces.stream()
                .map(polygons -> factory.createMultiPolygon(polygons.toArray(Polygon[]::new)))
                .toList();
    }

    private static List<List<Polygon>> pieces(UnitCoverage coverage, int[] group, int groups, GeometryFactory factory) {
        var connected = new DisjointSets(group.length);
        for (var edge : coverage.edges()) {
            if (edge.left() != SharedEdge.OUTSIDE
                    && edge.right() != SharedEdge.OUTSIDE
                    && group[edge.left()] == group[edge.right()]) {
                connected.join(edge.left(), edge.right());
            }
        }
        var regionOf = new int[group.length];
        var groupOfRegion = new ArrayList<Integer>();
        for (int unit = 0; unit < group.length; unit++) {
            int name = connected.find(unit);
            if (group[unit] == NO_GROUP) {
                regionOf[unit] = Rings.NO_REGION;
            } else if (name == unit) { // the smallest number of its piece, so it comes first
                regionOf[unit] = groupOfRegion.size();
                groupOfRegion.add(group[unit]);
            } else {
                regionOf[unit] = regionOf[name];
            }
        }
        var polygons = Rings.polygons(coverage.edges(), regionOf, groupOfRegion.size(), factory);
        var pieces = emptyLists(groups);
        for (int region = 0; region < polygons.size(); region++) {
            pieces.get(groupOfRegion.get(region)).add(polygons.get(region));
        }
        return pieces;
    }

    /** For edges that are not those of a coverage, such as ones from elsewhere: the slow way, which always has an answer. */
    private static List<List<Polygon>> unions(UnitCoverage coverage, int[] group, int groups, GeometryFactory factory) {
        var areas = emptyLists(groups);
        for (var unit : coverage.units()) {
            if (group[unit.number()] != NO_GROUP) {
                areas.get(group[unit.number()]).add(unit.area());
            }
        }
        var pieces = emptyLists(groups);
        for (int g = 0; g < groups; g++) {
            var union = OverlayNGRobust.union(
                    factory.createMultiPolygon(areas.get(g).toArray(Polygon[]::new)));
            for (int i = 0; i < union.getNumGeometries(); i++) {
                if (union.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    pieces.get(g).add(polygon);
                }
            }
        }
        return pieces;
    }

    private static List<List<Polygon>> emptyLists(int count) {
        var lists = new ArrayList<List<Polygon>>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
