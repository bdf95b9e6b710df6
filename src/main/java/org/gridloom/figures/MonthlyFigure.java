package org.gridloom.figures;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** How much of something there is a month on a piece of ground, wherever its borders run. It is given for no ground that its asker does not see. */
public interface MonthlyFigure {

    /** Message key of what is counted. */
    String label();

    /**
     * On average of the last year, or of the time since counting began where that is shorter.
     *
     * @param areas polygons in EPSG:4490
     * @return parallel to {@code areas}
     */
    List<Double> perMonth(List<? extends Geometry> areas);
}
