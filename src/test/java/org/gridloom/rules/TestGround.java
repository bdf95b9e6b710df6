package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Base units made from polygons that share their vertices. Every segment of a border is an edge of its own. */
final class TestGround {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private record Sides(int left, int right) {}

    private TestGround() {}

    static UnitCoverage of(List<Polygon> areas, IntUnaryOperator households) {
        return of(areas, households, unit -> BaseUnit.NO_COMPOUND, segment -> BarrierClass.NONE);
    }

    static UnitCoverage of(
            List<Polygon> areas,
            IntUnaryOperator households,
            IntToLongFunction compounds,
            Function<LineSegment, BarrierClass> barriers) {
        var units = new ArrayList<BaseUnit>();
        Map<LineSegment, Sides> segments = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            units.add(new BaseUnit(
                    i, areas.get(i), 1, households.applyAsInt(i), List.of(), compounds.applyAsLong(i), false));
            addSegments(areas.get(i).getExteriorRing(), false, i, segments);
            for (int hole = 0; hole < areas.get(i).getNumInteriorRing(); hole++) {
                addSegments(areas.get(i).getInteriorRingN(hole), true, i, segments);
            }
        }
        var edges = new ArrayList<SharedEdge>();
        segments.forEach((segment, sides) -> edges.add(
                new SharedEdge(sides.left(), sides.right(), segment.toGeometry(FACTORY), barriers.apply(segment))));
        return new UnitCoverage(units, edges);
    }

    private static void addSegments(LinearRing ring, boolean hole, int unit, Map<LineSegment, Sides> segments) {
        var at = ring.getCoordinates();
        boolean leftOfRing = Orientation.isCCW(at) != hole;
        for (int i = 1; i < at.length; i++) {
            var segment = new LineSegment(at[i - 1], at[i]);
            boolean left = leftOfRing == (at[i - 1].compareTo(at[i]) < 0);
            segment.normalize();
            var mine = left ? new Sides(unit, SharedEdge.OUTSIDE) : new Sides(SharedEdge.OUTSIDE, unit);
            segments.merge(segment, mine, (a, b) -> new Sides(Math.max(a.left, b.left), Math.max(a.right, b.right)));
        }
    }

    /** A polygon through corners given as x, y, x, y … */
    static Polygon polygon(double... xy) {
        var corners = new ArrayList<Coordinate>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new Coordinate(xy[i], xy[i + 1]));
        }
        corners.add(corners.getFirst().copy());
        return FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
    }
}
