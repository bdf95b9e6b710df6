package org.gridloom.partition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A network of units that come as polygons, however exactly these meet: all outlines are noded together on a fine grid, and whoever has a piece
 * of line in common is a neighbour; so is who comes as near as the tolerance along a seam. Metric.
 */
public final class PolygonNetwork {

    /** In metres. What lies closer was drawn as one line. */
    private static final double ONE_LINE = 0.05;

    /** @param ground one polygon or several */
    public record Unit(Geometry ground, int households, long compound, double load) {}

    public record BarrierLine(LineString line, BarrierClass barrier) {}

    /**
     * Lines along which borders are welcome.
     *
     * @param impassable classes across which no grid reaches
     * @param bridges where one does all the same: a border that a bridge crosses is open
     */
    public record Barriers(List<BarrierLine> lines, Set<BarrierClass> impassable, List<LineString> bridges) {
        public static final Barriers NONE = new Barriers(List.of(), Set.of(), List.of());
    }

    /**
     * Where the polygons do not cover their ground exactly.
     *
     * @param tolerance metres within which lines were taken for one
     * @param seam metres along which neighbours do not meet exactly, but within that
     * @param overlap m² that belong to more than one unit
     * @param gaps enclosed pieces of ground that belong to none
     * @param gapArea m² of these
     */
    public record Faults(double tolerance, double seam, double overlap, int gaps, double gapArea) {}

    record Piece(Coordinate from, Coordinate to) {
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

    /** @param tolerance in metres: neighbours whose outlines are no farther apart border on each other all the same */
    public static PolygonNetwork of(List<Unit> units, Barriers barriers, double tolerance) {
        var builder = new UnitNetworkBuilder(barriers.impassable());
        units.forEach(
                unit -> builder.unit(unit.households(), unit.ground().getArea(), unit.compound(), unit.load(), true));
        var along = new BarriersBeside(barriers);
        var seams = new Seams(units, tolerance);
        owners(units).forEach((piece, owners) -> {
            double length = piece.from().distance(piece.to());
            var barrier = along.strongest(piece.from(), piece.to());
            boolean passable = !barriers.impassable().contains(barrier) || along.bridged(piece.from(), piece.to());
            if (owners.size() == 1) {
                seams.match(piece.from(), piece.to(), owners.getFirst(), (owner, other, metres) -> {
                    if (other == Seams.NOBODY) {
                        builder.outer(owner, metres);
                    } else {
                        // The other side of the seam brings its half.
                        builder.border(owner, other, metres / 2, barrier, passable);
                    }
                });
                return;
            }
            for (int i = 0; i < owners.size(); i++) {
                for (int other : owners.subList(i + 1, owners.size())) {
                    builder.border(owners.get(i), other, length, barrier, passable);
                }
            }
        });
        return new PolygonNetwork(builder.build(), faults(units, tolerance, seams.length()));
    }

    /** A piece of line between two units, or between one and the outside ({@code other} is -1). */
    public record Border(int one, int other, Coordinate from, Coordinate to, BarrierClass barrier) {}

    /** The pieces of line along which units meet exactly, and those on the outside. */
    public static List<Border> borders(List<Unit> units, Barriers barriers) {
        var along = new BarriersBeside(barriers);
        var borders = new ArrayList<Border>();
        owners(units).forEach((piece, owners) -> {
            var barrier = along.strongest(piece.from(), piece.to());
            if (owners.size() == 1) {
                borders.add(new Border(owners.getFirst(), -1, piece.from(), piece.to(), barrier));
            }
            for (int i = 0; i < owners.size(); i++) {
                for (int other : owners.subList(i + 1, owners.size())) {
                    borders.add(new Border(owners.get(i), other, piece.from(), piece.to(), barrier));
                }
            }
        });
        return borders;
    }

    /**
     * The units on whose outline each piece of line lies; not those that have it on both sides. Where two outlines have a piece in common as it is,
     * nothing is left to be found out; only the rest is noded. In an exact coverage that is its outer border.
     */
    private static Map<Piece, List<Integer>> owners(List<Unit> units) {
        var precision = new PrecisionModel(1 / ONE_LINE);
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
                        new Coordinate[] {piece.from(), piece.to()},
                        each.getValue().getFirst()));
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

    private static Faults faults(List<Unit> units, double tolerance, double seam) {
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
        return new Faults(tolerance, seam, Math.max(0, sum - whole.getArea()), gaps, gapArea);
    }

    private static Geometry union(List<Geometry> grounds) {
        var fast = CoverageUnion.union(grounds.toArray(Geometry[]::new));
        return fast.isValid() ? fast : OverlayNGRobust.union(grounds);
    }
}
