package org.gridloom.station.reach;

import java.time.Instant;

/**
 * What an answer stands on.
 *
 * @param epoch rises whenever roads, buildings, grids or stations were read anew
 * @param asOf when they were read
 * @param behind whether something has changed since and is being read
 */
public record ReachState(long epoch, Instant asOf, boolean behind) {}
