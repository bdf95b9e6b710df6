/**
 * Figures of incidents laid over the ground: a number for each grid in force, and where the matters of a period lie thick.
 *
 * <p>What always holds: a number on the map is the one on the page of figures, since the same tallies and metrics count it; what lies in no grid of today
 * is said beside the map, so that map and remainder add up to the whole.
 */
@NullMarked
package org.gridloom.incident.ground;

import org.jspecify.annotations.NullMarked;
