/**
 * Handing over (交接班): what one shift of a desk leaves to the next. What is undispatched, overdue, promised for the next shift (its deadline comes before that
 * shift ends), waiting for an answer to an extension, suspended or waiting for a resident is put in by itself, as it is at that moment; what else
 * the next shift must know are notes (交班事项), which the people of a desk write while their shift goes on.
 *
 * <p>What always holds: a handover is by two people, one who hands over and another who accepts; a desk has at most one that waits; once it is accepted nothing
 * in it changes. Whoever sees a handover sees all of the desk's part of the territory.
 */
@NullMarked
package org.gridloom.incident.handover;

import org.jspecify.annotations.NullMarked;
