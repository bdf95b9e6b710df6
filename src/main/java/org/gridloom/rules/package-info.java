/**
 * What has to be true of a plan, and what is not true of it yet.
 *
 * <p>A plan is given as values ({@link org.gridloom.rules.DrawnPlan}): the base units of one community, its grids, and which grid each unit belongs
 * to. A <em>rule</em> is one class; a <em>finding</em> is one place where a rule is not kept. {@link org.gridloom.rules.FullCheck} finds them from
 * nothing, by dissolving the grids and looking at their geometry. {@link org.gridloom.rules.LivePlan} keeps them right through edits by looking
 * only at what an edit touched. Both always say the same.
 *
 * <p>All geometries are metric ones. Nothing here needs Spring or a database.
 */
@NullMarked
package org.gridloom.rules;

import org.jspecify.annotations.NullMarked;
