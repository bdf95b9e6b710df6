/**
 * Teams (网格队伍): who serves a grid, in the 1 + 1 + N of the field: one leader, at least one full-time worker, any number of part-time ones. A
 * post (岗位) belongs to the grid's code, which outlives a redraw, and is held by one person from a date until a date or until further notice.
 * A grid has at most one leader at a time; a post nobody holds is a vacancy, and has no row.
 */
@NullMarked
package org.gridloom.team;

import org.jspecify.annotations.NullMarked;
