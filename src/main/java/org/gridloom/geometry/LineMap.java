package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * The planar map that borders, a drawn line and outlines make of the ground, noded together on the 1 cm grid, and what each of its half-edges runs along.
 * Borders that neither the line nor an outline comes near are noded already, and are taken as they are.
 */
final class LineMap {

    /** Metres; what is farther away than this cannot be touched by a line's rounding. */
    static final double MEETS = 0.05;

    private static final int NO_BORDER = -2;
    private static final Object LINE = new Object();
    private static final Object OUTLINE = new Object();

    private final PlanarMap map;
    private final BitSet alongLine = new BitSet();
    private int[] unitLeftOf = new int[64];

    /** @param line one that is no line, of fewer than two vertices, meets nothing */
    LineMap(List<SharedEdge> borders, Coordinate[] line, List<Coordinate[]> outlines) {
        Arrays.fill(unitLeftOf, NO_BORDER);
        var segments = new PlanarMap.Segments();
        var drawn = new ArrayList<SegmentString>();
        if (line.length > 1) {
            drawn.add(new NodedSegmentString(line, LINE));
            outlines.forEach(outline -> drawn.add(new NodedSegmentString(outline, OUTLINE)));
        }
        var extents = drawn.stream().map(LineMap::extent).toList();
        var met = new ArrayList<SegmentString>(drawn);
        for (var border : borders) {
            var at = border.line().getCoordinates();
            if (meetsAny(border, at, drawn, extents)) {
                met.add(new NodedSegmentString(at.clone(), border));
            } else {
                for (int i = 1; i < at.length; i++) {
                    add(at[i - 1], at[i], border, segments);
                }
            }
        }
        if (!met.isEmpty()) {
            var noder = new SnapRoundingNoder(Geometries.CENTIMETRES);
            noder.computeNodes(met);
            for (var item : noder.getNodedSubstrings()) {
                var string = (SegmentString) item;
                for (int i = 1; i < string.size(); i++) {
                    add(string.getCoordinate(i - 1), string.getCoordinate(i), string.getData(), segments);
                }
            }
        }
        map = new PlanarMap(segments);
    }

    private static Envelope extent(SegmentString string) {
        var extent = new Envelope();
        for (var at : string.getCoordinates()) {
            extent.expandToInclude(at);
        }
        extent.expandBy(MEETS);
        return extent;
    }

    private static boolean meetsAny(
            SharedEdge border, Coordinate[] at, List<SegmentString> drawn, List<Envelope> extents) {
        for (int i = 0; i < drawn.size(); i++) {
            if (extents.get(i).intersects(border.line().getEnvelopeInternal())) {
                for (int j = 1; j < at.length; j++) {
                    if (extents.get(i).intersects(at[j - 1], at[j]) && meets(at[j - 1], at[j], drawn.get(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean meets(Coordinate from, Coordinate to, SegmentString drawn) {
        for (int i = 1; i < drawn.size(); i++) {
            if (Distance.segmentToSegment(from, to, drawn.getCoordinate(i - 1), drawn.getCoordinate(i)) <= MEETS) {
                return true;
            }
        }
        return false;
    }

    private void add(Coordinate from, Coordinate to, Object data, PlanarMap.Segments segments) {
        int halfEdge = segments.add(from, to, BarrierClass.NONE);
        if (halfEdge == PlanarMap.NO_SEGMENT) {
            return;
        }
        while (unitLeftOf.length <= (halfEdge | 1)) {
            int before = unitLeftOf.length;
            unitLeftOf = Arrays.copyOf(unitLeftOf, 2 * before);
            Arrays.fill(unitLeftOf, before, unitLeftOf.length, NO_BORDER);
        }
        if (data instanceof SharedEdge border) {
            unitLeftOf[halfEdge] = border.left();
            unitLeftOf[halfEdge ^ 1] = border.right();
        } else if (data == LINE) {
            alongLine.set(halfEdge);
        }
    }

    PlanarMap map() {
        return map;
    }

    boolean isBorder(int halfEdge) {
        return unitLeftOf[halfEdge] != NO_BORDER;
    }

    /** The unit on the left of a border, or {@link SharedEdge#OUTSIDE}. */
    int unitLeftOf(int halfEdge) {
        return isBorder(halfEdge) ? unitLeftOf[halfEdge] : SharedEdge.OUTSIDE;
    }

    /** Whether the line runs along a half-edge, and the way it does. */
    boolean isAlongLine(int halfEdge) {
        return alongLine.get(halfEdge);
    }

    boolean isOnLine(int halfEdge) {
        return alongLine.get(halfEdge) || alongLine.get(halfEdge ^ 1);
    }

    /** Whether the line does more than run along borders. */
    boolean leavesBorders() {
        return alongLine.stream().anyMatch(halfEdge -> !isBorder(halfEdge));
    }

    /**
     * The ground of groups of faces, each of which hangs together.
     *
     * @param groupOf group of each face, from 0, or {@link SharedEdge#OUTSIDE}
     */
    List<Polygon> polygons(int[] groupOf, int groups, GeometryFactory factory) {
        var identity = new int[groups];
        Arrays.setAll(identity, i -> i);
        return Rings.polygons(Borders.between(map, groupOf, factory), identity, groups, factory);
    }
}
