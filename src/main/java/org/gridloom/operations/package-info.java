/**
 * What those who run the portal need: whether it is well, what it does in figures, which request a line of the log belongs to, and that program and
 * database fit each other. Nothing here shows anything of the territory or of people.
 */
@NullMarked
package org.gridloom.operations;

import org.jspecify.annotations.NullMarked;
