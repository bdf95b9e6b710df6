package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The blocks into which lines part an extent. Lines and the extent's edge are snap-rounded together on the 1 cm grid, so blocks tile the extent
 * and neighbours have every vertex of their common border in common. A line that ends shortly before another or before the extent's edge (data
 * is cut somewhere, mappers leave gaps) is led on straight; one that ends nowhere parts nothing.
 */
final class Blocks {

    /** In metres: how far a line is led on to the edge of the extent, and to another line. */
    private static final double REACH_OF_EDGE = 250;

    private static final double REACH_OF_LINE = 60;

    /** A piece of border between two nodes of the noded lines; the same whichever way it is walked. */
    record Piece(Coordinate from, Coordinate to) {
        static Piece of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Piece(a, b) : new Piece(b, a);
        }

        double length() {
            return from.distance(to);
        }
    }

    private final GeometryFactory factory;
    private final Polygon extent;

    /** What runs along each piece; NONE for the extent's own edge. */
    private Map<Piece, BarrierClass> pieces = Map.of();

    Blocks(Polygon extent) {
        this.extent = extent;
        this.factory = extent.getFactory();
    }

    /** From north to south, and from west to east where equal. */
    List<Polygon> cut(List<Divide> divides) {
        var lines = new ArrayList<Divide>();
        lines.add(new Divide(extent.getExteriorRing(), BarrierClass.NONE));
        lines.addAll(divides);
        pieces = node(lines);
        var ledOn = ledOn();
        if (!ledOn.isEmpty()) {
            lines.addAll(ledOn);
            pieces = node(lines);
        }
        var polygonizer = new Polygonizer();
        for (var piece : pieces.keySet()) {
            polygonizer.add(factory.createLineString(new Coordinate[] {piece.from(), piece.to()}));
        }
        var blocks = new ArrayList<Polygon>();
        for (Object polygon : polygonizer.getPolygons()) {
            var block = (Polygon) ((Polygon) polygon).norm();
            // Outside of the extent there are only loops of roads that leave it and come back.
            if (extent.contains(block.getInteriorPoint())) {
                blocks.add(block);
            }
        }
        blocks.sort(Comparator.comparingDouble(
                        (Polygon block) -> -block.getInteriorPoint().getY())
                .thenComparingDouble(block -> block.getInteriorPoint().getX()));
        return blocks;
    }

    BarrierClass along(Piece piece) {
        return pieces.getOrDefault(piece, BarrierClass.NONE);
    }

    private static Map<Piece, BarrierClass> node(List<Divide> lines) {
        var strings = new ArrayList<NodedSegmentString>();
        for (var divide : lines) {
            strings.add(new NodedSegmentString(divide.line().getCoordinates(), divide.barrier()));
        }
        var noder = new SnapRoundingNoder(Geometries.CENTIMETRES);
        noder.computeNodes(strings);
        // In order of the lines, so that the same lines always make the same blocks.
        var pieces = new LinkedHashMap<Piece, BarrierClass>();
        for (Object noded : noder.getNodedSubstrings()) {
            var string = (SegmentString) noded;
            var barrier = (BarrierClass) string.getData();
            for (int i = 1; i < string.size(); i++) {
                var from = string.getCoordinate(i - 1);
                var to = string.getCoordinate(i);
                if (!from.equals2D(to)) {
                    pieces.merge(Piece.of(from, to), barrier, (a, b) -> a.compareTo(b) > 0 ? a : b);
                }
            }
        }
        return pieces;
    }

    private List<Divide> ledOn() {
        var ends = new HashMap<Coordinate, @Nullable Piece>();
        for (var piece : pieces.keySet()) {
            for (var end : List.of(piece.from(), piece.to())) {
                // A second piece at the same node: not an end.
                ends.put(end, ends.containsKey(end) ? null : piece);
            }
        }
        var index = new STRtree();
        for (var piece : pieces.keySet()) {
            index.insert(new Envelope(piece.from(), piece.to()), piece);
        }
        var ledOn = new ArrayList<Divide>();
        ends.entrySet().stream()
                .filter(end ->
                        end.getValue() != null && extent.getEnvelopeInternal().contains(end.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(end -> {
                    var piece = end.getValue();
                    var line = piece == null ? null : ledOn(end.getKey(), piece, index);
                    if (line != null) {
                        ledOn.add(new Divide(line, along(piece)));
                    }
                });
        return ledOn;
    }

    /** The straight continuation of a piece beyond its free end up to what it meets first within reach. */
    private @Nullable LineString ledOn(Coordinate end, Piece piece, STRtree index) {
        var other = piece.from().equals2D(end) ? piece.to() : piece.from();
        double length = piece.length();
        var far = new Coordinate(
                end.x + (end.x - other.x) / length * REACH_OF_EDGE, end.y + (end.y - other.y) / length * REACH_OF_EDGE);
        var ray = new LineSegment(end, far);
        Coordinate nearest = null;
        for (Object each : index.query(new Envelope(end, far))) {
            var met = (Piece) each;
            if (met.equals(piece)) {
                continue;
            }
            var at = ray.intersection(new LineSegment(met.from(), met.to()));
            double reach = along(met) == BarrierClass.NONE ? REACH_OF_EDGE : REACH_OF_LINE;
            if (at != null
                    && end.distance(at) <= reach
                    && (nearest == null || end.distance(at) < end.distance(nearest))) {
                nearest = at;
            }
        }
        return nearest == null || nearest.equals2D(end)
                ? null
                : factory.createLineString(new Coordinate[] {end, nearest});
    }
}
