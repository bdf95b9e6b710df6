package org.gridloom.geometry;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * The smallest piece a planner moves (基本单元): one building with the ground round it, touching buildings together, or ground with none.
 *
 * @param number position in its {@link UnitCoverage}, from 0
 * @param area metric, valid, on the 1 cm grid; may have holes
 * @param community id of the community it lies in
 * @param households households of its buildings
 * @param buildings ids of the buildings that stand in it; empty for bare ground
 * @param compound id of the compound it lies in, or {@link #NO_COMPOUND}
 * @param water whether it is a water surface
 */
public record BaseUnit(
        int number, Polygon area, long community, int households, List<Long> buildings, long compound, boolean water) {

    public static final long NO_COMPOUND = -1;

    public BaseUnit {
        buildings = List.copyOf(buildings);
    }

    /** What holds the place of a unit that was cut: no ground, nothing on it. */
    BaseUnit gone() {
        return new BaseUnit(number, area.getFactory().createPolygon(), community, 0, List.of(), NO_COMPOUND, false);
    }

    /** Whether it was cut, and only its number is left; its ground is with its parts. */
    public boolean isGone() {
        return area.isEmpty();
    }

    /** The same unit in another list. */
    BaseUnit numbered(int other) {
        return new BaseUnit(other, area, community, households, buildings, compound, water);
    }

    /** The same unit on ground that is the same but for a vertex on its border. */
    BaseUnit on(Polygon ground) {
        return new BaseUnit(number, ground, community, households, buildings, compound, water);
    }
}
