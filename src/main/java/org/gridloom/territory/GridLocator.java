package org.gridloom.territory;

import java.util.Optional;

/** Which grid in force a place lies in, answered from memory. */
public interface GridLocator {

    /** Code of the grid; the lower one where the place lies on a border; nothing where it lies in no grid. EPSG:4490. */
    Optional<String> gridAt(double longitude, double latitude);
}
