package org.gridloom.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Things that stand somewhere, and whose keepers want to know when the ground under them changes hands. */
public interface ThingsOnGround {

    /** @param kind message key */
    record Thing(String kind, String name, @Nullable String phone) {}

    /**
     * What stands on each piece of ground. It is asked for no ground that its asker does not see.
     *
     * @param areas polygons in EPSG:4490
     * @return parallel to {@code areas}
     */
    List<List<Thing>> on(List<? extends Geometry> areas);
}
