/**
 * Duty (值班): desks (值班岗) that somebody keeps, the shifts (班次) of their day, and the roster (排班): who has which shift, by a weekly pattern and by days
 * that are otherwise.
 *
 * <p>What always holds: whoever is on duty has an account; the first of a shift leads it (带班). A changed pattern counts from today on, and a shift that is
 * given up stays where it was kept: what is past is not rewritten. A shift belongs to the day on which it begins, even where it ends on the next.
 */
@NullMarked
package org.gridloom.incident.duty;

import org.jspecify.annotations.NullMarked;
