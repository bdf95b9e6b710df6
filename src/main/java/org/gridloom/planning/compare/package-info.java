/**
 * Two ways to divide one community, set against each other: two plans, or a plan and the grids in force. A <em>side</em> is one of the two; what
 * <em>changes hands</em> are households that the one gives to another grid than the other. A grid is the same on both sides if it has the same code; one
 * that has none yet is on its own side only.
 */
@NullMarked
package org.gridloom.planning.compare;

import org.jspecify.annotations.NullMarked;
