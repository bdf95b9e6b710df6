/** The handover as it stands, and the log of past ones, on screen and on paper. */
@NullMarked
package org.gridloom.incident.handover.ui;

import org.jspecify.annotations.NullMarked;
