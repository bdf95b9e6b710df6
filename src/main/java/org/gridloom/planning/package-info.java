/**
 * Redrawing: plans of a community's grids, the log of edits they are made of, the live session of a plan, and the way from a draft into force.
 *
 * <p>A <em>plan</em> (方案) is an assignment of base units to grids; its polygons are derived. It holds one unit set for its whole life. Every
 * change is an {@link org.gridloom.planning.LoggedEdit} in an append-only log, whose revisions rise by one without a gap. What always holds:
 * a unit is in one grid or in none; a grid keeps its key, code and name through edits; no author decides on the own plan.
 */
@NullMarked
package org.gridloom.planning;

import org.jspecify.annotations.NullMarked;
