package org.gridloom.partition;

import org.gridloom.geometry.BarrierClass;

/** How dear a metre of grid border is by what runs along it: 1 over open ground, next to nothing where people do not cross anyway. */
final class Openness {

    private Openness() {}

    static double of(BarrierClass barrier) {
        return switch (barrier) {
            case NONE -> 1;
            case WALL -> 0.3;
            case MINOR_ROAD -> 0.25;
            case MAIN_ROAD, RAILWAY, RIVER -> 0.05;
        };
    }
}
