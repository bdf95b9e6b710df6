package org.gridloom.partition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A network of units that come as polygons, however exactly these meet: all outlines are noded together on a grid as wide as the tolerance, and
 * whoever has a piece of line in common is a neighbour. Metric.
 */
public final class PolygonNetwork {

    /** In metres and radians: how far from a barrier's middle, and how much askew, a border still runs along it. */
    private static final double BESIDE = 12;

    private static final double ASKEW = Math.toRadians(25);

    /** @param ground one polygon or several */
    public record Unit(Geometry ground, int households, long compound, double load) {}

    public record BarrierLine(LineString line, BarrierClass barrier) {}

    /**
     * Where the polygons do not cover their ground exactly.
     *
     * @param tolerance metres within which lines were taken for one
     * @param overlap m² that belong to more than one unit
     * @param gaps enclosed pieces of ground that belong to none
     * @param gapArea m² of these
     */
    public record Faults(double tolerance, double overlap, int gaps, double gapArea) {}

    private record Piece(Coordinate from, Coordinate to) {
        static Piece of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Piece(a, b) : new Piece(b, a);
        }
    }

    private final UnitNetwork network;
    private final Faults faults;

    private PolygonNetwork(UnitNetwork network, Faults faults) {
        this.network = network;
        this.faults = faults;
    }

    public UnitNetwork network() {
        return network;
    }

    public Faults faults() {
        return faults;
    }

    /** @param tolerance in metres */
    public static PolygonNetwork of(
            List<Unit> units, List<BarrierLine> barriers, Set<BarrierClass> impassable, double tolerance) {
        var builder = new UnitNetworkBuilder(impassable);
        units.forEach(
                unit -> builder.unit(unit.households(), unit.ground().getArea(), unit.compound(), unit.load(), true));
        var along = new STRtree();
        for (var barrier : barriers) {
            index(barrier, along);
        }
        along.build();
        owners(units, tolerance).forEach((piece, owners) -> {
            double length = piece.from().distance(piece.to());
            if (owners.size() == 1) {
                builder.outer(owners.getFirst(), length);
                return;
            }
            var barrier = beside(piece, along);
            for (int i = 0; i < owners.size(); i++) {
                for (int other : owners.subList(i + 1, owners.size())) {
                    builder.border(owners.get(i), other, length, barrier);
                }
            }
        });
        return new PolygonNetwork(builder.build(), faults(units, tolerance));
    }

    /**
     * The units on whose outline each piece of line lies; not those that have it on both sides. Where two outlines have a piece in common as it is,
     * nothing is left to be found out; only the rest is noded. In an exact coverage that is its outer border.
     */
    private static Map<Piece, List<Integer>> owners(List<Unit> units, double tolerance) {
        var precision = new PrecisionModel(1 / tolerance);
        var sides = new LinkedHashMap<Piece, List<Integer>>();
        for (int unit = 0; unit < units.size(); unit++) {
            for (Object line : LinearComponentExtracter.getLines(units.get(unit).ground())) {
                Coordinate before = null;
                for (var each : ((LineString) line).getCoordinates()) {
                    var point = new Coordinate(precision.makePrecise(each.x), precision.makePrecise(each.y));
                    if (before != null && !before.equals2D(point)) {
                        sides.computeIfAbsent(Piece.of(before, point), _ -> new ArrayList<>(2))
                                .add(unit);
                    }
                    before = point;
                }
            }
        }
        var single = new ArrayList<SegmentString>();
        sides.entrySet().removeIf(each -> {
            boolean alone = each.getValue().size() == 1;
            if (alone) {
                var piece = each.getKey();
                single.add(new NodedSegmentString(
                        new Coordinate[] {piece.from(), piece.to()}, each.getValue().getFirst()));
            }
            return alone;
        });
        node(single, precision, sides);
        var owners = new LinkedHashMap<Piece, List<Integer>>();
        sides.forEach((piece, all) -> {
            var once = new TreeSet<>(all);
            once.removeIf(unit -> all.indexOf(unit) != all.lastIndexOf(unit));
            if (!once.isEmpty()) {
                owners.put(piece, List.copyOf(once));
            }
        });
        return owners;
    }

    private static void node(List<SegmentString> strings, PrecisionModel precision, Map<Piece, List<Integer>> sides) {
        var noder = new SnapRoundingNoder(precision);
        noder.computeNodes(strings);
        for (Object noded : noder.getNodedSubstrings()) {
            var string = (SegmentString) noded;
            for (int i = 1; i < string.size(); i++) {
                if (!string.getCoordinate(i - 1).equals2D(string.getCoordinate(i))) {
                    sides.computeIfAbsent(
                                    Piece.of(string.getCoordinate(i - 1), string.getCoordinate(i)),
                                    _ -> new ArrayList<>(2))
                            .add((Integer) string.getData());
                }
            }
        }
    }

    private record Stretch(LineSegment line, BarrierClass barrier) {}

    private static void index(BarrierLine barrier, STRtree along) {
        var points = barrier.line().getCoordinates();
        for (int i = 1; i < points.length; i++) {
            var envelope = new Envelope(points[i - 1], points[i]);
            envelope.expandBy(BESIDE);
            along.insert(envelope, new Stretch(new LineSegment(points[i - 1], points[i]), barrier.barrier()));
        }
    }

    /** The strongest barrier that runs beside a piece. */
    private static BarrierClass beside(Piece piece, STRtree along) {
        var middle = new LineSegment(piece.from(), piece.to()).midPoint();
        double direction = Angle.angle(piece.from(), piece.to());
        var strongest = BarrierClass.NONE;
        for (Object each : along.query(new Envelope(middle))) {
            var stretch = (Stretch) each;
            double askew = Angle.diff(direction, stretch.line().angle());
            if (stretch.barrier().compareTo(strongest) > 0
                    && stretch.line().distance(middle) <= BESIDE
                    && Math.min(askew, Math.PI - askew) <= ASKEW) {
                strongest = stretch.barrier();
            }
        }
        return strongest;
    }

    private static Faults faults(List<Unit> units, double tolerance) {
        var grounds = units.stream().map(Unit::ground).toList();
        double sum = grounds.stream().mapToDouble(Geometry::getArea).sum();
        var whole = union(grounds);
        int gaps = 0;
        double gapArea = 0;
        for (Object each : PolygonExtracter.getPolygons(whole)) {
            var polygon = (Polygon) each;
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                gaps++;
                gapArea += polygon.getFactory()
                        .createPolygon(polygon.getInteriorRingN(hole))
                        .getArea();
            }
        }
        return new Faults(tolerance, Math.max(0, sum - whole.getArea()), gaps, gapArea);
    }

    private static Geometry union(List<Geometry> grounds) {
        var fast = CoverageUnion.union(grounds.toArray(Geometry[]::new));
        return fast.isValid() ? fast : OverlayNGRobust.union(grounds);
    }
}
