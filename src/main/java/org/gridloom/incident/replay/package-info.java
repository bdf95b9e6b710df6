/**
 * How the incidents stood at any moment of a past day, from their histories.
 *
 * <p>What always holds: nothing is guessed. State, responsible grid, escalation and supervision at a moment are those that the steps up to it left, the
 * deadline is the one written down with the last of them; where it was not written down at the time, it is said to be unknown.
 */
@NullMarked
package org.gridloom.incident.replay;

import org.jspecify.annotations.NullMarked;
