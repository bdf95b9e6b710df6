/** The roster of a week, and who is on duty now. */
@NullMarked
package org.gridloom.incident.duty.ui;

import org.jspecify.annotations.NullMarked;
