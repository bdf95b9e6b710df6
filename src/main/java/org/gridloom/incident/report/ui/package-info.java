/** The page of reports: those that were made, a look at each, and for administrators when they are made. */
@NullMarked
package org.gridloom.incident.report.ui;

import org.jspecify.annotations.NullMarked;
