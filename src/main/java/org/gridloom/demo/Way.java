package org.gridloom.demo;

import org.locationtech.jts.geom.LineString;

/** A way inside a block, no barrier for a grid. Metric. */
record Way(Kind kind, LineString line) {

    enum Kind {
        /** Asphalt, from a gate and round an estate. */
        DRIVE("service", 5),
        /** Paved, wide enough for one vehicle: along the stairwells, an old quarter's lane. */
        LANE("service", 3),
        FOOT("footway", 2.5);

        final String detail;
        final double width;

        Kind(String detail, double width) {
            this.detail = detail;
            this.width = width;
        }
    }
}
