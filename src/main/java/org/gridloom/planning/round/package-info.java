/**
 * Rounds (调整批次): the plans of a street's communities that are redrawn together, with one deadline, submitted together, printed together. A plan is in one
 * round or in none; each plan of a round still goes its own way from the submission on, since each community is decided on for itself.
 */
@NullMarked
package org.gridloom.planning.round;

import org.jspecify.annotations.NullMarked;
