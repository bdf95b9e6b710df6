/**
 * The automatic plan: divides units into grids inside the household limits, and improves or mends what is there. Plain Java over a network of units;
 * knows no database, no screen and no rules but its own hard and soft aims.
 */
@NullMarked
package org.gridloom.partition;

import org.jspecify.annotations.NullMarked;
