package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedPolygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Cuts lines off at a block's border. Their ends, rounded, fall into the pixel that the border passes through, so noding connects them to it. */
final class WithinBlock {

    private final Polygon block;
    private final PreparedPolygon prepared;
    private final GeometryFactory factory;

    WithinBlock(Polygon block, GeometryFactory factory) {
        this.block = block;
        this.factory = factory;
        prepared = new PreparedPolygon(block);
    }

    List<Coordinate[]> clip(List<Coordinate[]> lines) {
        var within = new ArrayList<Coordinate[]>();
        var crossing = new ArrayList<LineString>();
        for (var coordinates : lines) {
            var line = factory.createLineString(coordinates);
            if (prepared.covers(line)) {
                within.add(coordinates);
            } else if (prepared.intersects(line)) {
                crossing.add(line);
            }
        }
        if (!crossing.isEmpty()) {
            var all = factory.createMultiLineString(crossing.toArray(LineString[]::new));
            var inside = OverlayNGRobust.overlay(all, block, OverlayNG.INTERSECTION);
            for (var line : LinearComponentExtracter.getLines(inside)) {
                within.add(((LineString) line).getCoordinates());
            }
        }
        return within;
    }
}
