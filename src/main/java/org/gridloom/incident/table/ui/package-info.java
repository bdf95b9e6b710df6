/** Screens for tables of other systems: bringing them step by step, and placing by hand what came without a place. */
@NullMarked
package org.gridloom.incident.table.ui;

import org.jspecify.annotations.NullMarked;
