package org.gridloom.territory;

import java.util.Optional;

/** Says in which grid in force a point lies. Answers from memory; "in no grid" is an answer. */
public interface GridLocator {

    /** The code of the grid at a place in degrees of EPSG:4490; on a border, the lower code. */
    Optional<String> gridAt(double longitude, double latitude);
}
