package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/** Lines that are going to cut the plane, each with the barrier it stands for. */
final class Linework {

    private final List<SegmentString> strings = new ArrayList<>();

    /** Adds lines, or the rings of polygons. */
    void add(Geometry geometry, BarrierClass barrier) {
        for (var line : LinearComponentExtracter.getLines(geometry)) {
            add(((LineString) line).getCoordinates(), barrier);
        }
    }

    private void add(Coordinate[] exact, BarrierClass barrier) {
        var rounded = new ArrayList<Coordinate>(exact.length);
        for (var c : exact) {
            var r = new Coordinate(Geometries.centimetres(c.x), Geometries.centimetres(c.y));
            if (rounded.isEmpty() || !rounded.getLast().equals2D(r)) {
                rounded.add(r);
            }
        }
        if (rounded.size() > 1) {
            strings.add(new NodedSegmentString(rounded.toArray(Coordinate[]::new), barrier));
        }
    }

    /** The map that these lines make, snap-rounded to the 1 cm grid: its lines meet only in common vertices. */
    PlanarMap noded() {
        var noder = new SnapRoundingNoder(Geometries.CENTIMETRES);
        noder.computeNodes(strings);
        var segments = new PlanarMap.Segments();
        for (var item : noder.getNodedSubstrings()) {
            var string = (SegmentString) item;
            for (int i = 1; i < string.size(); i++) {
                segments.add(string.getCoordinate(i - 1), string.getCoordinate(i), (BarrierClass) string.getData());
            }
        }
        return new PlanarMap(segments);
    }
}
