package org.gridloom.demo;

import java.util.List;
import org.gridloom.geometry.BarrierClass;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** A road's centre line with its width, or a wall. Metric. */
record Road(Kind kind, String name, boolean bridge, LineString line, Geometry ground) {

    enum Kind {
        ARTERIAL(BarrierClass.MAIN_ROAD, "primary", 32, 7),
        SECONDARY(BarrierClass.MAIN_ROAD, "secondary", 22, 5),
        MINOR(BarrierClass.MINOR_ROAD, "residential", 12, 3),
        LANE(BarrierClass.MINOR_ROAD, "living_street", 5, 1.5),
        WALL(BarrierClass.WALL, "wall", 0, 0);

        final BarrierClass barrier;
        final String detail;
        final double width;
        /** Pavement and strip of green between the carriageway and what is built beside it, in metres. */
        final double verge;

        Kind(BarrierClass barrier, String detail, double width, double verge) {
            this.barrier = barrier;
            this.detail = detail;
            this.width = width;
            this.verge = verge;
        }
    }

    static Road of(Kind kind, String name, List<Coordinate> line) {
        return of(kind, name, false, line);
    }

    static Road of(Kind kind, String name, boolean bridge, List<Coordinate> points) {
        var line = Parcel.METRIC.createLineString(points.toArray(Coordinate[]::new));
        return new Road(kind, name, bridge, line, line.buffer(kind.width / 2 + kind.verge, 4));
    }
}
